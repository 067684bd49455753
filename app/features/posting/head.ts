import { lookUp } from './lexicon/lexicon';
import { type PostingLine } from './lines';
import { headingSection } from './sections';
import { findCompanyIn, findCompanyInHead, findPlaceIn, isPlace } from './company-and-place';
import { isName, readWhoAndWhere } from './title-block';

/** A passage of the normalised text. */
interface Passage {
  start: number;
  end: number;
}

interface Head {
  title: Passage | null;
  company: Passage | null;
  location: Passage | null;
}

const HEAD_LINES = 6;
const LONGEST_TITLE = 90;

// prettier-ignore
export const ROLE = /(?:\b(?:nurse|chef|cook|clerk|assistant|associate|lead|intern|trainee|apprentice|aide|carer|barista|electrician|plumber|mechanic|technician|guard|host|hostess|waitress|receptionist|secretary|attendant|agent|officer|representative|rep|executive|specialist|analyst|architect|scientist|accountant|consultant|coordinator|director|head of|principal|tutor|coach|therapist|pharmacist|physician|paramedic|midwife|dentist|surgeon|vet|cashier|picker|packer|handler|labou?rer|operative|operator|hand|fitter|foreman|joiner|guide|pilot|crew|postdoc|professor|lecturer|teacher|developer|engineer|manager|designer|driver|welder|worker|writer|editor|planner|buyer|supervisor|administrator|partner|owner|master|practitioner|counsel|lawyer|solicitor|paralegal|controller|bookkeeper|auditor|researcher|stylist|hairdresser|beautician|cleaner|housekeeper|porter|gardener|devops|sre|qa|ingenieur|entwickler|leiter|verkäufer|pfleger|pflegekraft|fachkraft|sachbearbeiter|mitarbeiter|elektriker|elektroniker|koch|köchin|kaufmann|kauffrau|monteur|fahrer|infirmi(?:er|ère)|ingénieure?|développeu(?:r|se)|serveu(?:r|se)|vendeu(?:r|se)|comptable|assistante|chargée? d[e']|responsable|conducteur|électricien|technicien(?:ne)?|cuisini(?:er|ère)|enfermer[oa]|ingenier[oa]|desarrollador[a]?|camarer[oa]|vendedor[a]?|conductor[a]?|electricista|contable|auxiliar|administrativ[oa]|cociner[oa])s?\b|\p{L}{4,}(?:er|or|ist|ian|ant|in)(?:\/?-?in)?\b)/iu;
// prettier-ignore
const NOT_TITLE = /^(?:we|wir|nous|suchen|buscamos|se busca|need|looking|seeking|hiring|our|about|at|are you|do you|join|welcome|this|the (?:company|team)|hello|hi|dear|date|posted|http|www|job (?:description|posting|details)|apply|location|salary|company|employer|full[- ]time|part[- ]time|if|is|as|you)\b/i;
const SENTENCE = /[.!?]$|\b(?:is|are|we|our|you|will|looking for|has|have)\b/i;

const TITLE_LABEL =
  /^(?:job title|position(?: title)?|title|role|vacancy|job|stellenbezeichnung|position|stelle|intitulé(?: du poste)?|poste|puesto|vacante|cargo)\s*:\s*(\S.*)$/i;
const COMPANY_LABEL =
  /^(?:company(?: name)?|employer|organi[sz]ation|client|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|compañía)\s*:\s*(\S.*)$/i;
const LOCATION_LABEL =
  /^(?:(?:job |work )?location|place of work|workplace|based(?: in)?|city|office|where|standort|arbeitsort|einsatzort|ort|lieu(?: de travail)?|localisation|ubicación|lugar(?: de trabajo)?|localidad)\s*:\s*(\S.*)$/i;

// prettier-ignore
const ROLE_SOUGHT = /\b(?:(?:is|are|'re|am|currently) )?(?:looking (?:for|to (?:hire|recruit|appoint))|seeking|hiring|recruiting(?: for)?|search(?:ing)? for|in need of|needs?(?= an? )|require|wir suchen|suchen wir|suchen|gesucht:|sucht|(?:nous )?recherch(?:ons|e)|(?:nous )?recrut(?:ons|e)|busca(?:mos)?|se busca|necesitamos)(?: to (?:hire|recruit))?(?: (?:for|now|ab sofort|zum nächstmöglichen zeitpunkt|immediately))?,?(?: for)? (?:(?:an?|our next|another|two|three|several|the|eine?n?|une?|una?|some) )?((?:[\p{L}\p{N}/&+#'().-]+ ?){1,9})/iu;
const TITLE_STOP =
  / (?:to|who|with|that|for|at|in|on|based|within|experienced in|having|and (?:we|you|are)|mit|für|zur|zum|im|bei|qui|pour|avec|chez|à|dans|para|con|que|en|join(?:ing)?|located)\b|[,;:!?]|\. |\.$|\s-\s|\s\|\s/i;
// prettier-ignore
const ADJECTIVE = /^(?:(?:an?|experienced|motivated|highly|enthusiastic|talented|passionate|reliable|hard[- ]?working|friendly|skilled|dedicated|qualified|dynamic|exceptional|ambitious|self-motivated|great|new|energetic|organi[sz]ed|caring|outgoing|bright|driven|creative|strong|full[- ]time|part[- ]time|permanent|temporary|professional|erfahrene[nr]?|engagierte[nr]?|motivierte[nr]?)[ ,]+(?:and )?)+/i;

const TITLE_TAIL =
  /\s*(?:\((?:m|f|w|d|x|h|all genders|gn|divers|[mfwdxh]\s*[/|]\s*[mfwdxh].*?|full[- ]time|part[- ]time|remote|hybrid|permanent|temporary|contract)[^)]*\)|\b[mfwdh]\s*\/\s*[mfwdh](?:\s*\/\s*[dx])?\b|[-|,]\s*(?:full[- ]time|part[- ]time|remote|hybrid|permanent|temporary|contract|immediate start|urgent)\b.*|(?:gesucht|wanted|needed|required)!*)\s*$/i;

function passageOf(line: PostingLine, part: string, from = 0): Passage | null {
  const at = line.text.indexOf(part, from);
  const trimmed = part.trim();
  if (at < 0 || trimmed === '') return null;
  const start = line.start + at + part.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

function labelled(
  lines: PostingLine[],
  label: RegExp,
): { line: PostingLine; value: string } | null {
  for (const [i, line] of lines.entries()) {
    const value = label.exec(line.text)?.[1];
    if (value !== undefined) return { line, value };
    // "Job title:" with its value on the next line.
    const next = lines[i + 1];
    if (next !== undefined && line.text.endsWith(':') && label.test(`${line.text} x`)) {
      return { line: next, value: next.text };
    }
  }
  return null;
}

/** A title without "(m/f/d)", working hours, and what follows "at" or a dash. */
function trimTitle(written: string): string {
  let title = written.replace(
    /^(?:job|position|vacancy|role|urgent|now hiring|hiring|we are hiring)\s*[:!-]+\s*/i,
    '',
  );
  for (let previous = ''; previous !== title;) {
    previous = title;
    title = title.replace(TITLE_TAIL, '').trim();
  }
  const at = / (?:at|@|bei|chez) (?=\p{Lu})/u.exec(title);
  if (at !== null) title = title.slice(0, at.index).replace(TITLE_TAIL, '');
  const parts = title.split(/\s+[-|·•]\s+|, (?=\p{Lu})/u);
  const [first = title] = parts;
  const rest = parts.slice(1);
  const roles = rest.filter((part) => ROLE.test(part) && !isPlace(part));
  // "Harbour Foods - Machine Operator - Grimsby"
  if (!ROLE.test(first) && isName(first) && roles.length === 1) return roles[0] ?? title;
  if (rest.length > 0 && ROLE.test(first)) {
    const kept = rest.filter((part) => ROLE.test(part) && !isPlace(part) && !/\d/.test(part));
    title = kept.length === rest.length && title.includes(', ') ? title : first;
  }
  const bracket = /\s*\(([^()]*)\)$/.exec(title);
  if (bracket !== null && !ROLE.test(bracket[1] ?? '')) title = title.slice(0, bracket.index);
  return title.replace(/[\s,;:!.-]+$/, '');
}

function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    text.split(' ').length <= 12 &&
    !NOT_TITLE.test(text) &&
    !SENTENCE.test(text.replace(/\b(?:sr|jr)\.$/i, '')) &&
    headingSection(text) === undefined &&
    ROLE.test(text)
  );
}

