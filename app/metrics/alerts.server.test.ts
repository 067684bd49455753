import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#db/testing';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { parseExposition } from '~/platform/metrics/testing/parse-exposition';
import { alertRules, recordingRules } from './testing/alert-rules';
import { ALERT_SCENARIOS } from './testing/alert-scenarios';
import { whatIsUnknown, type Known } from './testing/check-query';
import { measureAll } from './testing/measure-all';

const DASHBOARDS = 'deploy/dashboards';

let opened: ReturnType<typeof openTestDatabase>;
let known: Known;
let exposed: ReadonlySet<string>;

beforeEach(async () => {
  opened = openTestDatabase();
  const metrics = await openPrometheusMetrics();
  measureAll({ ...opened, metrics }, ['routes/start']);
  exposed = new Set(parseExposition((await metrics.expose()).text).keys());
  known = {
    families: metrics.families(),
    others: new Set([
      'up',
      ...[...exposed].filter((name) => /^(?:nodejs|process)_/.test(name)),
      ...recordingRules().map(({ record }) => record),
    ]),
  };
});
afterEach(() => opened.remove());

interface Panel {
  readonly title: string;
  readonly type: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat?: string }[];
}
interface Dashboard {
  readonly title: string;
  readonly uid: string;
  readonly panels: readonly Panel[];
}

const dashboards = (): Dashboard[] =>
  readdirSync(DASHBOARDS).map(
    (name) => JSON.parse(readFileSync(join(DASHBOARDS, name), 'utf8')) as Dashboard,
  );

describe('every alert', () => {
  it('asks for what machines tell', () => {
    const asked = [...alertRules(), ...recordingRules()];
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.flatMap(({ expr }) => whatIsUnknown(expr, known))).toEqual([]);
  });

  it('has one name, a severity, a sentence and a runbook that has a chapter about it', () => {
    const rules = alertRules();
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations } of rules) {
      expect(['warning', 'critical'], alert).toContain(labels.severity);
      expect(annotations.summary, alert).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(existsSync(annotations.runbook), annotations.runbook).toBe(true);
      expect(readFileSync(annotations.runbook, 'utf8')).toContain(`\n## ${alert}\n`);
    }
  });

  it('is tried to fire and to stay quiet, and explained with its threshold', () => {
    const names = alertRules().map(({ alert }) => alert);
    expect(Object.keys(ALERT_SCENARIOS).sort()).toEqual(names.toSorted());
    const page = readFileSync('docs/operations/alerts.md', 'utf8');
    const explained = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name);
    expect(explained.sort()).toEqual(names.toSorted());
  });
});

describe('every dashboard', () => {
  it('asks for what machines tell', () => {
    const all = dashboards();
    expect(all.length).toBeGreaterThan(1);
    const targets = all.flatMap(({ panels }) => panels.flatMap((panel) => panel.targets ?? []));
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.flatMap(({ expr }) => whatIsUnknown(expr, known))).toEqual([]);
    for (const { expr, legendFormat = '' } of targets) {
      for (const [, label = ''] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) {
        expect(expr).toMatch(new RegExp(`by \\([^)]*\\b${label}\\b|^\\w+$`));
      }
    }
  });

  it('has a name of its own, and titles on all panels', () => {
    const all = dashboards();
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    for (const { panels } of all) {
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    }
  });
});

describe('the check of a query', () => {
  it.each([
    ['sum(rate(cvstomize_nowhere_total[5m]))', ['metric cvstomize_nowhere_total']],
    ['cvstomize_mails_total{result="sent"}', ['label result of cvstomize_mails_total']],
    ['cvstomize_mails_total{outcome="lost"}', ['outcome="lost" of cvstomize_mails_total']],
    ['sum by (queue) (cvstomize_mails_total)', ['label queue']],
    ['sum by (outcome) (increase(cvstomize_mails_total{outcome!="sent"}[1h])) > 3', []],
    ['histogram_quantile(0.5, sum by (le) (rate(cvstomize_pdf_duration_seconds_bucket[5m])))', []],
  ])('of %s finds what does not exist', (expr, unknown) => {
    expect(whatIsUnknown(expr, known)).toEqual(unknown);
  });
});
