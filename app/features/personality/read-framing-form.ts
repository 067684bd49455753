import type { Behaviour } from './framing';
import { framingEdits, move, type FramingEdits } from './framing-edits';

/**
 * The person's decisions as the framing page sends them: `order` names the shown behaviours,
 * `lead` the ticked ones; the intents `up:BEHAVIOUR` and `down:BEHAVIOUR` move one of them.
 *
 * @returns undefined where the form names something the page does not offer.
 */
export function readFramingForm(form: FormData): FramingEdits | undefined {
  const order = form.getAll('order');
  const on = form.getAll('lead');
  const read = framingEdits.safeParse({
    enabled: tickOf(form.get('enabled')),
    voice: form.get('voice') ?? undefined,
    jobType: form.get('jobType') ?? undefined,
    order,
    on,
    off: order.filter((behaviour) => !on.includes(behaviour)),
  });
  if (!read.success) return undefined;
  const intent = form.get('intent');
  const [verb, behaviour] = (typeof intent === 'string' ? intent : '').split(':');
  if (verb !== 'up' && verb !== 'down') return read.data;
  return {
    ...read.data,
    order: move(read.data.order, behaviour as Behaviour, verb === 'up' ? -1 : 1),
  };
}

/** Null where it is neither ticked nor left alone, which no browser sends. */
function tickOf(value: FormDataEntryValue | null): boolean | null {
  return value === null ? false : value === 'on' || null;
}
