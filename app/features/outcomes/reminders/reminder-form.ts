import { z } from 'zod';
import { checkbox } from '~/platform/http/checkbox';
import { TIME_ZONES } from './waking-hours';

const WHERE = 'Choose your time zone from the list.';

/** Whether one wants to be asked, as a form sends it. */
export const reminderForm = z.object({
  wanted: checkbox('Being asked is either ticked or not.'),
  timeZone: z.string(WHERE).refine((zone) => TIME_ZONES.includes(zone), WHERE),
});
