import { LINE_MAX_LENGTH } from '~/features/interview/interview';
import { passagesOf } from '~/features/interview/evidence';
import type { EditOf, RefusedEdit } from './edit';
import type { EditedResume } from './edited-resume';
import {
  checkText,
  claimTyped,
  find,
  follow,
  gone,
  refuse,
  setEntries,
  type Doing,
  type Done,
  type EvidenceList,
} from './doing';
import { FIELD_MAX_LENGTH } from './edit-text';
import { afterMoving } from './move-paths';
import { entriesOf, fieldsOf, lineListOf, listOf, readPath } from './resume-path';

/** Adds a line the person typed to the end of an entry. */
export function addLine(resume: Doing, edit: EditOf<'add-line'>): Done | RefusedEdit {
  const place = readPath(edit.path);
  if (place?.kind !== 'entry') return gone();
  const entry = entriesOf(resume.document, place.section)[place.entry];
  const list = lineListOf(place.section);
  if (entry === undefined || list === undefined) return gone();
  const text = checkText(resume, edit.text, {
    label: 'New line',
    isText: false,
    most: LINE_MAX_LENGTH,
  });
  if (typeof text !== 'string') return text;
  if (text === '') return refuse('Write the line as you want it on the page.');
  const lines = listOf(entry, list);
  if (lines.includes(text)) return refuse('This line is on the page already.');
  const path = `${edit.path}/${list}/${lines.length}`;
  entry[list] = [...lines, text];
  claimTyped(resume, { path, text, also: evidenceOf(resume, edit.said) });
  return { what: list === 'highlights' ? 'Line added' : 'Added', path };
}

/** The first answer that holds somebody's words. */
function evidenceOf({ interview }: EditedResume, said: string | undefined): EvidenceList {
  if (said === undefined || said.trim() === '') return [];
  const passage = passagesOf(interview).find(({ text }) => text.includes(said));
  if (passage === undefined) return [];
  const start = passage.text.indexOf(said);
  return [{ source: passage.source, quote: said, start, end: start + said.length }];
}

/** Adds an entry to the end of a section, with nothing but what it is called. */
export function addEntry(
  resume: Doing,
  { section, title }: EditOf<'add-entry'>,
): Done | RefusedEdit {
  const text = checkText(resume, title, {
    label: 'What it is called',
    isText: false,
    most: FIELD_MAX_LENGTH,
  });
  if (typeof text !== 'string') return text;
  if (text === '') return refuse('Give it a name first.');
  const { document, claims } = resume;
  const entries = entriesOf(document, section);
  const [field] = fieldsOf(section);
  const path = `/${section}/${entries.length}`;
  setEntries(document, section, [...entries, { [field]: text }]);
  claims.push({ path: `${path}/${field}`, text, evidence: [] });
  return { what: 'Added', path };
}

/** Moves a line among its lines, or an entry among its entries. */
export function move(resume: Doing, edit: EditOf<'move'>): Done | RefusedEdit {
  const found = find(resume, edit);
  if ('kind' in found) return found;
  const { place, path } = found;
  if (place.kind !== 'item' && place.kind !== 'entry') return gone();
  const entries = entriesOf(resume.document, place.section);
  const items: unknown[] =
    place.kind === 'item' ? listOf(entries[place.entry], place.list) : entries;
  const from = place.kind === 'item' ? place.index : place.entry;
  const to = Math.min(edit.to, items.length - 1);
  if (items[from] === undefined) return gone();
  if (from === to) return { what: 'Nothing moved', path };
  const [moved] = items.splice(from, 1);
  items.splice(to, 0, moved);
  const list = path.replace(/\/\d+$/, '');
  follow(resume, list, afterMoving(from, to));
  return {
    what: `${list.endsWith('/highlights') ? 'Line m' : 'M'}oved to place ${to + 1} of ${items.length}`,
    path: `${list}/${to}`,
  };
}