function findTitle(lines: PostingLine[]): Passage | null {
  const label = labelled(lines.slice(0, 30), TITLE_LABEL);
  if (label !== null && label.value.length <= LONGEST_TITLE && ROLE.test(label.value)) {
    return passageOf(label.line, trimTitle(label.value));
  }
  const wanted = wantedTitle(lines[0]);
  if (wanted !== null) return wanted;
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.bullet || !isTitle(line.text)) continue;
    const title = trimTitle(line.text);
    if (title !== '' && ROLE.test(title)) return passageOf(line, title);
  }
  for (const line of lines.slice(0, 40)) {
    const sought = ROLE_SOUGHT.exec(line.text);
    const phrase = sought?.[1];
    if (sought === null || phrase === undefined) continue;
    const cut = phrase.split(TITLE_STOP)[0] ?? '';
    const title = trimTitle(cut.replace(ADJECTIVE, ''));
    if (title !== '' && ROLE.test(title) && title.split(' ').length <= 7) {
      return passageOf(line, title, sought.index);
    }
  }
  return null;
}

/** "Electrician needed in Leeds, 5 years' experience". */
function wantedTitle(line: PostingLine | undefined): Passage | null {
  const title =
    /^((?:[\p{L}/&'-]+ ){0,5}[\p{L}/&'-]+?) (?:wanted|needed|required|gesucht|for hire|\(?m\/w\/d\)?)\b/iu.exec(
      line?.text ?? '',
    )?.[1];
  if (line === undefined || title === undefined) return null;
  if (NOT_TITLE.test(title) || !ROLE.test(title)) return null;
  return passageOf(line, title.replace(ADJECTIVE, ''));
}

function findCompany(lines: PostingLine[], title: Passage | null): Passage | null {
  const label = labelled(lines.slice(0, 40), COMPANY_LABEL);
  if (label !== null && label.value.length <= 80) {
    return passageOf(label.line, label.value.replace(/\s*[|(].*$/, ''));
  }
  return (
    firstFound(lines.slice(0, HEAD_LINES), findCompanyInHead) ??
    beforeTitle(lines, title) ??
    underTitle(lines, title)?.company ??
    firstFound(lines, findCompanyIn)
  );
}

function findLocation(lines: PostingLine[], title: Passage | null): Passage | null {
  const label = labelled(lines.slice(0, 40), LOCATION_LABEL);
  if (label !== null && label.value.length <= 80)
    return passageOf(label.line, label.value.replace(/[.;]$/, ''));
  return (
    firstFound(lines.slice(0, HEAD_LINES), (text) => findPlaceIn(text, true)) ??
    underTitle(lines, title)?.place ??
    firstFound(lines, (text) => findPlaceIn(text, false))
  );
}

/** "Harbour Foods" of "Harbour Foods - Machine Operator". */
function beforeTitle(lines: PostingLine[], title: Passage | null): Passage | null {
  const line = lineOf(lines, title);
  if (line === undefined || title === null) return null;
  const name = /^(\S.*?)\s+[-|·•]\s+$/u.exec(line.text.slice(0, title.start - line.start))?.[1];
  return name === undefined || !isName(name) ? null : passageOf(line, name);
}

/** Who and where, from one of the two lines under the title. */
function underTitle(lines: PostingLine[], title: Passage | null): WhoAndWherePassages | undefined {
  const line = lineOf(lines, title);
  if (line === undefined) return undefined;
  const at = lines.indexOf(line);
  for (const next of lines.slice(at + 1, Math.min(at + 3, HEAD_LINES))) {
    if (next.bullet || headingSection(next.text) !== undefined) return undefined;
    const read = readWhoAndWhere(next.text, { isTerm: (words) => lookUp(words).length > 0 });
    if (read === undefined) continue;
    const inText = ({ start, end }: Passage) => ({
      start: next.start + start,
      end: next.start + end,
    });
    return {
      company: inText(read.company),
      place: read.place === null ? null : inText(read.place),
    };
  }
  return undefined;
}

interface WhoAndWherePassages {
  company: Passage;
  place: Passage | null;
}

const lineOf = (lines: PostingLine[], passage: Passage | null): PostingLine | undefined =>
  passage === null
    ? undefined
    : lines
        .slice(0, HEAD_LINES)
        .find((line) => line.start <= passage.start && passage.end <= line.end);

function firstFound(
  lines: PostingLine[],
  find: (text: string) => { start: number; end: number } | undefined,
): Passage | null {
  for (const line of lines) {
    const found = find(line.text);
    if (found !== undefined)
      return { start: line.start + found.start, end: line.start + found.end };
  }
  return null;
}

/** Title, company and place, each null when the posting does not really say. */
export function readHead(lines: PostingLine[]): Head {
  const title = findTitle(lines);
  return { title, company: findCompany(lines, title), location: findLocation(lines, title) };
}
