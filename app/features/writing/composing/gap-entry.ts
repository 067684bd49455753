import type { HistoryEntry } from '~/features/interview/interview';

const GAP =
  /^(?:an? |my )?(?:(?:career|parental|maternity|paternity|family|work|adoption) )?(?:break|leave|gap|pause)\b|\bgap year\b|^(?:out of|between|without|looking for|no|searching for|left) (?:an? |my )?(?:work|jobs?)\b|\bunemployed\b|\bjob[ -]?(?:hunt|search|seek)\p{L}*|^(?:sick|ill|off sick|recovering)\b|\bsabbatical\b|^(?:some )?(?:time|months?|(?:an? )?year) (?:off|out)\b|^(?:moved|moving|relocat\p{L}+|immigrat\p{L}+|emigrat\p{L}+) /iu;

/**
 * Whether an entry only says why there was no work: its title and dates explain the gap, and what
 * somebody adds to it is nobody's business when hiring.
 */
export const isGap = ({ kind, title, organisation }: HistoryEntry): boolean =>
  (kind === 'other' || kind === 'care') && organisation.trim() === '' && GAP.test(title.trim());
