import { startsWithDeed } from './duties';
import { type PostingLine } from './lines';
import { criteriaTableIn, isTableGroup, withoutTableMark } from './criteria-table';
import { listContent } from './list-content';
import { openSection } from './open-headings';
import { type PostingSection } from './posting-section';
import { remembered } from './remembered';

export interface SectionLine extends PostingLine {
  section: PostingSection;
  /** The line is the heading itself. */
  heading: boolean;
  /** What the line itself says: the mark in the last column of a table of criteria. */
  must?: boolean;
}

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

/** Whether a line stands where things are asked for. */
export const isAsking = ({ section }: SectionLine): boolean => isAskingSection(section);

const isAskingSection = (section: PostingSection): boolean =>
  section === 'requirements' || section === 'nice';

const LONGEST_HEADING = 90;
const LONGEST_FACT = 60;

/** The section a line opens when it is a heading; undefined when it is not. */
export const headingSection = remembered(readHeading);

function readHeading(text: string): PostingSection | undefined {
  const plain = text.replace(/^[#*_=\s]+|[#*_=\s]+$/g, '');
  if (plain.length > LONGEST_HEADING || plain === '') return undefined;
  if (/[.;]$/.test(plain) && !/\.\.\.$/.test(plain)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** "Requirements: Python, SQL": a heading with its content on the same line. */
function inlineHeading(text: string): { section: PostingSection; length: number } | undefined {
  const colon = /^(.{2,60}?)(?:\s?:|\?)\s+(?=\S)/.exec(text);
  const label = colon?.[1];
  if (colon !== null && label !== undefined) {
    const short = label.split(' ').length <= MOST_WORDS_INLINE && !label.includes('. ');
    const section = headingSection(label) ?? (short ? openSection(label) : undefined);
    if (section !== undefined) return { section, length: colon[0].length };
  }
  const dash = /^(.{5,50}?)\s-\s+(?=\S)/.exec(text);
  // "Would be nice, not a deal breaker - ArgoCD or Flux".
  if (dash === null || openSection(dash[1] ?? '') !== 'nice' || /\p{Lu}/u.test(text.slice(1, 30)))
    return undefined;
  return { section: 'nice', length: dash[0].length };
}

const MOST_WORDS_INLINE = 8;
const MOST_WORDS = 11;
const LONG_LINE = 90;
const MOST_WORDS_TITLED = 6;
const SHORTEST_PARAGRAPH = 50;
/** "Recruiter: Ostrander, Jill": a field of a form and its value. */
const FIELD = /^\p{Lu}[\p{L} ()/%-]{1,28}(?::|\t)\s*\S.{0,60}$/u;

/** Whether a line stands where headings stand, whatever its words are. */
function hasHeadingForm(lines: PostingLine[], at: number, shouted: boolean): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const { text, marker, bullet, apart } = line;
  if (marker === '#') return true;
  if (text.length > 80 || text.split(/\s+/).length > MOST_WORDS || marker === 'glued') return false;
  if (/[.,;!]$/.test(text) && !/^\p{Lu}[^.]{2,40}[.!]$/u.test(text)) return false;
  const next = lines[at + 1];
  const before = lines[at - 1];
  const opens = next !== undefined && next.marker !== marker && before?.marker !== marker;
  if (/[:?]$/.test(text)) return !bullet || opens;
  if (/[.,;!]$/.test(text)) return false;
  if (!shouted && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/, '')))
    return !bullet || opens;
  if (bullet && !opens) return false;
  if (/[£$€]|\d{3}/.test(text) || next === undefined) return false;
  const titled = text.split(/\s+/).length <= MOST_WORDS_TITLED && openSection(text) !== undefined;
  if (apart && !bullet && titled && !next.apart && next.text.length > SHORTEST_PARAGRAPH)
    return true;
  // "The details" behind a list, and a paragraph under it: the list is over.
  if (apart && !bullet && before?.bullet === true && !next.bullet && next.text.length > LONG_LINE)
    return true;
  // A list that lost its signs: "What you'll need" and short lines under it, none apart.
  if (isOverBlock(lines, at) && openSection(text) !== undefined) return true;
  // A heading over headings: "What we ask for", "Essential".
  if (apart && !bullet && !next.bullet && headingSection(next.text) !== undefined) return true;
  const between = before?.bullet === true && !/:\s/.test(text) && openSection(text) !== undefined;
  return (
    (apart || bullet || between) &&
    (next.bullet || (next.apart && next.text.length > LONG_LINE) || bullet)
  );
}

const FEWEST_IN_BLOCK = 2;
const LONGEST_BLOCK_HEADING = 60;

/** Whether a line stands apart over lines that begin anew and stand together. */
function isOverBlock(lines: PostingLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !line.apart || line.bullet) return false;
  if (line.text.length > LONGEST_BLOCK_HEADING) return false;
  const block = blockBehind(lines, at);
  return block.length >= FEWEST_IN_BLOCK && block.every(({ text }) => !/^\p{Ll}/u.test(text));
}

