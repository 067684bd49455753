import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github', 'workflows');
const NAMES = readdirSync(FOLDER);

/** Work is done by what can be run and tested here; a workflow only says when. */
const THIN = /^(?:npm ci|npm run|bash \.ci\/run$|deploy\/[\w-]+(?:\.sh)?|echo "image=\$\(npm run)/;
const VARIABLE_OF_OTHERS =
  /\$\{\{\s*(?:github\.event\.(?!workflow_run\.(?:head_sha|conclusion|event))|inputs\.)/;

const job = z.object({
  'timeout-minutes': z.number(),
  environment: z.string().optional(),
  needs: z.string().optional(),
  container: z.object({ image: z.string() }).optional(),
  steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
});
const workflow = z.object({
  permissions: z.object({ contents: z.literal('read') }).strict(),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.unknown() }).optional(),
  jobs: z.record(z.string(), job),
});
const read = (name: string) => workflow.parse(parse(readFileSync(join(FOLDER, name), 'utf8')));

describe.each(NAMES)('%s', (name) => {
  const { jobs } = read(name);
  const steps = Object.values(jobs).flatMap((one) => one.steps);

  it('only calls what is tested without it, and hands nobody’s words to a shell', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => !THIN.test(run) || run.includes('\n'))).toEqual([]);
    expect(runs.filter((run) => VARIABLE_OF_OTHERS.test(run))).toEqual([]);
  });

  it('uses each action at one commit, and each image at one exact version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((one) => !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
    const images = Object.values(jobs).flatMap(({ container }) => container?.image ?? []);
    expect(images.filter((one) => !/:\d+\.\d+\.\d+\S*$/.test(one))).toEqual([]);
  });
});

describe('what reaches Fly', () => {
  const fly = NAMES.filter((name) =>
    readFileSync(join(FOLDER, name), 'utf8').includes('FLY_API_TOKEN'),
  );

  it('is one at a time, and never cut off', () => {
    expect(fly.sort()).toEqual(['cleanup.yml', 'deploy.yml', 'rehearsal.yml', 'rollback.yml']);
    for (const name of fly) {
      expect(read(name).concurrency).toEqual({ group: 'fly', 'cancel-in-progress': false });
    }
  });

  it('reaches production after staging, behind an environment that somebody approves', () => {
    const { staging, production } = read('deploy.yml').jobs;
    expect(staging?.environment).toBe('staging');
    expect(production).toMatchObject({ environment: 'production', needs: 'staging' });
  });
});

it('updates are asked for all that is pinned', () => {
  const { updates } = parse(readFileSync(join(ROOT, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: Record<string, unknown>[];
  };
  const ecosystems = updates.map((one) => one['package-ecosystem']);
  expect(ecosystems).toEqual(['npm', 'docker', 'github-actions', 'gomod']);
});
