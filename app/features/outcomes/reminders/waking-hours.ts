import { MINUTE_MS } from '~/platform/durations';

/** In the person's own hours: nobody is written to at night. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
/** Every zone's offset is a multiple of it. */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * The first moment, from then on, at which it is between 8 and 21 o'clock there.
 *
 * @param timeZone an IANA name; its changes of the clock count.
 */
export function nextWakingMoment(from: Date, timeZone: string): Date {
  const hours = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  let at = from;
  for (;;) {
    const hour = Number(hours.format(at));
    if (hour >= FIRST_HOUR && hour <= LAST_HOUR) return at;
    at = new Date((Math.floor(at.getTime() / QUARTER_MS) + 1) * QUARTER_MS);
  }
}

/** Every time zone there is to choose from, by its IANA name. */
export const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];
