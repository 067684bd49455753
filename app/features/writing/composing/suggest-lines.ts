import { rowsAt, textAt, valueAt, type RawAnswer } from '~/features/interview/answers/raw-answer';
import type { HistoryEntry, StoryQuantity } from '~/features/interview/interview';
import type { Slots } from '~/features/interview/lines/propose-slots';
import { slotsOf, type LineSuggestion } from '~/features/interview/lines/story-slots';
import { composeFromParts } from './from-parts';

const MOST_LINES = 3;
const SHORTEST_WORDS = 3;
/** Two printed lines of most templates. */
const LONGEST = 230;

interface SlotsToCompose {
  /** The slots as they stand, typed and proposed. */
  slots: Slots;
  /** The deed itself, where the slots tell what came of it. */
  deed: { verb: string; what: string } | undefined;
  /** Whether the entry is still held. */
  ongoing: boolean;
}

/** The slots and lines for each story of a form, as typed or as stored. */
export function suggestForStories(
  raw: RawAnswer,
  history: readonly Pick<HistoryEntry, 'id' | 'end'>[],
): LineSuggestion[] {
  return Array.from({ length: rowsAt(raw, 'stories') }, (_, index) => {
    const row = (valueAt(raw, `stories[${index}]`) ?? {}) as RawAnswer;
    const { slots, proposed, deed } = slotsOf(row);
    const entry = history.find(({ id }) => id === textAt(row, 'historyId'));
    return {
      slots,
      proposed,
      lines: suggestLines({ slots, deed, ongoing: entry?.end === 'present' }),
    };
  });
}

/** The lines to choose from for the slots of one story, best first; none where nothing is said. */
export function suggestLines({ slots, deed, ongoing }: SlotsToCompose): string[] {
  const { parts, quantity } = slots;
  const changed = withChange(slots);
  const composed = (of: Slots): string[] =>
    composeFromParts({
      parts: of.parts,
      quantities: of.quantity.value === '' ? [] : [of.quantity],
      ongoing,
      story: '',
    }).map(({ text }) => text);
  const [best, ...others] = composed(changed);
  const told =
    deed === undefined || (deed.verb === parts.verb && deed.what === parts.what)
      ? []
      : composed({
          parts: { ...parts, ...deed, in: '', how: '' },
          quantity: { ...quantity, of: quantity.of || parts.what },
        });
  const lines = [best, told[0], ...others.reverse()].filter(
    (line): line is string =>
      line !== undefined && line.length <= LONGEST && line.split(' ').length >= SHORTEST_WORDS,
  );
  return [...new Set(lines)].slice(0, MOST_LINES);
}

/** A typed change told as from and to, where it is a change of the very thing the line names. */
function withChange({ parts, quantity }: Slots): Slots {
  const { of, before, value } = quantity;
  const same = of === '' || of === parts.what;
  if (before === '' || value === '' || !same || parts.from !== '' || parts.to !== '') {
    return { parts, quantity };
  }
  return {
    parts: { ...parts, from: before, to: shownQuantity(quantity) },
    quantity: { ...quantity, value: '', before: '' },
  };
}

function shownQuantity({ value, unit, qualifier, period }: StoryQuantity): string {
  const money = /^[$£€¥₹₩₴]$/u.test(unit);
  const joined = unit === '' ? value : money ? `${unit}${value}` : `${value}${unit === '%' ? '' : ' '}${unit}`; // prettier-ignore
  return [qualifier === 'exact' ? '' : qualifier, joined, period]
    .filter((part) => part !== '')
    .join(' ');
}
