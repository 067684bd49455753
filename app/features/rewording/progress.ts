import type { Draft } from '~/features/drafts/draft';

/** Where a section of a text stands while models are asked about it. */
export interface SectionProgress {
  /** JSON pointer of what is rewritten. */
  id: string;
  title: string;
  state: 'waiting' | 'asking' | 'better' | 'kept' | 'failed';
  /** Who wrote it, where it is better. */
  model: string | null;
}

/** What stood in the way of an answer; for operators. */
export interface Trouble {
  provider: string;
  /** A class of model trouble, or why it was not asked. */
  what: string;
}

/** Every section of a draft, not asked about yet. */
export function waitingSections(
  sections: readonly { id: string; title: string }[],
): SectionProgress[] {
  return sections.map(({ id, title }) => ({ id, title, state: 'waiting', model: null }));
}

/** The sections as they are taken up again: what was being asked about is asked about anew. */
export function resumedSections(sections: readonly SectionProgress[]): SectionProgress[] {
  return sections.map((section) =>
    section.state === 'asking' ? { ...section, state: 'waiting' } : section,
  );
}

export function withSection(
  sections: readonly SectionProgress[],
  id: string,
  change: Partial<SectionProgress>,
): SectionProgress[] {
  return sections.map((section) => (section.id === id ? { ...section, ...change } : section));
}

export const isAnyBetter = (sections: readonly SectionProgress[]): boolean =>
  sections.some(({ state }) => state === 'better');

/** How asking ends where nothing is better. */
type OutcomeWithout = 'unchanged' | 'unavailable' | 'person_limit' | 'daily_limit' | 'stopped';

/** How it ends where nothing is better. */
export function outcomeWithout(
  sections: readonly SectionProgress[],
  troubles: readonly Trouble[],
  stopped: boolean,
): OutcomeWithout {
  if (stopped) return 'stopped';
  if (sections.length === 0) return 'unchanged';
  const asked = sections.filter(({ state }) => state !== 'waiting');
  if (asked.length > 0 && asked.every(({ state }) => state === 'kept')) return 'unchanged';
  const last = troubles.at(-1)?.what;
  return last === 'person_limit' || last === 'daily_limit' ? last : 'unavailable';
}

/** Who a draft is by, once models improved some of it: every model that did, in order. */
export function writerOf(
  base: Draft['writer'],
  sections: readonly SectionProgress[],
  troubles: readonly Trouble[],
): Draft['writer'] {
  const models = new Set(sections.flatMap(({ model }) => model ?? []));
  const inVain = new Set([...base.fallbackFrom, ...troubles.map(({ provider }) => provider)]);
  return { name: base.name, model: [...models].join(' and '), fallbackFrom: [...inVain] };
}
