import { DOCUMENT_LANGUAGES, documentWords } from '~/features/resume/format/document-words';
import type { ResumeLine } from './lines';
import type { SectionKind } from './resume-reading';

// prettier-ignore
const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['contact', /^(?:contact(?: (?:details|information|info|me))?|reach me|get in touch|find me|(?:how to )?reach me|personal (?:details|information|data|info)|persönliche daten|kontakt(?:daten)?|coordonnées|datos personales|contacto|contatti|contatos?|dane kontaktowe|contactgegevens|gegevens)$/],
  ['summary', /^(?:(?:professional |career |executive |personal )?(?:summary|profile|overview|statement|objective|bio)(?: statement)?|summary of (?:qualifications|experience)|qualifications summary|about(?: me)?|who i am|introduction|highlights|profil|kurzprofil|über mich|à propos|profil professionnel|perfil(?: profesional| profissional)?|resumen|resumo|profilo(?: professionale)?|profiel|o mnie|podsumowanie|sammanfattning|о себе|个人简介|自我评价)$/],
  ['volunteering', /^(?:volunteer(?:ing)?(?: (?:experience|work|activities|and leadership))?|voluntary (?:work|experience)|community (?:service|involvement|work)|charity work|ehrenamt(?:liches engagement)?|bénévolat|voluntariado|extracurricular(?:s| activities)?|leadership(?: (?:experience|and activities|activities))?|activities)$/],
  ['work', /^(?:(?:relevant |professional |work |earlier |employment |industry |other |additional |previous |selected |related |clinical |teaching |research |military |career )*(?:experiences?|employment|history|background)(?: (?:history|summary|and skills))?|employment|work|(?:(?:academic|professional|research|teaching|clinical|previous|current) )*(?:appointments|positions|posts|roles)|(?:earlier )?career(?: history| summary)?|positions held|jobs?|(?:selected|key|main|recent|past) (?:clients|engagements|assignments)|client (?:work|history)|where i(?:'|’)ve worked|my journey|professional journey|berufserfahrung(?:en)?|esperienz[ae](?: (?:lavorativ[ae]|professional[ei]))?|experiência(?:s)?(?: profissiona(?:l|is))?|werkervaring|loopbaan|relevante ervaring|doświadczenie(?: zawodowe)?|arbetslivserfarenhet|erhvervserfaring|опыт(?: работы)?|iş deneyimi|工作经历|工作经验|職歴|경력|beruflicher werdegang|berufspraxis|werdegang|praktische erfahrung|expériences?(?: professionnelles?)?|parcours(?: professionnel)?|experiencia(?: laboral| profesional)?|internships?|internship experience)$/],
  ['education', /^(?:(?:academic |educational )?(?:education|background|qualifications?|history|studies)(?: (?:history|background|and training|and qualifications|and certifications|and credentials))?|education.*|academics?|training(?: and education)?|schools?|istruzione(?: e formazione)?|formazione|educação|formação(?: académica| acadêmica)?|opleiding(?:en)?|wykształcenie|edukacja|utbildning|uddannelse|образование|eğitim|教育背景|教育经历|学歴|학력|ausbildung|bildung(?:sweg)?|studium|schulbildung|formations?|études|diplômes?(?: et formations?)?|formación(?: académica)?|educación|estudios)$/],
  ['skills', /^(?:(?:key |core |technical |professional |relevant |soft |hard |computer |it |other |additional |special |main |top |my )*(?:skills?|competenc(?:ies|es)|strengths|expertise|abilities|proficiencies|qualifications)(?: (?:and|&) (?:.+))?(?: summary| set)?|skills? .{0,30}|areas of (?:expertise|knowledge)|technolog(?:y|ies)(?: stack)?|tech(?:nical)? (?:stack|proficiency|proficiencies|expertise|knowledge|tools)|tools?(?: (?:and|&) technologies)?|software|programming(?: languages)?|competenze|capacità|habilidades e competências|vaardigheden|umiejętności|kompetenser|färdigheter|навыки|beceriler|技能|专业技能|スキル|기술|kenntnisse|fähigkeiten|edv-kenntnisse|it-kenntnisse|compétences(?: techniques)?|habilidades|competencias|conocimientos)$/],
  ['projects', /^(?:(?:personal |selected |side |key |academic |notable |relevant |open[- ]source |school |technical )*projects?(?: experience)?|portfolio|projekte|projets|proyectos)$/],
  ['certificates', /^(?:(?:professional |relevant )?(?:certifi(?:cations?|cates?)|licen[cs](?:es?|ures?))(?: (?:and|&) .+)?|training (?:and|&) certifications?|courses?(?: (?:and|&) .+)?|professional (?:development|training)|continuing education|certificazioni|certificações|certificaten|certyfikaty|сертификаты|证书|zertifikate|weiterbildung(?:en)?|fortbildungen|certificats|certificados|cursos)$/],
  ['languages', /^(?:languages?(?: skills)?|sprachen|sprachkenntnisse|langues|idiomas|lingue|línguas|talen|języki(?: obce)?|språk|sprog|языки|diller|语言(?:能力)?|語学)$/],
['interests', /^(?:(?:personal |research |other )?interests?(?: (?:and|&) hobbies)?|hobb(?:y|ies)(?: (?:and|&) interests)?|interessen|hobbys|centres d['’]intérêt|loisirs|intereses|aficiones|interessi|hobby|interesses|zainteresowania|intressen|интересы)$/],
  ['awards', /^(?:awards?(?: .*)?|hono(?:u)?rs?(?: .*)?|scholarships?(?: .*)?|prizes|distinctions|recognitions?|auszeichnungen|prix|premios|prêmios|premi|nagrody)$/],
  ['publications', /^(?:(?:selected )?publications?|papers|talks|presentations|conferences?|patents?|veröffentlichungen|publicaciones|pubblicazioni|publicações|publikacje)$/],
  ['references', /^(?:references?|referees?|referenzen|références|referencias|referenze|referências)$/],
  ['other', /^(?:achievements?|accomplishments|memberships?|(?:professional )?affiliations?|additional(?: (?:information|details|info|experience and skills))?|miscellaneous|misc|other(?: information)?|further information|sonstiges|divers|otros|altro|outros|inne|declaration)$/],
];

const LONGEST = 48;

/** What our documents call their sections, in the order they have there. */
const PRINTED_KINDS: readonly SectionKind[] = [
  'summary',
  'work',
  'volunteering',
  'projects',
  'education',
  'skills',
  'certificates',
  'languages',
  'awards',
  'publications',
  'interests',
  'references',
];

/** A heading as it is compared. */
const plainHeading = (words: string): string =>
  words
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}'’\s-]+/gu, ' ')
    .replace(/^(?:\d+|[ivx]{1,4})\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The headings of our own documents in all languages they have. */
const PRINTED: ReadonlyMap<string, SectionKind> = new Map(
  DOCUMENT_LANGUAGES.flatMap((language) =>
    documentWords(language).headings.flatMap((heading, index): [string, SectionKind][] => {
      const kind = PRINTED_KINDS[index];
      return kind === undefined ? [] : [[plainHeading(heading), kind]];
    }),
  ),
);

/** The section a heading names; undefined where it is none we know. */
export function kindOfHeading(words: string): SectionKind | undefined {
  const plain = plainHeading(closeUp(words));
  if (plain === '') return undefined;
  return (
    kindOfName(plain) ??
    (isGlued(words) ? kindOfName(wordsWithin(plain)) : undefined) ??
    // "Leadership & Involvement", "Publications & Talks": one known name tells the section.
    (/ and |\//.test(plain) && plain.split(' ').length <= 6
      ? plain
          .split(/ and |\//)
          .map((part) => kindOfName(part.trim()))
          .find((kind) => kind !== undefined)
      : undefined)
  );
}

const kindOfName = (name: string): SectionKind | undefined =>
  PRINTED.get(name) ?? HEADINGS.find(([, pattern]) => pattern.test(name))?.[0];

/** Whether letters are set apart: `E X P E R I E N C E`. */
const isSpaced = (words: string): boolean =>
  /^(?:\S ){3,}\S$/.test(words.replace(/ {2,}/g, ' ').trim());

/** Whether words may have lost the gaps between them: in spaced letters, or all in capitals. */
const isGlued = (words: string): boolean =>
  isSpaced(words) || /^\p{Lu}{8,30}:?$/u.test(words.trim());

/** "workexperience" as two words, or three, where those are a heading. */
function wordsWithin(letters: string): string {
  for (let first = 2; first < letters.length - 1; first += 1) {
    const two = `${letters.slice(0, first)} ${letters.slice(first)}`;
    if (kindOfName(two) !== undefined) return two;
    for (let second = first + 1; second < letters.length - 2; second += 1) {
      const three = `${letters.slice(0, first)} ${letters.slice(first, second)} ${letters.slice(second)}`; // prettier-ignore
      if (kindOfName(three) !== undefined) return three;
    }
  }
  return letters;
}

/** `E X P E R I E N C E` as it is meant. */
function closeUp(words: string): string {
  if (!isSpaced(words)) return words;
  return words
    .trim()
    .split(/ {2,}/)
    .map((word) => word.replace(/ /g, ''))
    .join(' ');
}

export interface FoundHeading {
  kind: SectionKind;
  /** How much of the line is the heading; the rest belongs to the section. */
  length: number;
}

/**
 * Whether a line is the heading of a section, on a line of its own or before a colon.
 *
 * @param within the section the line stands in so far.
 */
export function findHeading(line: ResumeLine, within?: SectionKind): FoundHeading | undefined {
  const { words, bullet } = line;
  if (!bullet && words.length <= LONGEST && !/[.,;@\d]$/.test(words)) {
    const kind = kindOfHeading(words.replace(/:$/, ''));
    if (kind !== undefined && looksLikeHeading(line)) return { kind, length: words.length };
  }
  const margin = /^(\p{L}+(?: [\p{L}&]+){0,3})(?:\t+|\s{2,})(?=\S)/u.exec(words);
  const beside = margin === null || bullet ? undefined : kindOfHeading(margin[1] ?? '');
  if (margin !== null && beside !== undefined) return { kind: beside, length: margin[0].length };
  const inline = /^([\p{L}&/ ]{4,34}):\s+(?=\S)/u.exec(words);
  if (inline === null || bullet) return undefined;
  const kind = kindOfHeading(inline[1] ?? '');
  if (kind === undefined || !INLINE.has(kind)) return undefined;
  // "Languages: Python" within the skills is a group of them, which the list reader knows.
  if (within === 'skills' && !isOwnSection(kind, words.slice(inline[0].length))) return undefined;
  return { kind, length: inline[0].length };
}

/** Within the skills: interests are none of them, and languages only where people speak them. */
const isOwnSection = (kind: SectionKind, rest: string): boolean =>
  kind === 'interests' || kind === 'certificates' || (kind === 'languages' && SPOKEN.test(rest));

/** Languages people speak, as they are called in the languages most read here. */
const SPOKEN =
  /\b(?:english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|chinese|mandarin|cantonese|japanese|korean|arabic|hindi|urdu|bengali|punjabi|tamil|telugu|turkish|greek|czech|slovak|hungarian|romanian|bulgarian|croatian|serbian|swedish|danish|norwegian|finnish|hebrew|persian|farsi|vietnamese|thai|indonesian|malay|swahili|welsh|irish|catalan|latin|deutsch|englisch|französisch|spanisch|italienisch|anglais|allemand|français|espagnol|inglés|alemán|francés|español|inglese|tedesco|francese|inglês|angielski|niemiecki|engels|duits)\b/iu;

const INLINE: ReadonlySet<SectionKind> = new Set([
  'interests',
  'summary',
  'skills',
  'languages',
  'certificates',
  'education',
]);

/** In capitals, as a title, with a colon, or as Markdown's heading: a sentence is none. */
function looksLikeHeading({ words, rank, apart }: ResumeLine): boolean {
  if (rank > 0 || words.endsWith(':') || words === words.toUpperCase() || apart) return true;
  return words.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(words);
}
