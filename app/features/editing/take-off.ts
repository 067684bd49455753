import type { EditOf, RefusedEdit } from './edit';
import type { SetAside } from './edited-resume';
import {
  keepDecision,
  dropClaims,
  find,
  follow,
  gone,
  refuse,
  setEntries,
  type Doing,
  type Done,
} from './doing';
import { afterRemoving } from './move-paths';
import { entriesOf, listOf, readPath, type Place } from './resume-path';

/** Takes a line, an entry, a section or the summary off the page; it can be put back. */
export function takeOff(resume: Doing, edit: EditOf<'take-off'>): Done | RefusedEdit {
  const found = find(resume, edit);
  if ('kind' in found) return found;
  const { place, path } = found;
  const { document } = resume;
  const claims = resume.claims
    .filter((claim) => claim.path === path || claim.path.startsWith(`${path}/`))
    .map((claim) => ({ ...claim, path: claim.path.slice(path.length) }));
  const aside = (value: unknown): SetAside => ({ path, value: structuredCloneOf(value), claims });
  const forget = () =>
    dropClaims(resume, (claimed) => claimed === path || claimed.startsWith(`${path}/`));
  if (place.kind === 'item') {
    const list = listOf(entriesOf(document, place.section)[place.entry], place.list);
    const text = list[place.index];
    if (text === undefined) return gone();
    resume.setAside.push(aside(text));
    keepDecision(resume, path, { text, state: 'declined' });
    list.splice(place.index, 1);
    follow(resume, path.replace(/\/\d+$/, ''), afterRemoving(place.index));
    return { what: 'Line taken off the page', path: null };
  }
  if (place.kind === 'entry') {
    const entries = entriesOf(document, place.section);
    const entry = entries[place.entry];
    if (entry === undefined) return gone();
    resume.setAside.push(aside(entry));
    setEntries(document, place.section, entries.toSpliced(place.entry, 1));
    follow(resume, `/${place.section}`, afterRemoving(place.entry));
    return { what: 'Taken off the page', path: null };
  }
  if (place.kind === 'section') {
    const entries = entriesOf(document, place.section);
    if (entries.length === 0) return gone();
    resume.setAside.push(aside(entries));
    setEntries(document, place.section, []);
    forget();
    return { what: 'Section taken off the page', path: null };
  }
  if (place.kind === 'head' && place.field === 'summary') {
    const { basics } = document;
    if (basics?.summary === undefined) return gone();
    resume.setAside.push(aside(basics.summary));
    delete basics.summary;
    forget();
    return { what: 'Summary taken off the page', path: null };
  }
  return gone();
}

const structuredCloneOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Puts back what was taken off, where it stood or as near as there is room. */
export function putBack(resume: Doing, { index, was }: EditOf<'put-back'>): Done | RefusedEdit {
  const one = resume.setAside[index];
  if (one === undefined || (was !== undefined && was !== one.path)) return gone();
  const place = readPath(one.path);
  const path = place && putAt(resume, one, place);
  if (path === undefined) return refuse('There is no room for this on the page any more.');
  resume.setAside.splice(index, 1);
  resume.claims.push(...one.claims.map((claim) => ({ ...claim, path: path + claim.path })));
  if (place?.kind === 'item' && typeof one.value === 'string')
    keepDecision(resume, path, { text: one.value, state: 'confirmed' });
  return { what: 'Put back on the page', path: place?.kind === 'section' ? null : path };
}

/** @returns where it stands now; undefined where it has no place any more. */
function putAt(resume: Doing, { path, value }: SetAside, place: Place): string | undefined {
  const { document } = resume;
  if (place.kind === 'item') {
    const entry = entriesOf(document, place.section)[place.entry];
    if (entry === undefined || typeof value !== 'string') return undefined;
    const lines = listOf(entry, place.list);
    const at = Math.min(place.index, lines.length);
    entry[place.list] = lines.toSpliced(at, 0, value);
    const list = path.replace(/\/\d+$/, '');
    follow(resume, list, (index) => (index < at ? index : index + 1));
    return `${list}/${at}`;
  }
  if (place.kind === 'entry') {
    const entries = entriesOf(document, place.section);
    const at = Math.min(place.entry, entries.length);
    setEntries(document, place.section, entries.toSpliced(at, 0, value as Record<string, unknown>));
    follow(resume, `/${place.section}`, (index) => (index < at ? index : index + 1));
    return `/${place.section}/${at}`;
  }
  if (place.kind === 'section' && entriesOf(document, place.section).length === 0) {
    setEntries(document, place.section, value as Record<string, unknown>[]);
    return path;
  }
  if (place.kind === 'head' && typeof value === 'string' && !document.basics?.summary) {
    document.basics = { ...document.basics, summary: value };
    return path;
  }
  return undefined;
}
