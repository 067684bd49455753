import { describe, expect, test } from 'vitest';
import {
  admit,
  closedCircuit,
  FAILURES_TO_OPEN,
  isAskable,
  LONGEST_OPEN_MS,
  OPEN_MS,
  REFUSED_OPEN_MS,
  settle,
  WINDOW_CALLS,
  WINDOW_MS,
  type CallEnd,
  type Circuit,
} from './breaker';
import { HOUR_MS } from '../durations';

const failed: CallEnd = { kind: 'failed' };
const answered: CallEnd = { kind: 'answered' };
const LIMIT_MS = 20_000;

/** The ends of calls, one a millisecond. */
function after(ends: readonly CallEnd[], circuit = closedCircuit(0), random = 0): Circuit {
  return ends.reduce(
    (before, end, index) => settle(before, { call: `call-${index}`, end }, index, random),
    circuit,
  );
}
const times = (count: number, end: CallEnd) => Array.from({ length: count }, () => end);
const opened = (random = 0) => after(times(FAILURES_TO_OPEN, failed), closedCircuit(0), random);

describe('a closed circuit', () => {
  test('lets everything through and stays itself', () => {
    const circuit = closedCircuit(0);
    expect(admit(circuit, 'one', LIMIT_MS, 5)).toBe(circuit);
  });

  test('opens at the fifth failure in a row, not at the fourth', () => {
    expect(after(times(FAILURES_TO_OPEN - 1, failed)).state).toBe('closed');
    expect(opened().state).toBe('open');
  });

  test('forgets failures once a call is answered', () => {
    const four = times(FAILURES_TO_OPEN - 1, failed);
    expect(after([...four, answered, failed]).consecutiveFailures).toBe(1);
  });

  test('opens when half of ten calls in a minute fail, though never five in a row', () => {
    const alternating = Array.from({ length: WINDOW_CALLS }, (_, index) =>
      index % 2 === 0 ? answered : failed,
    );
    expect(after(alternating.slice(0, -1)).state).toBe('closed');
    expect(after(alternating).state).toBe('open');
  });

  test('counts a minute afresh once it is over', () => {
    const nine = after(
      Array.from({ length: WINDOW_CALLS - 1 }, (_, index) => (index % 2 === 0 ? answered : failed)),
    );
    expect(settle(nine, { call: 'late', end: failed }, WINDOW_MS, 0)).toMatchObject({
      state: 'closed',
      windowCalls: 1,
      windowFailures: 1,
    });
  });

  test('takes a call that we gave up for nothing', () => {
    const circuit = closedCircuit(0);
    expect(settle(circuit, { call: 'one', end: { kind: 'abandoned' } }, 5, 0)).toBe(circuit);
  });

  test('opens at once, and for longer, when the key is refused', () => {
    const circuit = after([{ kind: 'failed', refused: true }]);
    expect(circuit).toMatchObject({ state: 'open', retryAt: REFUSED_OPEN_MS });
  });

  test.each([
    [120, 120_000],
    [1, OPEN_MS],
    [10 ** 9, HOUR_MS],
  ])('opens for as long as it is told, within reason: %d s', (retryAfterSeconds, retryAt) => {
    expect(after([{ kind: 'failed', retryAfterSeconds }])).toMatchObject({
      state: 'open',
      retryAt,
    });
  });
});

describe('an open circuit', () => {
  test('refuses until its time, which is jittered, is up', () => {
    const since = FAILURES_TO_OPEN - 1;
    expect(opened(0).retryAt).toBe(since + OPEN_MS);
    expect(opened(1).retryAt).toBe(since + 1.5 * OPEN_MS);
    expect(isAskable(opened(), since + OPEN_MS - 1)).toBe(false);
    expect(isAskable(opened(), since + OPEN_MS)).toBe(true);
  });

  test('then lets exactly one probe through', () => {
    const at = 2 * OPEN_MS;
    const probing = admit(opened(), 'probe', LIMIT_MS, at)!;
    expect(probing.state).toBe('half_open');
    expect(admit(probing, 'another', LIMIT_MS, at)).toBeUndefined();
    expect(admit(probing, 'another', LIMIT_MS, at + LIMIT_MS - 1)).toBeUndefined();
  });

  test('lets another probe through where the first was lost, and then minds that one alone', () => {
    const at = 2 * OPEN_MS;
    const probing = admit(opened(), 'lost', LIMIT_MS, at)!;
    const again = admit(probing, 'another', LIMIT_MS, at + LIMIT_MS)!;
    expect(again.probe).toBe('another');
    expect(settle(again, { call: 'lost', end: answered }, at + LIMIT_MS, 0)).toBe(again);
  });

  test('closes when the probe is answered', () => {
    const probing = admit(opened(), 'probe', LIMIT_MS, 2 * OPEN_MS)!;
    const at = 2 * OPEN_MS + 1;
    expect(settle(probing, { call: 'probe', end: answered }, at, 0)).toEqual(closedCircuit(at));
  });

  test('opens for twice as long after each probe that failed, up to a limit', () => {
    let circuit = opened();
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const at = circuit.retryAt!;
      circuit = settle(
        admit(circuit, 'probe', LIMIT_MS, at)!,
        { call: 'probe', end: failed },
        at,
        0,
      );
      waits.push(circuit.retryAt! - at);
    }
    expect(waits.slice(0, 3)).toEqual([2 * OPEN_MS, 4 * OPEN_MS, 8 * OPEN_MS]);
    expect(waits.at(-1)).toBe(LONGEST_OPEN_MS);
  });

  test('may be probed again at once where the probe was given up', () => {
    const at = 2 * OPEN_MS;
    const probing = admit(opened(), 'probe', LIMIT_MS, at)!;
    const given = settle(probing, { call: 'probe', end: { kind: 'abandoned' } }, at, 0);
    expect(isAskable(given, at)).toBe(true);
  });

  test('does not mind calls that began before it opened', () => {
    const circuit = opened();
    expect(settle(circuit, { call: 'old', end: answered }, 100, 0)).toBe(circuit);
    expect(settle(circuit, { call: 'old', end: failed }, 100, 0)).toBe(circuit);
  });
});
