import { quote, type Evidence } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { monthOf } from '~/features/language/months';

const DATE = String.raw`(?:\p{L}{3,9}\.? )?\p{Nd}{4}`;
const SUBJECT = /^i (have been|was|am|work|worked) (?=at|for|with|as|an?|the|\uE002)/u;
const PARTS = {
  organisation: /^(?:at|for|with) (?:the )?\uE001/u,
  title: /^(?:as )?(?:an? |the )?\uE002/u,
  since: new RegExp(`^since (${DATE})`, 'u'),
  span: new RegExp(`^(?:from )?(${DATE}) ?(?:to|until|–|-) ?(${DATE})`, 'u'),
} as const;
/** In which the post still is theirs. */
const NOW = /^(?:have been|am|work)$/;

/**
 * The typed fields that a text about a post rests on, where it says nothing but what they say: "I
 * have been at Harbour Foods since 2019, as a line cook", "Staff nurse at St Mary's, 2018 to 2023".
 *
 * @returns undefined where it says anything else, or another date than was typed
 */
export function typedPosition(text: string, interview: Interview): Evidence[] | undefined {
  for (const [index, entry] of interview.history.entries()) {
    const fields = fieldsSaid(text, entry);
    if (fields === undefined) continue;
    return fields.flatMap((field) => {
      const said = entry[field];
      const source = `/history/${index}/${field}`;
      return said.trim() === '' ? [] : [quote({ source, text: said }, 0, said.length)];
    });
  }
  return undefined;
}

type Typed = 'title' | 'organisation' | 'start' | 'end';

function fieldsSaid(text: string, entry: HistoryEntry): Typed[] | undefined {
  const marked = mark(mark(text.trim().toLowerCase(), entry.organisation, '\uE001'), entry.title, '\uE002'); // prettier-ignore
  const subject = SUBJECT.exec(marked);
  if (NOW.test(subject?.[1] ?? '') && entry.end !== 'present') return undefined;
  let rest = marked.slice(subject?.[0].length ?? 0).replace(/\.$/u, '');
  const parts = new Map(Object.entries(PARTS));
  const said: Typed[] = [];
  while (rest !== '') {
    const [name, found] = firstOf(parts, rest) ?? [];
    if (name === undefined || found === undefined || !isSo(name, found, entry)) return undefined;
    parts.delete(name);
    said.push(...(name === 'since' ? ['start' as const] : name === 'span' ? (['start', 'end'] as const) : [name as Typed])); // prettier-ignore
    rest = rest.slice(found[0].length).replace(/^,? /u, '');
  }
  return said.includes('title') || said.includes('organisation') ? said : undefined;
}

function firstOf(
  parts: ReadonlyMap<string, RegExp>,
  rest: string,
): [string, RegExpExecArray] | undefined {
  for (const [name, pattern] of parts) {
    const found = pattern.exec(rest);
    if (found !== null && /^(?:$|,? )/u.test(rest.slice(found[0].length))) return [name, found];
  }
  return undefined;
}

function isSo(part: string, [, from = '', to = '']: RegExpExecArray, entry: HistoryEntry): boolean {
  if (part === 'since') return entry.end === 'present' && isDate(from, entry.start);
  return part !== 'span' || (isDate(from, entry.start) && isDate(to, entry.end));
}

/** Whether "2020" or "February 2020" is the typed "2020-02". */
function isDate(said: string, typed: string): boolean {
  const [year, month] = typed.split('-');
  const named = /^\p{L}+/u.exec(said)?.[0];
  return (
    said.endsWith(year ?? '-') && (named === undefined || monthOf(named) === Number(month ?? '0'))
  );
}

function mark(text: string, name: string, sign: string): string {
  const wanted = name.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.indexOf(wanted);
  return at === -1 ? text : text.slice(0, at) + sign + text.slice(at + wanted.length);
}
