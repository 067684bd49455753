import { outlineOf, type OutlineEntry } from '~/features/resume/format/outline';
import type { JsonResume } from '~/features/resume/json-resume';

/** What differs in one section between two versions of a resume. */
export interface SectionChange {
  heading: string;
  changes: { kind: 'new' | 'gone'; text: string }[];
}

/**
 * What one version of a resume says that another does not, section by section, in the order of the
 * page: what is new where it stands, what is gone behind it. Order alone is no difference.
 */
export function compareVersions(before: JsonResume, after: JsonResume): SectionChange[] {
  const old = sectionsOf(before);
  const young = sectionsOf(after);
  const keys = [...young.keys(), ...[...old.keys()].filter((key) => !young.has(key))];
  return keys.flatMap((key) => {
    const was = old.get(key)?.texts ?? [];
    const is = young.get(key)?.texts ?? [];
    const changes = [
      ...without(is, was).map((text) => ({ kind: 'new' as const, text })),
      ...without(was, is).map((text) => ({ kind: 'gone' as const, text })),
    ];
    const heading = (young.get(key) ?? old.get(key))?.heading ?? '';
    return changes.length === 0 ? [] : [{ heading, changes }];
  });
}

function sectionsOf(resume: JsonResume): Map<string, { heading: string; texts: string[] }> {
  const { name, label, contact, sections } = outlineOf(resume);
  const head = [name, label, ...contact.map(({ text }) => text)].filter((text) => text !== '');
  return new Map([
    ['head', { heading: 'Name and contact', texts: head }],
    ...sections.map(
      ({ key, heading, entries }) => [key, { heading, texts: entries.flatMap(textsIn) }] as const,
    ),
  ]);
}

/** An entry's own line, and each of its bullets. */
function textsIn({ items }: OutlineEntry): string[] {
  const isBullet = (role: string) => role === 'bullet' || role === 'text' || role === 'keyword';
  const head = items.filter(({ role }) => !isBullet(role)).map(({ text }) => text);
  return [
    ...(head.length === 0 ? [] : [head.join(', ')]),
    ...items.filter(({ role }) => isBullet(role)).map(({ text }) => text),
  ];
}

/** Those of one list that the other does not have; the same text twice is there twice. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((text) => {
    const at = left.indexOf(text);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
