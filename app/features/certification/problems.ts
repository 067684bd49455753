import type { PdfReading } from '~/platform/pdf-reading/reading';
import type { Certificate } from './certificate';
import type { ExpectedField, FieldRole } from './expected-fields';

/** What one reader made of one field. */
interface ReadField {
  field: ExpectedField;
  read: string | null;
  ok: boolean;
  /** The letters are there, but spaces split or join the words. */
  apart: boolean;
}

export interface ReaderResult {
  name: PdfReading['reader'];
  fields: ReadField[];
  order: boolean;
  /** No text was read at all. */
  empty: boolean;
}

const WHAT: Readonly<Record<FieldRole, string>> = {
  name: 'the name',
  email: 'the e-mail address',
  phone: 'the phone number',
  location: 'the place',
  url: 'the web address',
  heading: 'the heading',
  lead: 'the name of the entry',
  title: 'the title of the entry',
  dates: 'the dates',
  place: 'the place',
  link: 'the web address',
  text: 'the paragraph',
  bullet: 'the point',
  keyword: 'the keyword',
};

/** Greenhouse does not parse larger files; see its help on unsuccessful parses. */
const ATS_MAX_BYTES = 2_500_000;
/** The most fields named one by one. */
const FIELDS_NAMED = 8;
const QUOTE_MAX_LENGTH = 80;

/** What is wrong with the file itself, in words for the person. */
export function problemsOfFile(
  certificate: Pick<Certificate, 'tagged' | 'fonts' | 'bytes'>,
): string[] {
  const problems: string[] = [];
  if (!certificate.tagged) {
    problems.push('The PDF is not tagged: screen readers and some machines lose its structure.');
  }
  for (const { name, embedded, type } of certificate.fonts) {
    if (type === 'Type3') {
      problems.push(
        `The font ${name} is a Type 3 font: its letters are drawings that many machines misread.`,
      );
    } else if (!embedded) {
      problems.push(`The font ${name} is not embedded: other computers show another one instead.`);
    }
  }
  if (certificate.bytes > ATS_MAX_BYTES) {
    problems.push('The PDF is larger than 2.5 MB: some application systems do not read it.');
  }
  return problems;
}

/** What the readers got wrong, in words for the person. */
export function problemsOfReading(results: readonly ReaderResult[]): string[] {
  if (results.every(({ empty }) => empty)) {
    return ['The PDF has no text that a machine can read. It may be a picture of a page.'];
  }
  const problems = [...problemsOfOrder(results)];
  if (readersDisagree(results)) {
    problems.push(
      'Read row by row across the page, the text differs from how it was written, as with columns, tables or text boxes.',
    );
  }
  if (results.some(({ fields }) => fields.some(({ apart }) => apart))) {
    problems.push('Some letters stand so far apart or so close that machines split or join words.');
  }
  const wrong = new Map<string, string>();
  for (const result of results) {
    for (const field of result.fields) {
      if (!field.ok && !wrong.has(field.field.path)) {
        wrong.set(field.field.path, problemOfField(result.name, field, results));
      }
    }
  }
  const sentences = [...wrong.values()];
  problems.push(...sentences.slice(0, FIELDS_NAMED));
  if (sentences.length > FIELDS_NAMED) {
    problems.push(`And ${sentences.length - FIELDS_NAMED} more texts are not read as they are.`);
  }
  return problems;
}

function problemsOfOrder(results: readonly ReaderResult[]): string[] {
  return results.some(({ order, empty }) => !order && !empty)
    ? ['Sections or entries are read in another order than that of the resume.']
    : [];
}

/** So many texts found by one reader alone are not chance. */
const DISAGREE_FROM_FIELDS = 3;

/** Texts that one reader finds and the other does not were broken by where they stand. */
function readersDisagree(results: readonly ReaderResult[]): boolean {
  const orders = new Set(results.map(({ order }) => order));
  const [first, ...others] = results.map(
    ({ fields }) => new Set(fields.filter(({ ok }) => ok).map(({ field }) => field.path)),
  );
  return others.some((other) => {
    const lost = [...(first ?? [])].filter((path) => !other.has(path)).length;
    return lost >= DISAGREE_FROM_FIELDS || (lost > 0 && orders.size > 1);
  });
}

function problemOfField(
  reader: string,
  { field, read }: ReadField,
  results: readonly ReaderResult[],
): string {
  const everywhere = results.every(({ fields }) =>
    fields.some((other) => other.field.path === field.path && !other.ok),
  );
  const who = everywhere ? 'Machines' : reader;
  const verb = (plural: string, singular: string): string => (everywhere ? plural : singular);
  if (field.expected === '') return `${who} ${verb('do', 'does')} not find ${WHAT[field.role]}.`;
  const what = `${WHAT[field.role]} ${quoted(field.expected)}`;
  if (field.role === 'heading') {
    return `${who} ${verb('do', 'does')} not find ${what} on a line of its own.`;
  }
  return read === null
    ? `${who} ${verb('do', 'does')} not find ${what} where it belongs.`
    : `${who} ${verb('read', 'reads')} ${quoted(read)} instead of ${what}.`;
}

function quoted(text: string): string {
  const short = text.length > QUOTE_MAX_LENGTH ? `${text.slice(0, QUOTE_MAX_LENGTH)}…` : text;
  return `“${short}”`;
}
