import { beforeEach, describe, expect, it } from 'vitest';
import { just, type Metrics } from './metrics';
import { openPrometheusMetrics } from './prometheus-metrics.server';
import { parseExposition, sampleOf } from './testing/parse-exposition';

let metrics: Metrics;
beforeEach(async () => {
  metrics = await openPrometheusMetrics();
});

const exposed = async () => parseExposition((await metrics.expose()).text);

describe('metrics', () => {
  it('are given in the text format, with those of the process', async () => {
    const { contentType, text } = await metrics.expose();
    expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = parseExposition(text);
    expect(sampleOf(families, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(families.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  });

  it('count and measure by label', async () => {
    const asked = metrics.counter({
      name: 'asked_total',
      help: 'Times "asked"\nin all',
      labels: { how: ['page', 'api'] },
    });
    asked.add({ how: 'page' });
    asked.add({ how: 'page' });
    asked.add({ how: 'api' }, 3);
    const took = metrics.histogram({
      name: 'took_seconds',
      help: 'Time',
      labels: {},
      buckets: [0.1, 1],
    });
    for (const seconds of [0.1, 0.5, 2]) took.observe({}, seconds);
    const families = await exposed();
    expect(sampleOf(families, 'asked_total', { how: 'page' })).toBe(2);
    expect(sampleOf(families, 'asked_total', { how: 'api' })).toBe(3);
    expect(sampleOf(families, 'took_seconds_bucket', { le: '0.1' })).toBe(1);
    expect(sampleOf(families, 'took_seconds_bucket', { le: '1' })).toBe(2);
    expect(sampleOf(families, 'took_seconds_count')).toBe(3);
    expect(sampleOf(families, 'took_seconds_sum')).toBeCloseTo(2.6);
  });

  it('say "other" for a value that is not of the label’s set', async () => {
    const asked = metrics.counter({
      name: 'asked_total',
      help: 'Times',
      labels: { who: ['guest'] as string[] },
    });
    for (const who of ['marta@example.org', '', 'other', 'constructor']) asked.add({ who });
    expect((await metrics.expose()).text).not.toContain('marta');
    expect(sampleOf(await exposed(), 'asked_total', { who: 'other' })).toBe(4);
  });

  it('read a gauge when they are asked for, and forget what it no longer says', async () => {
    let readings = [{ values: { state: 'open' as const }, value: 1 }];
    metrics.gauge({ name: 'state', help: 'State', labels: { state: ['open'] } }, () => readings);
    expect(sampleOf(await exposed(), 'state', { state: 'open' })).toBe(1);
    readings = [];
    expect(sampleOf(await exposed(), 'state', { state: 'open' })).toBeUndefined();
  });

  it('leave out a gauge that cannot be read, count that, and give all the others', async () => {
    let broken = true;
    metrics.gauge({ name: 'shaky', help: 'Shaky', labels: {} }, () => {
      if (broken) throw new Error('no database');
      return just(7);
    });
    metrics.gauge({ name: 'steady', help: 'Steady', labels: {} }, () => Promise.resolve(just(1)));
    const first = await exposed();
    expect([sampleOf(first, 'shaky'), sampleOf(first, 'steady')]).toEqual([undefined, 1]);
    broken = false;
    const second = await exposed();
    expect(sampleOf(second, 'shaky')).toBe(7);
    expect(sampleOf(second, 'cvstomize_metrics_unread_total', { metric: 'shaky' })).toBe(1);
  });

  it('include what another program says, and go without it while it says nothing', async () => {
    let answers = true;
    metrics.include(() =>
      answers
        ? Promise.resolve(
            '# HELP litefs_db_count Databases\n# TYPE litefs_db_count gauge\nlitefs_db_count 1\n',
          )
        : Promise.reject(new Error('gone')),
    );
    expect(sampleOf(await exposed(), 'litefs_db_count')).toBe(1);
    answers = false;
    expect((await exposed()).has('litefs_db_count')).toBe(false);
  });

  it('say how many series there can be', () => {
    metrics.counter({ name: 'a_total', help: 'A', labels: { x: ['1', '2'], y: ['other'] } });
    metrics.histogram({ name: 'b_seconds', help: 'B', labels: { x: ['1'] }, buckets: [1, 2] });
    expect(metrics.families()).toEqual([
      { name: 'a_total', labels: { x: ['1', '2'], y: ['other'] }, mostSeries: 3 },
      { name: 'b_seconds', labels: { x: ['1'] }, mostSeries: 10 },
    ]);
  });
});

describe('the reader of the format that tests use', () => {
  const lines = (...all: string[]) => `${all.join('\n')}\n`;
  it.each([
    ['a sample without a family', lines('a_total 1'), 'outside its family'],
    ['no help', lines('# TYPE a_total counter', 'a_total 1'), 'without help'],
    [
      'a family twice',
      lines('# HELP a A', '# TYPE a gauge', 'a 1', '# HELP a A', '# TYPE a gauge'),
      'family twice',
    ],
    ['a sample twice', lines('# HELP a A', '# TYPE a gauge', 'a{b="c"} 1', 'a{b="c"} 2'), 'twice'],
    ['a label without quotes', lines('# HELP a A', '# TYPE a gauge', 'a{b=c} 1'), 'Not labels'],
    ['no number', lines('# HELP a A', '# TYPE a gauge', 'a one'), 'Not a sample'],
    ['no end', '# HELP a A\n# TYPE a gauge\na 1', 'no end'],
    [
      'buckets that shrink',
      lines(
        ...['# HELP a A', '# TYPE a histogram', 'a_bucket{le="1"} 2', 'a_bucket{le="+Inf"} 1'],
        ...['a_sum 1', 'a_count 1'],
      ),
      'do not add up',
    ],
  ])('refuses %s', (_, text, reason) => {
    expect(() => parseExposition(text)).toThrow(reason);
  });
});
