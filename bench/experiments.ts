import {
  converts,
  pays,
  share,
  simulateMany,
  type SimulatedOutcome,
  type SimulatedRun,
  type Scenario,
} from '~/features/experiments/testing/simulate';
import { anytimeSize, soughtBetweenRates } from '~/features/experiments/statistics/sample-size';
import { atLeast, atMost, reference, type Row } from './row';

const TESTS = 10_000;
const SEED = 20_261_121;

/** Planned, by the formula that experiments are planned with, to see 30 % against 36 %. */
const PLANNED = anytimeSize(soughtBetweenRates(0.3, 0.36, { alpha: 0.05, power: 0.8 }));
const PEOPLE_A_DAY = 80;
const PLAN: Omit<Scenario, 'outcomes' | 'kind' | 'smallestEffect'> = {
  plannedPeople: PLANNED,
  days: Math.ceil((2 * PLANNED) / PEOPLE_A_DAY),
  peopleADay: PEOPLE_A_DAY,
};

const run = (scenario: Partial<Scenario> & Pick<Scenario, 'outcomes' | 'kind'>, truth: number) =>
  simulateMany({ ...PLAN, smallestEffect: 0.05, ...scenario }, truth, TESTS, SEED);

const percent = (runs: readonly SimulatedRun[], is: (run: SimulatedRun) => boolean): number =>
  100 * share(runs, is);
const decided = ({ decision }: SimulatedRun): boolean => decision !== null;

/** What experiments claim, on 10,000 simulated ones each, looked at every day until it has the people planned. */
export function benchExperiments(): Promise<Row[]> {
  return Promise.resolve([...withoutDifference(), ...withDifference(), ...brokenAssignment()]);
}

function withoutDifference(): Row[] {
  const rows: Row[] = [];
  for (const rate of [0.02, 0.08, 0.3]) {
    const runs = run({ kind: 'rate', outcomes: [converts(rate), converts(rate)] }, 0);
    rows.push(
      atMost(`A/A, ${100 * rate} % convert: a winner is named`, percent(runs, decided), 5, '%'),
    );
    if (rate !== 0.3) continue;
    const alarms = percent(runs, ({ mismatchDay }) => mismatchDay !== null);
    rows.push(atMost('… and the sample ratio is called off', alarms, 0.1, '%'));
  }
  const paying = pays(0.05, 900);
  const amounts = run({ kind: 'amount', outcomes: [paying, paying], smallestEffect: 30 }, 0);
  rows.push(atMost('A/A, revenue, 5 % pay: a winner is named', percent(amounts, decided), 5, '%'));
  const same = converts(0.3);
  const three = run({ kind: 'rate', outcomes: [same, same, same], peopleADay: 120 }, 0);
  rows.push(atMost('A/A/A, 30 % convert: a winner is named', percent(three, decided), 5, '%'));
  return rows;
}

function withDifference(): Row[] {
  return [0.03, 0.06, 0.12].flatMap((effect) => {
    const outcomes: SimulatedOutcome[] = [converts(0.3), converts(0.3 + effect)];
    const runs = run({ kind: 'rate', outcomes }, effect);
    const name = `30 % against ${Math.round(100 * (0.3 + effect))} %`;
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const atDecision = runs.flatMap(({ decision }) => (decision ? [decision.estimate] : []));
    const atEnd = runs.flatMap(({ lastEstimate }) => lastEstimate ?? []);
    const days = runs.flatMap(({ decision }) => (decision ? [decision.day] : []));
    const wrong = runs.filter(({ decision }) => decision?.verdict === 'worse');
    const found = percent(runs, ({ decision }) => decision?.verdict === 'better');
    return [
      effect === 0.06
        ? atLeast(`${name}: found (the effect it is planned for)`, found, 80, '%')
        : reference(`${name}: found`, found, '%'),
      reference(`${name}: days until it is, on average`, mean(days), 'days'),
      reference(
        `${name}: estimate at the end, less the truth`,
        bias(mean(atEnd), effect),
        'points',
      ),
      reference(`${name}: estimate when found, less it`, bias(mean(atDecision), effect), 'points'),
      atLeast(
        `${name}: the interval held the truth at every look`,
        percent(runs, ({ held }) => held),
        95,
        '%',
      ),
      atMost(`${name}: the wrong one is named`, (100 * wrong.length) / runs.length, 2.5, '%'),
    ];
  });
}

const bias = (mean: number, effect: number): number => 100 * (mean - effect);

/** One person in five of one variant is lost before they are logged. */
function brokenAssignment(): Row[] {
  const outcomes = [converts(0.3), converts(0.3)];
  const runs = run({ kind: 'rate', outcomes, logged: [1, 4 / 5] }, 0);
  const caught = runs.flatMap(({ mismatchDay }) => mismatchDay ?? []);
  return [
    atLeast('one in five lost on one side: caught', (100 * caught.length) / runs.length, 98, '%'),
    reference(
      'one in five lost on one side: days until it is, on average',
      caught.reduce((sum, day) => sum + day, 0) / caught.length,
      'days',
    ),
  ];
}
