import type { Reader } from '#db/client';
import { sampleOfConversions, type Sample } from '~/features/experiments/statistics/sample';
import { BEHAVIOURS, JOB_TYPES } from '~/features/personality/framing';
import { TEMPLATES } from '~/features/templates/template';
import { DAY_MS } from '~/platform/durations';
import { groupBy } from '../group-by';
import { interviewIncidence, type Watched } from '../statistics/time-to-event';
import type { AcrossPeople } from './across-people';
import { compareGroups, FEWEST_PEOPLE_SHOWN } from './compare-groups';
import {
  DIMENSIONS,
  outcomeGroupOf,
  interviewedOf,
  watchedOf,
  type Dimension,
  type Fact,
} from './fact';
import { firstDownloads, listFacts } from './facts.server';
import { TAKEN_AFTER_DAYS } from './taken-after';

/** How many groups there could be on the page; `none` and `unknown` count. */
export const TESTS = TEMPLATES.length + BEHAVIOURS.length + 1 + JOB_TYPES.length + 1;
const TOLD_FOR_DAYS = [7, 14, 21, 30, 45, 60] as const;

/** Reads it anew at each look; each person counts once, by their first application. */
export function readAcrossPeople(read: Reader, now: Date): AcrossPeople {
  const facts = listFacts(read);
  const firsts = [...groupBy(facts, ({ personId }) => personId).values()].flatMap(
    ([first]) => first ?? [],
  );
  const taken = firsts.flatMap((fact) => takeOutcome(fact, now) ?? []);
  const known = taken.flatMap(({ fact, interviewed }) =>
    interviewed === null ? [] : [{ fact, interviewed }],
  );
  const interviews = known.filter(({ interviewed }) => interviewed === 1).length;
  const sent = new Set([
    ...firstDownloads(read)
      .filter(({ at }) => at !== null && isOver(at.toISOString(), now))
      .map(({ personId }) => personId),
    ...taken.map(({ fact }) => fact.personId),
  ]).size;
  const watched = firsts.flatMap((fact): Watched[] => {
    const one = watchedOf(fact);
    return one === undefined ? [] : [one];
  });
  return {
    told:
      sent < FEWEST_PEOPLE_SHOWN
        ? null
        : {
            sent,
            known: known.length,
            worst: interviews / sent,
            best: (interviews + sent - known.length) / sent,
          },
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      ...compareGroups(samplesBy(known, dimension), TESTS),
    })),
    incidence:
      watched.length < FEWEST_PEOPLE_SHOWN
        ? []
        : interviewIncidence(watched, TOLD_FOR_DAYS).filter(
            ({ atRisk }) => atRisk >= FEWEST_PEOPLE_SHOWN,
          ),
  };
}

const isOver = (sentOn: string, now: Date): boolean =>
  now.getTime() >= Date.parse(sentOn) + TAKEN_AFTER_DAYS * DAY_MS;

/** The outcome as it was told by the day it is taken; undefined before that day. */
function takeOutcome(fact: Fact, now: Date): { fact: Fact; interviewed: 0 | 1 | null } | undefined {
  if (!isOver(fact.sentOn, now)) return undefined;
  const end = Date.parse(fact.sentOn) + TAKEN_AFTER_DAYS * DAY_MS;
  const history = fact.history.filter(({ reportedAt }) => reportedAt.getTime() <= end);
  return { fact, interviewed: interviewedOf({ ...fact, history }) };
}

function samplesBy(
  known: readonly { fact: Fact; interviewed: 0 | 1 }[],
  dimension: Dimension,
): Map<string, Sample> {
  return new Map(
    [...groupBy(known, ({ fact }) => outcomeGroupOf(fact, dimension))].map(([group, some]) => [
      group,
      sampleOfConversions(some.length, some.filter(({ interviewed }) => interviewed === 1).length),
    ]),
  );
}
