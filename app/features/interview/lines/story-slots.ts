import { z } from 'zod';
import { listAt, rowsAt, textAt, tickedAt, valueAt, type RawAnswer } from '../answers/raw-answer';
import { QUANTITY_QUALIFIERS, SHARES, storyParts, storyQuantity } from '../interview';
import { EMPTY_SLOTS, proposeSlots, type Deed, type Slots } from './propose-slots';

/** The slots of a story as a page shows them, and the lines they make. */
export interface LineSuggestion {
  slots: Slots;
  /** For the form: what was proposed, so that what a person changed can be told from it. */
  proposed: string;
  /** At most three, best first. */
  lines: string[];
}

/** Says in the form that the slots are the person's and nothing is to be proposed any more. */
const THEIRS = 'theirs';

const proposedSlots = z.object({ parts: storyParts, quantity: storyQuantity });

/** What a form says was proposed; nothing where it says nothing that can be read. */
export function readProposed(text: string): Slots | undefined {
  if (text === '') return undefined;
  if (text === THEIRS) return EMPTY_SLOTS;
  try {
    return proposedSlots.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether a person changed anything of what was proposed. */
export function isEdited(given: Slots, proposed: Slots): boolean {
  return JSON.stringify(settled(given)) !== JSON.stringify(settled(proposed));
}

/** In one order of keys, as comparing needs. */
function settled({ parts, quantity }: Slots): Slots {
  return {
    parts: { ...EMPTY_SLOTS.parts, ...parts },
    quantity: { ...EMPTY_SLOTS.quantity, ...quantity },
  };
}

/**
 * The slots to show for one story of a form or of a stored answer: what the person typed in them,
 * and where they typed nothing, what their story proposes.
 */
export function slotsOf(
  row: RawAnswer,
): Pick<LineSuggestion, 'slots' | 'proposed'> & { deed: Deed | undefined } {
  const given = slotsIn(row);
  const said = textAt(row, 'proposed');
  const before = readProposed(said);
  const theirs = said === THEIRS || (before === undefined && isEdited(given, EMPTY_SLOTS));
  const { deed, ...fresh } = proposeSlots({
    situation: textAt(row, 'situation'),
    action: textAt(row, 'action'),
    result: textAt(row, 'result'),
  });
  if (theirs) {
    const { verb, what } = given.parts;
    const asProposed = verb === fresh.parts.verb && what === fresh.parts.what;
    return { slots: given, proposed: THEIRS, deed: asProposed ? deed : undefined };
  }
  const slots = before === undefined ? fresh : withEdits(fresh, given, before);
  const ownDeed = slots.parts.verb !== fresh.parts.verb || slots.parts.what !== fresh.parts.what;
  return { slots, proposed: JSON.stringify(fresh), deed: ownDeed ? undefined : deed };
}

function withEdits(fresh: Slots, given: Slots, before: Slots): Slots {
  return {
    parts: edited(fresh.parts, given.parts, before.parts),
    quantity: edited(fresh.quantity, given.quantity, before.quantity),
  };
}

function edited<Values extends object>(fresh: Values, given: Values, before: Values): Values {
  const changed = Object.entries(given).filter(
    ([key, value]) => value !== before[key as keyof Values],
  );
  return { ...fresh, ...Object.fromEntries(changed) };
}

function slotsIn(row: RawAnswer): Slots {
  const text = (name: string): string => textAt(row, name).trim();
  return {
    parts: {
      verb: text('parts.verb'),
      what: text('parts.what'),
      from: text('parts.from'),
      to: text('parts.to'),
      in: text('parts.in'),
      with: SHARES.find((share) => share === text('parts.with')) ?? '',
      team: text('parts.team'),
      how: text('parts.how'),
      cause: tickedAt(row, 'parts.cause'),
    },
    quantity: {
      of: text('measures[0].of'),
      before: text('measures[0].before'),
      value: text('measures[0].value'),
      unit: text('measures[0].unit'),
      qualifier:
        QUANTITY_QUALIFIERS.find((one) => one === text('measures[0].qualifier')) ?? 'exact',
      period: text('measures[0].period'),
    },
  };
}

/** The slots and lines of a form that is shown again as it was sent; nothing where it had none. */
export function asSent(row: RawAnswer): LineSuggestion | undefined {
  const proposed = textAt(row, 'proposed');
  if (proposed === '') return undefined;
  return {
    slots: slotsIn(row),
    proposed,
    lines: listAt(row, 'offered').filter((text) => text !== ''),
  };
}

/** What stands chosen for a story, and the lines kept with it that the page does not show. */
export interface LineChoice {
  pick: 'none' | 'own' | number | undefined;
  ownLine: string;
  others: { text: string; by: string; state: string }[];
}

/**
 * @param row one story of a form that was sent, or of a stored answer.
 * @param lines those on offer now.
 */
export function lineChoiceOf(row: RawAnswer, lines: readonly string[]): LineChoice {
  const kept = Array.from({ length: rowsAt(row, 'lines') }, (_, index) => ({
    text: textAt(row, `lines[${index}].text`),
    by: textAt(row, `lines[${index}].by`),
    state: textAt(row, `lines[${index}].state`),
  }));
  if (valueAt(row, 'proposed') !== undefined) {
    const pick = textAt(row, 'pick');
    const ownLine = textAt(row, 'ownLine');
    if (pick === '' || pick === 'none') {
      return { pick: pick === '' ? undefined : pick, ownLine, others: kept };
    }
    const text = pick === 'own' ? ownLine : (listAt(row, 'offered')[Number(pick)] ?? '');
    return { ...chosen(text, lines), ownLine: ownLine || text, others: kept };
  }
  const confirmed = kept.find(({ state }) => state === 'confirmed');
  const others = kept.filter((line) => line !== confirmed);
  if (confirmed !== undefined) return { ...chosen(confirmed.text, lines), others };
  return { pick: tickedAt(row, 'onResume') ? undefined : 'none', ownLine: '', others };
}

function chosen(text: string, lines: readonly string[]): Omit<LineChoice, 'others'> {
  const index = lines.indexOf(text);
  return { pick: index === -1 ? 'own' : index, ownLine: text };
}
