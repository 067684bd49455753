import type { Draft as Mutable } from 'immer';
import { withDecision, type LineDecision } from '~/features/interview/lines/line-decision';
import { cleanText, oneLine } from '~/features/resume/format/text';
import { BLANK } from '~/features/writing/rewriting/ask-for-number';
import { readNever } from '~/features/writing/composing/never';
import type { RefusedEdit } from './edit';
import type { EditedResume } from './edited-resume';
import { entryBehind } from './entry-behind';
import { movePath } from './move-paths';
import { entriesOf, listOf, readPath, textAt, type EntrySection, type Place } from './resume-path';

/** A resume while an edit changes it. */
export type Doing = Mutable<EditedResume>;

/** What was done, in words for the person, and the path of what the page shows next. */
export interface Done {
  what: string;
  path: string | null;
}

export type EvidenceList = EditedResume['claims'][number]['evidence'];

export const refuse = (message: string, more: Partial<RefusedEdit> = {}): RefusedEdit => ({
  kind: 'refused',
  field: 'text',
  message,
  ...more,
});

export const gone = () => refuse('This is not on the page any more. Look at it again.');

/** The place as it was seen; where others moved it meanwhile, where it is now. */
export function find(
  { document }: EditedResume,
  { path, was }: { path: string; was?: string | undefined },
): { place: Place; path: string } | RefusedEdit {
  const place = readPath(path);
  if (place === undefined) return gone();
  const now = textAt(document, place);
  if (was === undefined || now === was || (now ?? '') === was) return { place, path };
  if (place.kind === 'item') {
    const list = listOf(entriesOf(document, place.section)[place.entry], place.list);
    const at = list.flatMap((text, index) => (text === was ? [index] : []));
    const [index] = at;
    if (at.length === 1 && index !== undefined)
      return { place: { ...place, index }, path: path.replace(/\d+$/, String(index)) };
  }
  return refuse('This was changed somewhere else. Look at both, and save the one you want.', {
    now: now ?? '',
  });
}

/** A text as it may stand there, or why not. */
export function checkText(
  resume: Doing,
  given: string,
  { label, isText, most }: { label: string; isText: boolean; most: number },
): string | RefusedEdit {
  const text = isText ? cleanText(given).trim() : oneLine(given);
  if (text.length > most)
    return refuse(`${label}: keep it to ${most} characters; this has ${text.length}.`);
  if (text.includes(BLANK)) return refuse('Fill in the blank first, or take it out.');
  if (text !== '' && readNever(resume.interview).forbids(text))
    return refuse('You asked us to keep this off the page, in the last question.');
  return text;
}

/** Notes that the person typed a line; under a place of their history it is kept with the answers. */
export function claimTyped(
  resume: Doing,
  line: { path: string; text: string; insteadOf?: string | undefined; also?: EvidenceList },
): void {
  const { path, text, insteadOf, also = [] } = line;
  const source = keepDecision(resume, path, {
    ...{ text, by: 'person', state: 'confirmed' },
    ...(insteadOf === undefined ? {} : { insteadOf }),
  });
  const own = source === undefined ? [] : [{ source, quote: text, start: 0, end: text.length }];
  setClaim(resume, { path, text, evidence: [...own, ...also] });
}

/**
 * Keeps with the answers what the person decided about a line that is on the page, or was.
 *
 * @returns where it stands among them; undefined where none of them has room for it.
 */
export function keepDecision(
  { claims, interview }: Doing,
  path: string,
  { by, ...decision }: Omit<LineDecision, 'by'> & { by?: LineDecision['by'] },
): string | undefined {
  const behind = entryBehind({ claims, interview }, path);
  const row = behind === undefined ? undefined : interview.history[behind];
  if (row === undefined || !/\/highlights\/\d+$/.test(path)) return undefined;
  const lines = row.lines ?? [];
  const writer = by ?? lines.find(({ text }) => text === decision.text)?.by ?? 'composed';
  const kept = withDecision(lines, { ...decision, by: writer });
  if (kept === undefined) return undefined;
  row.lines = kept.lines;
  return `/history/${behind}/lines/${kept.index}/text`;
}

/** Writes the entries of a section; a section without any is not kept. */
export function setEntries(
  document: Doing['document'],
  section: EntrySection,
  entries: Record<string, unknown>[],
): void {
  if (entries.length === 0) Reflect.deleteProperty(document, section);
  else (document as Record<string, unknown>)[section] = entries;
}

/**
 * Lets every path follow a list whose items moved. In place, because what is kept of an edit is
 * what it changed.
 */
export function follow(
  resume: Doing,
  list: string,
  movedTo: (index: number) => number | undefined,
): void {
  followIn(resume.claims, (path) => movePath(path, list, movedTo));
  // A line that was taken off has no place in its list; it follows its entry alone.
  const isOfList = (path: string) =>
    path.startsWith(`${list}/`) && !path.slice(list.length + 1).includes('/');
  followIn(resume.setAside, (path) => (isOfList(path) ? path : movePath(path, list, movedTo)));
}

function followIn(all: { path: string }[], moved: (path: string) => string | undefined): void {
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const one = all[index];
    if (one === undefined) continue;
    const path = moved(one.path);
    if (path === undefined) all.splice(index, 1);
    else if (path !== one.path) one.path = path;
  }
}

/** Says what the text at a path rests on, instead of what it rested on before. */
export function setClaim(resume: Doing, claim: EditedResume['claims'][number]) {
  const at = resume.claims.findIndex(({ path }) => path === claim.path);
  if (at === -1) resume.claims.push(claim);
  else resume.claims[at] = claim;
}

/** Forgets what the texts that `isGone` names rest on. */
export function dropClaims(resume: Doing, isGone: (path: string) => boolean) {
  followIn(resume.claims, (path) => (isGone(path) ? undefined : path));
}