/** The lines behind one up to the next that stands apart. */
function blockBehind(lines: PostingLine[], at: number): PostingLine[] {
  const after = lines.slice(at + 1);
  const end = after.findIndex(({ apart }) => apart);
  return end < 0 ? after : after.slice(0, end);
}

/** "What we offer": it stands in a list of its own kind, or the posting is all capitals. */
const isShouted = (lines: PostingLine[]): boolean => {
  const all = lines.map(({ text }) => text).join(' ');
  const capitals = all.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 > (all.match(/\p{L}/gu)?.length ?? 0);
};

/**
 * Gives every line its section. A heading on a line of its own holds until the next; one with
 * content behind it ("Nice to have: Go") holds for its line only, unless it names its own list.
 * After a list of items, a paragraph that stands apart from it belongs to the text again.
 */
export function assignSections(lines: PostingLine[]): SectionLine[] {
  const shouted = isShouted(lines);
  const table = criteriaTableIn(lines);
  let current: PostingSection = 'intro';
  let listed = false;
  const read = lines.map((given, at): SectionLine => {
    const line: PostingLine & { must?: boolean } =
      table === undefined ? given : withoutTableMark(given, table);
    if (line.must !== undefined && current !== 'nice')
      return { ...line, section: 'requirements', heading: false };
    const own = sectionOpened(lines, at, shouted, current);
    const unmarked = own === undefined && table !== undefined && line.must === undefined;
    if (unmarked && isAskingSection(current) && isTableGroup(line))
      return { ...line, section: current, heading: true };
    if (own !== undefined) {
      current = own;
      listed = false;
      return { ...line, section: own, heading: true };
    }
    const inline = line.marker === 'glued' ? undefined : inlineHeading(line.text);
    if (inline !== undefined) {
      return {
        ...line,
        section: inline.section,
        heading: false,
        text: line.text.slice(inline.length),
        start: line.start + inline.length,
      };
    }
    if (current === 'intro' && !line.bullet && FIELD.test(line.text) && !/[.!]$/.test(line.text))
      return { ...line, section: 'facts', heading: false };
    // Facts are short values ("Full-time"); a sentence behind them belongs to the posting's text.
    if (current === 'facts' && line.text.length > LONGEST_FACT) current = 'intro';
    if (listed && line.apart && !line.bullet && line.text.length > LONGEST_FACT) current = 'intro';
    listed = line.bullet || (listed && !line.apart);
    return { ...line, section: current, heading: false };
  });
  return read.some(isAsking) ? read : withBareLists(read);
}

/** In a posting that says nowhere what it asks for, its lists under no heading say it. */
function withBareLists(lines: SectionLine[]): SectionLine[] {
  let section: PostingSection | undefined;
  return lines.map((line, at) => {
    if (!line.bullet || line.heading || line.section !== 'intro') section = undefined;
    else {
      section ??= listOpened(lines, at - 1);
      return { ...line, section };
    }
    return line;
  });
}

