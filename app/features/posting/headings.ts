import { type PostingSection } from './posting-section';
import { remembered } from './remembered';

const WHO = String.raw`(?:your |the |our |my |key |main |core |primary |general |specific |essential |basic |minimum |required |additional |other |technical |professional |personal |job |role |position |what are (?:the |your )?|ihre? |deine? |unsere? |vos |votre |tus |sus |les |le |la |los |las |die |das |der )*`;
const REST = String.raw`(?: (?:(?:and|&|/|und|et|y) (?:[\p{L}'-]+ ?){1,3}|(?:include|includes|are|for)\b.{0,30}|summary|overview|section|list|required|needed))?`;
const heading = (words: string) => new RegExp(`^${WHO}(?:${words})${REST}\\s*[:.…!?-]*$`, 'iu');

/** In order: the first that fits names the section. */
const HEADINGS: readonly (readonly [PostingSection, RegExp])[] = [
  [
    'nice',
    heading(
      String.raw`(?:it |that )?helps?(?: if.*)?|nice[- ]to[- ]haves?|good to have|preferred(?: \w+){0,2}|bonus(?: points)?(?: skills)?|pluses|(?:a |big |it'?s a )?plus(?: if.*)?|desired(?! (?:candidate|profile))(?: \w+){0,2}|desirables?(?: \w+){0,2}|ideally.{0,30}|advantageous|advantages?|it would be (?:great|nice|a plus|fantastic).{0,30}|we'?d love (?:to|it if).{0,30}|even better if.{0,20}|(?:[\p{L}]+ )?extras?(?: credit| points)?|optional(?: skills)?|(?:von vorteil|wünschenswert|idealerweise|pluspunkte)|(?:les? \+|atouts?|serait un plus|apprécié)|(?:deseable|se valorará|valorable|plus)`,
    ),
  ],
  [
    'duties',
    heading(
      String.raw`responsibilit(?:y|ies)|duties|tasks|accountabilities|what (?:you(?:'ll| will|'ll be| will be)?|you are going to) (?:do|doing|be doing|work on|own)|what you can expect to do|the work|day[- ]to[- ]day|a (?:typical )?day in the life|missions?|role and responsibilities|scope of work|job (?:description|purpose)|description|your (?:role|job|mission|impact)|the (?:role|job|position|opportunity)|about the (?:role|job|position|opportunity)|(?:role|position|job) (?:overview|summary|description|profile)|in this role.{0,20}|you will(?: be)?|you'll(?: be)?|as a\b.{0,40}you will|what'?s the job|(?:the )?(?:ideal |successful |right )?(?:candidate|applicant|person|post ?holder) will(?: be)?|aufgaben(?:gebiet|bereich)?|tätigkeiten|das erwartet dich|was dich erwartet|stellenbeschreibung|missions? principales?|responsabilités|descriptif du poste|(?:le )?poste|vos missions|funciones|responsabilidades|tareas|descripción del puesto`,
    ),
  ],
  ['industry', heading(String.raw`industr(?:y|ies)|sector|branche`)],
  [
    'requirements',
    heading(
      String.raw`we (?:want|need|expect|ask(?: for)?|look for|require|seek)|requirements?|qualifications?|must[- ]haves?|must|essentials?(?: criteria| skills| requirements)?|what (?:you(?:'ll| will)? (?:bring|need|have).{0,20}|we(?:'re| are|'d| would)? (?:look(?:ing)? for|need|expect|require|ask(?: for| of you)?|want|like).{0,20}|it takes|you should (?:have|bring|know))|who (?:you are|we(?:'re| are) looking for)|you (?:have|bring|are|possess|should have|must have|need)|your (?:profile|background|skills|experience|qualifications|expertise)|about you|profile|(?:desired |preferred )?candidate (?:profile|requirements)|desired profile|(?:the )?(?:(?:ideal|successful|right) )?(?:candidate|applicant|person)|(?:person|skills?) specification|skills?(?: &| and)? (?:experience|requirements|qualifications|knowledge|abilities)|experience(?: &| and)? (?:skills|qualifications|knowledge)|experience|education(?: &| and)? experience|education|knowledge|expertise|competenc(?:e|ies)|eligibility|criteria|prerequisites|certifications?|licen[cs]es?|languages?|to be successful.{0,40}|we expect|(?:anforderungen|anforderungsprofil|qualifikation(?:en)?|profil|voraussetzungen|das bringst du mit|das bringen sie mit|was du mitbringst|kenntnisse|was sie mitbringen)|(?:profil(?: recherché)?|compétences(?: requises)?|qualifications requises|exigences|prérequis|formation)|(?:requisitos|imprescindible|indispensable|perfil|requerimientos|qué buscamos|se requiere|formación)`,
    ),
  ],
  [
    'tools',
    heading(
      String.raw`technolog(?:y|ies)(?: stack)?(?: we use)?|tech(?:nical)?[- ]stack|stack|tools(?: we use)?|(?:technical )?skills(?: & tools)?|software(?: skills)?|technologien|outils|herramientas|programming languages|hard skills|keywords`,
    ),
  ],
  [
    'benefits',
    heading(
      String.raw`(?:job |employee |company )?benefits?(?: -)?|perks(?: .{0,20})?|we offer|what we(?:'ll| can| will)? offer(?: you)?|why (?:join|work|us|you).{0,40}|compensation(?: .{0,20})?|salary(?: .{0,20})?|pay(?: rate| range)?|rewards?|in return|what'?s in it for you|what you(?:'ll| will)? (?:get|receive)|package|wir bieten.{0,20}|das bieten wir.{0,20}|benefits|unser angebot|nous (?:offrons|proposons)|avantages|(?:ofrecemos|beneficios|qué ofrecemos|se ofrece)`,
    ),
  ],
  [
    'legal',
    heading(
      String.raw`equal (?:employment )?opportunit.{0,40}|eeo(?: .{0,30})?|diversity.{0,50}|inclusion.{0,40}|accommodations?|privacy.{0,30}|data protection notice|disclaimer|background checks?|e-?verify|legal notice`,
    ),
  ],
  [
    'apply',
    heading(
      String.raw`how to apply|to apply|apply(?: now)?|application(?: process| procedure)?|interview process|(?:further |contact )?information|contact(?: us| person)?|next steps|interested|deadline|bewerbung|jetzt bewerben|ihre bewerbung|candidature|pour postuler|cómo (?:aplicar|postular)|contacto|start date|the evaluation process|hiring process`,
    ),
  ],
  [
    'about',
    heading(
      String.raw`about(?! (?:the (?:role|job|position|opportunity)|you\b)).{0,60}|company (?:description|profile|overview|culture)|who we are|our (?:company|story|mission|vision|values|culture|team|history|promise|client)|your team|the (?:team|company)|culture|life at .{0,40}|über uns|wer wir sind|das unternehmen|(?:l')?entreprise|qui sommes[- ]nous|à propos.{0,30}|sobre nosotros|quiénes somos|la empresa|team|working at (?!heights?\b|night).{0,30}`,
    ),
  ],
  [
    'facts',
    heading(
      String.raw`(?:job |employment )?type|seniority(?: level)?|job function|industries|experience level|role|company(?: name| size| type)?|employer|location(?: options)?|hours|schedule|shift|reports to|department|contract(?: type)?|job title|position|title|date posted|posted|reference|standort|lieu|ubicación|employment|working hours`,
    ),
  ],
];

const LONGEST_HEADING = 90;

/** The section a line opens when it is a heading; undefined when it is not. */
export const headingSection = remembered(readHeading);

function readHeading(text: string): PostingSection | undefined {
  const plain = text.replace(/^[#*_=\s]+|[#*_=\s]+$/g, '');
  if (plain.length > LONGEST_HEADING || plain === '') return undefined;
  if (/[.;]$/.test(plain) && !/\.\.\.$/.test(plain)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
}
