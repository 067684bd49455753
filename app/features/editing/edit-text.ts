import { LINE_MAX_LENGTH } from '~/features/interview/interview';
import { nameField } from '~/features/library/name-field';
import { readDates } from './edit-dates';
import type { EditOf, RefusedEdit } from './edit';
import type { EditedResume } from './edited-resume';
import {
  checkText,
  claimTyped,
  dropClaims,
  find,
  gone,
  setClaim,
  type Doing,
  type Done,
} from './doing';
import { entriesOf, lineListOf, listOf, textAt, type Place } from './resume-path';
import { takeOff } from './take-off';

export const FIELD_MAX_LENGTH = 300;
const TEXT_MAX_LENGTH = 2_000;

/** Puts other words where some stand; nothing takes a line off, and empties a field. */
export function setText(resume: Doing, edit: EditOf<'set-text'>): Done | RefusedEdit {
  const found = find(resume, edit);
  if ('kind' in found) return found;
  const { place, path } = found;
  const isText =
    (place.kind === 'head' && place.field === 'summary') ||
    (place.kind === 'field' && place.isText);
  const most = isText ? TEXT_MAX_LENGTH : place.kind === 'item' ? LINE_MAX_LENGTH : FIELD_MAX_LENGTH; // prettier-ignore
  const text = checkText(resume, edit.text, { label: nameField(path), isText, most });
  if (typeof text !== 'string') return text;
  const before = textAt(resume.document, place);
  if (before === undefined && place.kind === 'item') return gone();
  if (text === (before ?? '')) return { what: 'Nothing changed', path };
  if (place.kind === 'item') {
    if (text === '') return takeOff(resume, { edit: 'take-off', path });
    listOf(entriesOf(resume.document, place.section)[place.entry], place.list)[place.index] = text;
    claimTyped(resume, { path, text, insteadOf: before });
    return { what: place.list === lineListOf(place.section) ? 'Line changed' : 'Changed', path };
  }
  if (!writeField(resume.document, place, text)) return gone();
  if (text === '') dropClaims(resume, (claimed) => claimed === path);
  else setClaim(resume, { path, text, evidence: [] });
  return { what: text === '' ? 'Removed' : 'Changed', path };
}

/** @returns false where there is nothing to write to. */
function writeField(document: EditedResume['document'], place: Place, text: string) {
  if (place.kind === 'head') {
    document.basics ??= {};
    if (place.field === 'location') {
      if (text === '') delete document.basics.location;
      else document.basics.location = { address: text };
    } else if (text === '') Reflect.deleteProperty(document.basics, place.field);
    else document.basics[place.field] = text;
    return true;
  }
  if (place.kind === 'profile') {
    const profiles = document.basics?.profiles ?? [];
    if (profiles[place.index] === undefined) return false;
    profiles[place.index] = { url: text };
    return true;
  }
  if (place.kind !== 'field') return false;
  const entry = entriesOf(document, place.section)[place.entry];
  if (entry === undefined) return false;
  if (text === '') Reflect.deleteProperty(entry, place.field);
  else entry[place.field] = text;
  return true;
}

/** Sets when something began and ended, or its one day. */
export function setDates(resume: Doing, edit: EditOf<'set-dates'>): Done | RefusedEdit {
  const found = find(resume, edit);
  if ('kind' in found) return found;
  const { place, path } = found;
  if (place.kind !== 'dates') return gone();
  const entry = entriesOf(resume.document, place.section)[place.entry];
  if (entry === undefined) return gone();
  const dates = readDates(edit, { isRange: place.keys.length > 1 });
  if ('kind' in dates) return dates;
  place.keys.forEach((key, index) => {
    const date = index === 0 ? dates.start : dates.end;
    if (date === '') Reflect.deleteProperty(entry, key);
    else entry[key] = date;
  });
  const owner = `/${place.section}/${place.entry}`;
  const dated = [path, ...place.keys.map((key) => `${owner}/${key}`)];
  dropClaims(resume, (claimed) => dated.includes(claimed));
  return { what: 'Dates changed', path };
}
