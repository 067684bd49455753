import { z } from 'zod';
import { BEHAVIOURS, JOB_TYPES, VOICES, type Behaviour, type Framing } from './framing';

/** What the person decided about the proposed framing; everything else stays proposed. */
export const framingEdits = z.object({
  /** The whole of it, off or on. */
  enabled: z.boolean().default(true),
  voice: z.enum(VOICES, 'Choose one of the three voices').default('plain'),
  /** `auto` reads it from the title and the posting. */
  jobType: z.enum(['auto', 'none', ...JOB_TYPES], 'Choose one of the list').default('auto'),
  /** Behaviours in the order in which they lead; others follow as proposed. */
  order: z.array(z.enum(BEHAVIOURS, 'Choose one of the list')).max(BEHAVIOURS.length).default([]),
  on: z.array(z.enum(BEHAVIOURS, 'Choose one of the list')).max(BEHAVIOURS.length).default([]),
  off: z.array(z.enum(BEHAVIOURS, 'Choose one of the list')).max(BEHAVIOURS.length).default([]),
});
export type FramingEdits = z.infer<typeof framingEdits>;

export const NO_EDITS: FramingEdits = framingEdits.parse({});

/** The proposal as the person wants it. Nothing is added that was not proposed. */
export function applyEdits(proposal: Framing, edits: FramingEdits): Framing {
  const place = (behaviour: Behaviour): number => {
    const index = edits.order.indexOf(behaviour);
    return index === -1 ? edits.order.length : index;
  };
  const entries = proposal.entries
    .map((entry) => ({
      ...entry,
      enabled:
        (entry.enabled || edits.on.includes(entry.behaviour)) &&
        !edits.off.includes(entry.behaviour),
    }))
    .sort((one, other) => place(one.behaviour) - place(other.behaviour));
  return { ...proposal, enabled: edits.enabled, voice: edits.voice, entries };
}

/** The order with one behaviour a place earlier (−1) or later (+1). */
export function move(order: readonly Behaviour[], behaviour: Behaviour, by: -1 | 1): Behaviour[] {
  const from = order.indexOf(behaviour);
  const to = from + by;
  if (from === -1 || to < 0 || to >= order.length) return [...order];
  const moved = order.filter((other) => other !== behaviour);
  moved.splice(to, 0, behaviour);
  return moved;
}