function sectionOpened(
  lines: PostingLine[],
  at: number,
  shouted: boolean,
  current: PostingSection,
): PostingSection | undefined {
  const line = lines[at];
  if (line === undefined || line.marker === 'glued') return undefined;
  const form = hasHeadingForm(lines, at, shouted);
  // A short list item such as "Education" or "Experience" is a heading only where headings stand.
  if (line.bullet && !form && !line.text.endsWith(':')) return undefined;
  const known = headingSection(line.text);
  if (known === 'facts' && opensText(lines, at)) return 'duties';
  if (known === 'tools' && /skills/iu.test(line.text) && !listsNames(lines, at))
    return 'requirements';
  if (known !== undefined)
    return known === 'requirements' && openSection(line.text) === 'nice' ? 'nice' : known;
  if (!form) return undefined;
  // The first line says who looks for whom, in whatever form.
  const open = at === 0 ? undefined : openSection(line.text);
  if (open !== undefined) return byContent(lines, at, open);
  if (line.text.endsWith(':')) return listOpened(lines, at);
  const sure = current !== 'intro' || line.marker === '#' || line.text.endsWith('?');
  const held = sure ? contentBehind(lines, at) : undefined;
  if (held !== undefined) return held;
  // What a heading in no known words opens is the posting's own text; a label inside a list is none.
  return line.marker === '#' || (line.apart && !line.bullet && current !== 'intro')
    ? 'intro'
    : undefined;
}

/** What the list or block behind a heading holds by its items. */
function contentBehind(lines: PostingLine[], at: number) {
  const items = itemsBehind(lines, at);
  const block = items.length > 0 || !isOverBlock(lines, at) ? items : blockBehind(lines, at);
  return listContent(block.map(({ text }) => text));
}

/** A heading in loose words ("Who we hope to meet", "Look forward to") means what its list holds. */
function byContent(lines: PostingLine[], at: number, open: PostingSection): PostingSection {
  if (open === 'benefits' || open === 'apply' || open === 'legal') return open;
  const held = contentBehind(lines, at);
  if (held === 'benefits') return held;
  return held === 'requirements' && (open === 'about' || open === 'intro') ? held : open;
}

/** "ROLE:" over a paragraph opens what one does; over one word it is a field of a form. */
function opensText(lines: PostingLine[], at: number): boolean {
  const next = lines[at + 1];
  return (
    /^(?:the )?(?:role|job|position)\s*:?$/iu.test(lines[at]?.text ?? '') &&
    next !== undefined &&
    (next.text.length > LONGEST_FACT || startsWithDeed(next.text))
  );
}

const FEWEST_ITEMS = 2;

/** The items of the list behind a line. */
function itemsBehind(lines: PostingLine[], at: number): PostingLine[] {
  const after = lines.slice(at + 1);
  const end = after.findIndex(({ bullet }) => !bullet);
  return end < 0 ? after : after.slice(0, end);
}

const LONGEST_LIST_NAME = 3;

/** "Key skills" over names ("Java", "SQL Server"), not over what one is asked for at length. */
function listsNames(lines: PostingLine[], at: number): boolean {
  const items = itemsBehind(lines, at);
  const long = items.filter(({ text }) => text.split(/\s+/u).length > LONGEST_LIST_NAME).length;
  return long * 2 <= items.length;
}

/** What a list opened in no known words holds: things one does, or things one is asked for. */
function listOpened(lines: PostingLine[], at: number): PostingSection {
  const items = itemsBehind(lines, at);
  if (items.length < FEWEST_ITEMS) return 'intro';
  const deeds = items.filter(({ text }) => startsWithDeed(text)).length;
  return deeds * 2 > items.length ? 'duties' : 'requirements';
}
