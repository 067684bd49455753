import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { alertRules, ruleFiles, type AlertRule } from './testing/alert-rules';
import { ALERT_SCENARIOS, type AlertScenario } from './testing/alert-scenarios';

let promtool: string;
let folder: string;

beforeAll(() => {
  promtool = execFileSync(join('e2e', 'tools', 'build'), ['promtool'], { encoding: 'utf8' }).trim();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-alerts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(promtool, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** A test of one alert in promtool's form. */
function asTest({ alert, labels, annotations }: AlertRule, scenario: AlertScenario) {
  const { series, quietAt, firesAt } = scenario;
  const fires = {
    exp_labels: { ...labels, ...scenario.labels },
    exp_annotations: annotations,
  };
  return {
    name: alert,
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [
      { eval_time: `${quietAt}m`, alertname: alert, exp_alerts: [] },
      { eval_time: `${firesAt}m`, alertname: alert, exp_alerts: [fires] },
    ],
  };
}

function tryOut(rules: readonly AlertRule[], change: (one: AlertScenario) => AlertScenario) {
  const file = join(folder, 'tests.yml');
  const tests = rules.map((rule) => {
    const scenario = ALERT_SCENARIOS[rule.alert];
    return scenario === undefined ? undefined : asTest(rule, change(scenario));
  });
  writeFileSync(
    file,
    stringify({
      rule_files: ruleFiles().map((one) => resolve(one)),
      evaluation_interval: '1m',
      tests: tests.filter((test) => test !== undefined),
    }),
  );
  return run('test', 'rules', file);
}

describe('the alerts', () => {
  it('are rules that Prometheus takes', () => {
    const { status, said } = run('check', 'rules', '--lint=all', '--lint-fatal', ...ruleFiles());
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  it('are quiet while nothing is wrong, and each fires when it should', () => {
    const rules = alertRules();
    expect(rules.length).toBeGreaterThan(30);
    const { status, said } = tryOut(rules, (scenario) => scenario);
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  it('are tried: one that fired before, or not at all, would be found', () => {
    const { quietAt, firesAt } = { quietAt: 25, firesAt: 50 };
    const some = alertRules().filter(({ alert }) => ['CpuHigh', 'JobsWait'].includes(alert));
    expect(some).toHaveLength(2);
    const late = tryOut(some, (one) => ({ ...one, quietAt: firesAt }));
    const early = tryOut(some, (one) => ({ ...one, firesAt: quietAt }));
    expect([late.status, early.status]).toEqual([1, 1]);
  });
});
