import { z } from 'zod';
import type { FormState } from '~/platform/http/bind-form';
import { readFields } from '~/platform/http/form-state';
import { DAY_MS } from '~/platform/durations';
import {
  ACTION_KINDS,
  actionsOf,
  AUDITED_ACTIONS,
  severityOf,
  type ActionKind,
  type AuditedAction,
} from './actions';

/** How far back events are shown, in days; null is as far as they are kept. */
export const PERIODS = { day: 1, week: 7, month: 31, all: null } as const;
type Period = keyof typeof PERIODS;

const KINDS = Object.keys(ACTION_KINDS) as ActionKind[];

/** Ids and marks are all made of these. */
const id = z
  .string('Leave it empty, or enter one id.')
  .trim()
  .max(64, 'An id has 64 characters at most.')
  .regex(/^[\w-]*$/, 'An id has letters, digits, hyphens and underscores alone.')
  .default('');

/** What operators choose from, as the page's address says it. */
const eventFilter = z.object({
  what: z
    .enum(['watch', ...KINDS, ...AUDITED_ACTIONS], 'Choose from the list what happened.')
    .optional(),
  actor: id,
  subject: id,
  period: z
    .enum(Object.keys(PERIODS) as [Period, ...Period[]], 'Choose from the list how far back.')
    .default('week'),
});
export type EventFilter = z.output<typeof eventFilter>;

/** The actions a choice stands for; undefined for all. */
export function actionsChosen(what: EventFilter['what']): readonly AuditedAction[] | undefined {
  if (what === undefined) return undefined;
  if (what === 'watch') return AUDITED_ACTIONS.filter((one) => severityOf(one) === 'watch');
  const kind = KINDS.find((one) => one === what);
  return kind === undefined ? [what as AuditedAction] : actionsOf(kind);
}

/** When the period chosen began; undefined where it has no beginning. */
export function sinceWhen(period: Period, now: Date): Date | undefined {
  const days = PERIODS[period];
  return days === null ? undefined : new Date(now.getTime() - days * DAY_MS);
}

/** The fields of the filter that an address gives. */
export function chosenIn(searchParams: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    Object.keys(eventFilter.shape).flatMap((name) => {
      const value = searchParams.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** What an address asks for, or its fields with what is wrong. */
export function readEventFilter(
  searchParams: URLSearchParams,
): { value: EventFilter; refused?: never } | { refused: FormState } {
  const form = new FormData();
  for (const [name, value] of Object.entries(chosenIn(searchParams))) form.set(name, value);
  return readFields(form, eventFilter);
}
