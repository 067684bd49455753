import type { Reader } from '#db/client';
import { limitState } from '~/platform/providers/budget';
import { spentByPerson } from '~/platform/providers/model-usage.server';
import { dayOf } from '~/platform/utc-day';
import { explainObstacle } from './ask-for-improvement.server';
import { decisionOf, recipientOf } from '~/features/rewording/consent';
import { findConsent } from '~/features/rewording/consents.server';
import type { ImprovementView } from './improvement-view';
import { BUSY_WITH, findNewest } from './improvements.server';
import { findObstacle, type Models } from '~/features/rewording/models.server';
import type { ImprovementSubject } from './outcome';

/**
 * What models did, do and may do for one's own resume, or for what goes with it. Somebody else's has
 * none.
 *
 * @returns null where no model is set up: then there is nothing to show.
 */
export function findImprovementView(
  read: Pick<Reader, 'select'>,
  models: Models,
  {
    personId,
    resumeId,
    subject = 'resume',
  }: { personId: string; resumeId: string; subject?: ImprovementSubject },
  now: Date,
): ImprovementView | null {
  if (models.all.length === 0) return null;
  const consent = findConsent(read, personId);
  const newest = findNewest(read, personId, resumeId, subject);
  const last = findNewest(read, personId, resumeId);
  const busyWith = last?.state !== 'ended' && last?.subject !== subject ? last?.subject : undefined;
  const obstacle = findObstacle(models, read, personId, now);
  const { limits } = models.metering;
  const spent = spentByPerson(read, personId, dayOf(now));
  return {
    decision: decisionOf(consent, models.all.map(recipientOf)),
    obstacle:
      obstacle !== undefined
        ? explainObstacle(obstacle)
        : busyWith !== undefined
          ? BUSY_WITH[busyWith]
          : null,
    nearlyUsed: limitState(spent, limits.person) === 'warning',
    newest:
      newest === undefined
        ? null
        : {
            isLive: newest.state !== 'ended',
            isStopping: newest.stoppedAt !== null,
            outcome: newest.outcome,
            version: newest.version,
            sections: newest.sections.map(({ title, state }) => ({ title, state })),
          },
  };
}
