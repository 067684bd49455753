import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ALERTS_FOLDER = 'deploy/alerts';

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

interface RecordingRule {
  readonly record: string;
  readonly expr: string;
}

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly (AlertRule | RecordingRule)[] }[];
}

export const ruleFiles = (): string[] =>
  readdirSync(ALERTS_FOLDER)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join(ALERTS_FOLDER, name));

const readRules = (): (AlertRule | RecordingRule)[] =>
  ruleFiles().flatMap((file) => {
    const { groups } = parse(readFileSync(file, 'utf8')) as RuleFile;
    return groups.flatMap(({ rules }) => rules);
  });

export const alertRules = (): AlertRule[] => readRules().filter((rule) => 'alert' in rule);

export const recordingRules = (): RecordingRule[] => readRules().filter((rule) => 'record' in rule);
