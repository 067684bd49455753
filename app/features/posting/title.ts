import { isPlace } from './company-and-place';
import { type Passage, labelled, passageOf } from './head-lines';
import { lookUp } from './lexicon/lexicon';
import { type PostingLine } from './lines';
import { headingSection } from './headings';
import { isName, isNeitherNameNorPlace, isOrganisation } from './title-block';

const HEAD_LINES = 8;
const LONGEST_TITLE = 90;

// prettier-ignore
export const ROLE = /(?:\b(?:nurse|chef|cook|baker|tiler|miner|mason|glazier|rigger|butler|scaffolder|clerk|assistant|associate|lead|intern|trainee|apprentice|aide|carer|barista|electrician|plumber|mechanic|technician|guard|host|hostess|waitress|receptionist|secretary|attendant|agent|officer|representative|rep|executive|specialist|analyst|architect|scientist|accountant|consultant|coordinator|director|head of|principal|tutor|coach|therapist|pharmacist|physician|paramedic|midwife|dentist|surgeon|vet|cashier|picker|packer|handler|labou?rer|operative|operator|hand|fitter|foreman|joiner|guide|pilot|crew|postdoc|professor|lecturer|teacher|developer|engineer|manager|designer|driver|welder|worker|writer|editor|planner|buyer|supervisor|administrator|partner|owner|master|practitioner|counsel|lawyer|solicitor|paralegal|controller|bookkeeper|auditor|researcher|stylist|hairdresser|beautician|cleaner|housekeeper|porter|gardener|devops|sre|qa|ingenieur|entwickler|leiter|verkäufer|pfleger|pflegekraft|fachkraft|sachbearbeiter|mitarbeiter|elektriker|elektroniker|koch|köchin|kaufmann|kauffrau|monteur|fahrer|infirmi(?:er|ère)|ingénieure?|développeu(?:r|se)|serveu(?:r|se)|vendeu(?:r|se)|comptable|assistante|chargée? d[e']|responsable|conducteur|électricien|technicien(?:ne)?|cuisini(?:er|ère)|second de|commis|agente?|employée?|ouvri(?:er|ère)|hôte(?:sse)?|\p{L}{3,}eur|enfermer[oa]|ingenier[oa]|desarrollador[a]?|camarer[oa]|vendedor[a]?|conductor[a]?|electricista|contable|analista|técnic[oa]|coordenador[a]?|assistente|atendente|motorista|engenheir[oa]|enfermeir[oa]|cozinheir[oa]|recepcionista|consultor[a]?|estagiári[oa]|operador[a]?|verpleegkundige|verzorgende|medewerkster|docent|leraar|kok|teamleider|begeleider|disponent|referent|dozent|konstrukteur|auxiliar|administrativ[oa]|cociner[oa]|mozo(?:\/a)?|moza|carretiller[oa]|operari[oa]|dependient[ea]|repartidor[a]?|limpiador[a]?|albañil|soldador[a]?|mecánic[oa]|conserje|pe[oó]n|monitor[a]?|comercial|gestor[a]?|jardiner[oa]|fontaner[oa]|carpinter[oa]|maestr[oa]|cuidador[a]?)s?\b|\b(?:\p{L}*fach|pflege|lehr|hilfs|service|reinigungs|büro|verkaufs|küchen|betreuungs)kraft\b|\b\p{L}+(?:fachfrau|fachmann)\b|\p{L}{4,}(?:er|or|ist|ian|ant|in)(?:\/?-?in)?\b|\p{L}{3,}(?:naire|euse|trice|ière|iste|ador|adora)s?\b|(?:ingénieur|monteur|chauffeur|vendeur|acheteur|directeur|animateur|éducateur|formateur|coiffeur)\b)/iu;
// prettier-ignore
const NOT_TITLE = /^(?:we|wir|nous|suchen|buscamos|se busca|need|looking|seeking|hiring|our|about|at|are you|do you|join|welcome|this|the (?:company|team)|hello|hi|dear|date|posted|http|www|job (?:description|posting|details)|apply|location|salary|company|employer|full[- ]time|part[- ]time|if|is|as|you)\b/i;
/** Who wrote a mail to whom, and when. */
const NAMED_PERSON = /^[\p{L} ]{3,30}: (?:(?:Mrs?|Ms|Miss|Dr|Sir|Mx|Herr|Frau|Mme)\b|[\d£$€])/u;
const MAIL_HEADER = /^(?:from|to|cc|bcc|sent|date|von|an|gesendet|de|à|para|enviado)\s*:/iu;
/** A line of a form that says something else. */
const OTHER_LABEL =
  /^(?:education|experience|licensure|licen[cs]e|skills?|knowledge|requirements?|qualifications?|certifications?|salary|pay|hours|department|reports? to|location|shift|benefits)\b[^:]{0,30}:/iu;
const SENTENCE = /[.!?]$|\b(?:is|are|we|our|you|will|looking for|has|have)\b/i;

// "Post title Clerk Post no. 12": a form whose columns a page ran together.
const TITLE_LABEL =
  /^(?:(?:job|post|posting|position|vacancy|role) ?title\s*:?|position(?: title)?\s*:|title\s*:|role\s*:|post\s*:|vaga\s*:|cargo\s*:|functie\s*:|vacature\s*:|vacancy\s*:|job\s*:|subject\s*:|re\s*:|betreff\s*:|objet\s*:|asunto\s*:|stellenbezeichnung\s*:|position\s*:|stelle\s*:|intitulé(?: du poste)?\s*:|poste\s*:|puesto\s*:|vacante\s*:|cargo\s*:)\s*(\S.*)$/i;
const NEXT_COLUMN =
  /\s+(?:(?:post|job|position|vacancy|reference) (?:no|number|ref|id)\b|(?:salary|grade|directorate|department|contract|responsible|reports?|location|base|hours|ref)\b:?\s).*$/i;

// prettier-ignore
const ROLE_SOUGHT = /\b(?:(?:is|are|'re|am|currently) )?(?:looking (?:for|to (?:hire|recruit|appoint))|seeking|hiring|recruiting(?: for)?|search(?:ing)? for|in need of|needs?(?= an? )|require|wir suchen|suchen wir|suchen|gesucht:|sucht|(?:nous )?recherch(?:ons|e)|(?:nous )?recrut(?:ons|e)|busca(?:mos)?|se busca|necesitamos)(?: to (?:hire|recruit))?(?: (?:for|now|ab sofort|zum nächstmöglichen zeitpunkt|immediately))?,?(?: for)? (?:(?:an?|our next|another|two|three|several|\d{1,2}|the|eine?n?|une?|una?|some) )?((?:[\p{L}\p{N}/&+#'().-]+ ?){1,9})/iu;
const TITLE_STOP =
  / (?:to|who|with|that|for|at|in|on|since|as|because|after|following|based|within|experienced in|having|and (?:we|you|are)|mit|für|zur|zum|im|bei|qui|pour|avec|chez|à|dans|para|con|que|en|join(?:ing)?|located)\b|[,;:!?]|\. |\.$|\s-\s|\s\|\s/i;
// prettier-ignore
const ADJECTIVE = /^(?:(?:an?|experienced|motivated|highly|enthusiastic|talented|passionate|reliable|hard[- ]?working|friendly|skilled|dedicated|qualified|dynamic|exceptional|ambitious|self-motivated|great|new|energetic|organi[sz]ed|caring|outgoing|bright|driven|creative|strong|full[- ]time|part[- ]time|permanent|temporary|professional|erfahrene[nr]?|engagierte[nr]?|motivierte[nr]?)[ ,]+(?:and )?)+/i;

const TITLE_TAIL =
  /\s*(?:\((?:full[- ]time|part[- ]time|remote|hybrid|permanent|temporary|contract)[^)]*\)|\s(?:in|auf|à|en) (?:teilzeit|vollzeit|minijob|temps (?:partiel|plein)|media jornada|jornada completa|part[- ]time|full[- ]time)\b.*|[-|,]\s*(?:full[- ]time|part[- ]time|remote|hybrid|permanent|temporary|contract|immediate start|urgent)\b.*|(?:gesucht|wanted|needed|required)!*)\s*$/i;

/** "Manager Service: Rosehill": the next field of a form whose columns a page ran together. */
export const OTHER_FIELD = /\s+\p{Lu}\p{L}+(?: \p{Ll}+)?:\s.*$/u;

/** "Mechanic for busy garage": where, in so many words. */
const FOR_WHOM =
  / (?:for|in|at) (?:an? |our |the )?(?:very )?(?:busy|small|large|local|leading|growing|established|family|friendly|lively|new|well[- ]established) \p{Ll}.*$/u;

/** "URGENT HIRING!!", "Now hiring:" before a title. */
const CALL =
  /^(?:(?:urgent(?:ly)?|immediate|now|we(?:'re| are)|hiring|vacanc(?:y|ies)|opening|job alert)\s*)+[:!-]+\s*/iu;

/** Where a title ends and other facts begin: "Porter *** NIGHTS", "Cook // £13". */
const DECOR = /\s*(?:\*{2,}|\/{2,}|!{2,}|~{2,}|={2,}).*$/u;
const SEAM = /\s+[-|·•]\s+|\s*\|\s*|,\s+(?=\S)/gu;
const QUIET = /^(?:nights?|days?|evenings?)$/i;
/** What ends so is a field of work ("Pricing", "Procurement"), where no town is called so. */
const FIELD_OF_WORK = /^\p{Lu}\p{Ll}{2,}(?:tion|ment|ance|ence|ics|ing|ology|care|ware)s?$/u;

/** Whether a part behind a title says what kind of the job it is, rather than where or on what terms. */
function isSpeciality(part: string): boolean {
  if (QUIET.test(part)) return true;
  if (/^(?:tier|level|grade|band|year|key stage|class) \p{N}+$/iu.test(part)) return true;
  if (/[\d£$€@]/.test(part) || isPlace(part) || isNeitherNameNorPlace(part)) return false;
  if (isOrganisation(part) || /\b(?:Ltd|Inc|GmbH|LLC|LLP|PLC)\b/i.test(part)) return false;
  if (part.includes(' ')) return part.split(' ').length <= 5;
  return lookUp(part).length > 0 || /\p{L}{3}\/\p{L}{3}/u.test(part) || FIELD_OF_WORK.test(part);
}

/** A title without working hours, places and what follows "at"; what tells its kind stays. */
function trimTitle(written: string): string {
  let title = written
    .replace(
      /^(?:job|position|vacancy|role|urgent|now hiring|hiring|we are hiring)\s*[:!-]+\s*/i,
      '',
    )
    .replace(CALL, '')
    .replace(/^(?:(?:fwd?|re|aw|wg|tr|enc)\s*:\s*)+/iu, '')
    .replace(DECOR, '')
    .replace(FOR_WHOM, '')
    .replace(NEXT_COLUMN, '')
    .replace(OTHER_FIELD, '');
  // "Careers / Support / Agent": the way to the page, and the page.
  const way = title.split(/\s+[/>»]\s+/);
  const page = way.at(-1);
  if (way.length > 2 && page !== undefined && ROLE.test(page)) title = page;
  for (let previous = ''; previous !== title;) {
    previous = title;
    title = title.replace(TITLE_TAIL, '').trim();
  }
  const at = / (?:at|@|bei|chez) (?=\p{Lu})/u.exec(title);
  if (at !== null) title = title.slice(0, at.index).replace(TITLE_TAIL, '');
  return withoutBracket(withSpecialities(title).replace(/\s*\([^()]*$/u, '')).replace(
    /[\s,;:!.-]+$/,
    '',
  );
}

function withSpecialities(title: string): string {
  const seams = [...title.matchAll(SEAM)].filter(({ index }) => !inBrackets(title, index));
  const [first] = seams;
  if (first === undefined) return title;
  const parts = title.split(SEAM);
  const head = title.slice(0, first.index);
  const roles = parts.slice(1).filter((part) => ROLE.test(part) && !isPlace(part));
  // "Harbour Foods - Machine Operator - Grimsby"
  if (!ROLE.test(head) && isName(head) && roles.length === 1) return roles[0] ?? title;
  let end = first.index;
  for (const [i, { 0: seam, index }] of seams.entries()) {
    const to = seams[i + 1]?.index ?? title.length;
    const next = seams[i + 1];
    const behind = next === undefined ? '' : title.slice(next.index + next[0].length);
    const part = title.slice(index + seam.length, to);
    // "BI Developer - Northmoor Credit Union - Halifax": who looks, and where.
    const isEmployer = behind !== '' && part.includes(' ') && isName(part) && !ROLE.test(part) && isPlaceLike(behind); // prettier-ignore
    if (isEmployer || !isSpeciality(part)) break;
    end = to;
  }
  return title.slice(0, end);
}

/** A place, or what may be one with what else is said of it: "Halifax, NS (Hybrid)". */
const isPlaceLike = (words: string): boolean =>
  isPlace(words.replace(/\s*\(.*$/u, '')) || /^\p{Lu}\p{L}+, [A-Z]{2}\b/u.test(words);

const inBrackets = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

function withoutBracket(title: string): string {
  const bracket = /\s*\(([^()]*)\)$/.exec(title);
  const inner = bracket?.[1] ?? '';
  if (bracket === null) return title;
  const kept = !/[£$€]|\d{3}/.test(inner) && !isPlace(inner) && !isNeitherNameNorPlace(inner);
  return kept ? title : title.slice(0, bracket.index);
}

function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    text.split(' ').length <= 14 &&
    !NOT_TITLE.test(text) &&
    !OTHER_LABEL.test(text) &&
    !MAIL_HEADER.test(text) &&
    !NAMED_PERSON.test(text) &&
    !SENTENCE.test(text.replace(/\b(?:sr|jr)\.$/i, '')) &&
    !/(?:\s[/>»]\s.*){2}/.test(text) &&
    headingSection(text) === undefined &&
    ROLE.test(text)
  );
}

/** The job a posting names; null when it names none. */
export function findTitle(lines: PostingLine[]): Passage | null {
  const label = labelled(lines.slice(0, 30), TITLE_LABEL);
  if (label !== null && ROLE.test(trimTitle(label.value))) {
    const title = trimTitle(label.value);
    if (title.length <= LONGEST_TITLE && !NOT_TITLE.test(title) && title.split(' ').length <= 10)
      return passageOf(label.line, title);
  }
  const wanted = wantedTitle(lines[0]);
  if (wanted !== null) return wanted;
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.bullet && /^[-*•·–]/.test(line.marker)) continue;
    const text = line.text.replace(CALL, '').replace(DECOR, '');
    const way = line.text.split(/\s+[/>»]\s+/);
    const page = way.length > 2 ? (way.at(-1) ?? '') : text;
    if (!isTitle(page)) continue;
    const title = trimTitle(page);
    if (title === '' || !ROLE.test(title)) continue;
    // A mail says whom it looks for first, and ends with who wrote it.
    const before = lines.slice(0, lines.indexOf(line));
    return soughtTitle(before) ?? passageOf(line, title);
  }
  return soughtTitle(lines);
}

/** "We are looking for a machine operator". */
function soughtTitle(lines: PostingLine[]): Passage | null {
  for (const line of lines.slice(0, 40)) {
    const sought = ROLE_SOUGHT.exec(line.text);
    const phrase = sought?.[1];
    if (sought === null || phrase === undefined) continue;
    const cut = phrase.split(TITLE_STOP)[0] ?? '';
    const title = trimTitle(cut.replace(ADJECTIVE, ''));
    if (
      title !== '' &&
      ROLE.test(title) &&
      title.split(' ').length <= 7 &&
      !/^managers?$/.test(title)
    ) {
      return passageOf(line, title, sought.index);
    }
  }
  return null;
}

/** "Electrician needed in Leeds, 5 years' experience". */
function wantedTitle(line: PostingLine | undefined): Passage | null {
  const title =
    /(?:^|^[^,!.]{2,20}[,!.] )((?:[\p{L}/&'-]+ ){0,5}[\p{L}/&'-]+?) (?:wanted|needed|required|gesucht|for hire)\b/iu.exec(
      line?.text ?? '',
    )?.[1];
  if (line === undefined || title === undefined) return null;
  const own = title.replace(ADJECTIVE, '');
  return NOT_TITLE.test(own) || !ROLE.test(own) ? null : passageOf(line, own);
}
