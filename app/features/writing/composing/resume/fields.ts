import type { HistoryEntry } from '~/features/interview/interview';
import { correctSpelling } from '~/features/language/misspellings';
import { capitalise } from '../words/mend';
import type { Ledger, Proven } from './ledger';

/** A claimed field under its key, or nothing where there is no answer. */
export function field<K extends string>(
  key: K,
  at: string,
  given: Proven | undefined,
  ledger: Ledger,
): Partial<Record<K, string>> {
  if (given === undefined) return {};
  return { [key]: ledger.claim(`${at}/${key}`, given) } as Record<K, string>;
}

/** The title of a history entry with its first letter upper case. */
export function titleOf(index: number, ledger: Ledger): Proven | undefined {
  const given = ledger.given(`/history/${index}/title`);
  return given && { ...given, text: capitalise(correctSpelling(given.text)) };
}

/** Dates as given; an entry that still goes on has no end. */
export function datesOf(entry: HistoryEntry, index: number, at: string, ledger: Ledger) {
  return {
    ...field('startDate', at, ledger.given(`/history/${index}/start`), ledger),
    ...(entry.end === 'present'
      ? {}
      : field('endDate', at, ledger.given(`/history/${index}/end`), ledger)),
  };
}
