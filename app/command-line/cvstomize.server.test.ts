import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/connection';
import { openDatabase } from '#db/client';
import { auditEvents, people } from '#db/schema';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import {
  buildCvstomize,
  openTestFolder,
  runCvstomize,
  runFromSource,
  type Run,
} from './testing/run-cvstomize';

const folder = openTestFolder();
beforeAll(buildCvstomize);
afterAll(() => folder.remove());

const POSTING = 'Staff Nurse\n\nRequirements\n- Experience with IV therapy\n- Excel is a plus\n';
const postingFile = folder.write('posting.txt', POSTING);
const interviewFile = folder.write('interview.json', sampleInterview());
const resumeFile = folder.write('resume.json', { ...FULL_RESUME, 'x-other': [1], awards: null });

/** What a command that did its work printed. */
function resultOf({ code, stdout, stderr }: Run): Record<string, unknown> {
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

function expectRefusal({ code, stdout, stderr }: Run, ...parts: string[]): void {
  expect(stdout).toBe('');
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).not.toMatch(/unexpectedly|\n\s+at /);
  expect(code).toBe(1);
}

describe('cvstomize', () => {
  it('explains itself and every command', async () => {
    const help = await runCvstomize(['--help']);
    expect(help.code).toBe(0);
    const commands = [...help.stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name ?? '');
    expect(commands).toEqual(
      expect.arrayContaining([
        ...['posting', 'draft', 'ground', 'cover', 'render', 'certify'],
        ...['serve', 'migrate', 'doctor', 'operator'],
      ]),
    );
    const command = await runCvstomize(['render', '--help']);
    expect(command.code).toBe(0);
    expect(command.stdout).toContain('--fit-one-page');
  });

  it('runs from source as it does built', async () => {
    const args = ['posting', postingFile];
    expect(await runFromSource(args)).toEqual(await runCvstomize(args));
  });

  it.each<string[][]>([
    [[]],
    [['nonsense']],
    [['posting']],
    [['posting', 'a', 'b']],
    [['posting', postingFile, '--nonsense']],
    [['render', resumeFile]],
    [['render', resumeFile, '--out', 'x.pdf', '--paper', 'a5']],
    [['draft', interviewFile, '--writer', 'somebody']],
  ])('calls %j wrong use', async (args) => {
    const run = await runCvstomize(args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
  });
});

describe('cvstomize posting', () => {
  it('reads a file and standard input alike, with offsets into the text as given', async () => {
    const posting = resultOf(await runCvstomize(['posting', postingFile]));
    expect(posting['format']).toBe('cvstomize/posting@1');
    const requirements = posting['requirements'] as Record<'start' | 'end', number>[];
    expect(requirements.length).toBeGreaterThan(0);
    for (const { start, end, ...requirement } of requirements) {
      expect(POSTING.slice(start, end)).toBe((requirement as { verbatim?: string }).verbatim);
    }
    expect(resultOf(await runCvstomize(['posting', '-'], { input: POSTING }))).toEqual(posting);
  });

  it('reads control characters, markup and marks of direction as text', async () => {
    const input = `\uFEFFNurse \u202Edesrever\u0007 <script>alert(1)</script>\nMust have: Excel\u001b[31m\n`;
    const posting = resultOf(await runCvstomize(['posting', '-'], { input }));
    expect(posting['requirements']).toBeInstanceOf(Array);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'is empty'],
    ['only space', ' \n\t', 'is empty'],
    ['far too much', 'word '.repeat(40_000), 'is larger than'],
    ['a little too much', 'word '.repeat(4_001), 'longer than 20,000 characters'],
    ['no text', Uint8Array.from([0x89, 0x50, 0xff, 0xfe, 0]), 'is no text in UTF-8'],
    ['zero bytes', 'a\0b', 'is a binary file'],
  ])('refuses %s', async (_, input, reason) => {
    expectRefusal(await runCvstomize(['posting', '-'], { input }), 'standard input: ', reason);
  });

  it('names a file that is not there, and a folder', async () => {
    expectRefusal(await runCvstomize(['posting', '/no/such.txt']), '/no/such.txt', 'no such file');
    expectRefusal(await runCvstomize(['posting', '/tmp']), '/tmp', 'is a folder');
  });
});

describe('cvstomize draft and ground', () => {
  it('writes a grounded draft, which its own check accepts', async () => {
    const out = folder.path('draft.json');
    const run = await runCvstomize([
      ...['draft', interviewFile, '--posting', postingFile],
      ...['--writer', 'builtin', '--template', 'modern', '--out', out],
    ]);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    const draft = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
    expect(draft).toMatchObject({
      format: 'cvstomize/draft@1',
      coverLetter: expect.stringContaining('Dear') as unknown,
      resume: { basics: { name: 'Marta Wielgosz' } },
      writer: { name: 'builtin', model: null, fallbackFrom: [] },
    });
    expect(draft['claims']).not.toEqual([]);
    const verdict = resultOf(await runCvstomize(['ground', out, interviewFile]));
    expect(verdict).toMatchObject({ format: 'cvstomize/verdict@1', supported: true });
  });

  it('judges a draft of which only the resume is there', async () => {
    const draft = folder.write('false.json', {
      resume: { basics: { name: 'Marta Wielgosz' }, work: [{ name: 'NASA', position: 'Pilot' }] },
      unknown: true,
    });
    const verdict = resultOf(await runCvstomize(['ground', draft, interviewFile]));
    expect(verdict['supported']).toBe(false);
  });

  it.each<[string, unknown, string[]]>([
    ['another format', { format: 'cvstomize/interview@9' }, ['/format: ']],
    ['a list', [], ['the whole: ']],
    [
      'wrong types',
      { format: 'cvstomize/interview@1', history: [{ id: 'h1', start: 'May' }], never: 'x' },
      ['/history/0/start: Use YYYY or YYYY-MM', '/never: '],
    ],
    ['broken JSON', '{"format": ', ['is no JSON']],
    ['a binary file', Uint8Array.from([1, 2, 0xff]), ['is no text in UTF-8']],
    ['a huge file', `"${'x'.repeat(5 * 1024 * 1024)}"`, ['is larger than 4 MB']],
  ])('refuses an interview that is %s', async (_, content, parts) => {
    const file = folder.write('bad.json', content);
    expectRefusal(await runCvstomize(['draft', file]), file, ...parts);
  });
});

describe('cvstomize cover', () => {
  it('measures a JSON Resume, unknown keys and nulls and all', async () => {
    const coverage = resultOf(await runCvstomize(['cover', resumeFile, postingFile]));
    expect(coverage).toMatchObject({ format: 'cvstomize/coverage@1', must: { total: 1 } });
    expect(coverage['score']).toBeGreaterThan(0);
  });
});

describe('cvstomize render and certify', () => {
  it('prints a PDF that machines read', async () => {
    const pdf = folder.path('resume.pdf');
    const args = ['--template', 'minimal', '--paper', 'letter', '--accent', 'blue'];
    const rendered = await runCvstomize(['render', resumeFile, ...args, '--out', pdf]);
    expect(rendered).toEqual({ code: 0, stdout: '', stderr: '' });
    const certificate = resultOf(await runCvstomize(['certify', pdf, resumeFile]));
    expect(certificate).toMatchObject({
      format: 'cvstomize/certificate@1',
      problems: [],
      ok: true,
    });
  });

  it.each(['docx', 'md', 'txt', 'html', 'json'])('writes .%s', async (ending) => {
    const file = folder.path(`resume.${ending}`);
    const run = await runCvstomize(['render', resumeFile, '--out', file]);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file).byteLength).toBeGreaterThan(500);
  });

  it('refuses an ending it does not know, and a folder that is not there', async () => {
    const unknown = await runCvstomize(['render', resumeFile, '--out', 'resume.exe']);
    expectRefusal(unknown, '.pdf, .docx, .md, .txt, .html, .json');
    const nowhere = await runCvstomize(['render', resumeFile, '--out', '/no/such/resume.md']);
    expectRefusal(nowhere, '/no/such/resume.md', 'cannot be written');
  });

  it('refuses to print letters that no design has, and names them', async () => {
    const file = folder.write('runes.json', JSON.stringify({ basics: { name: 'Ana ᚠᚢ' } }));
    const run = await runCvstomize(['render', file, '--out', folder.path('runes.pdf')]);
    expectRefusal(run, '“ᚠ” and “ᚢ”');
  });

  it('refuses to certify what is no PDF', async () => {
    expectRefusal(await runCvstomize(['certify', resumeFile]), 'not a PDF');
    const broken = folder.write('broken.pdf', '%PDF-1.7\nnothing');
    expectRefusal(await runCvstomize(['certify', broken]), 'damaged');
  });
});

describe('cvstomize migrate and doctor', () => {
  it('makes the database once, and finds it in order', async () => {
    const env = { DATA_FOLDER: folder.path('data') };
    const first = resultOf(await runCvstomize(['migrate'], { env }));
    expect(first['applied']).toBe(first['migrations']);
    const second = resultOf(await runCvstomize(['migrate'], { env }));
    expect(second).toEqual({ ...first, applied: 0 });
    const report = resultOf(await runCvstomize(['doctor'], { env }));
    expect(report['ok']).toBe(true);
    const states = (report['checks'] as { name: string; state: string }[]).map(
      ({ name, state }) => `${name} ${state}`,
    );
    expect(states).toEqual([
      'node ok',
      'configuration ok',
      'data folder ok',
      'disk ok',
      'database ok',
      'storage missing',
      'stored PDFs ok',
      'backups missing',
      'browser ok',
      'readers ok',
      'mail missing',
      'payments missing',
      'flags missing',
    ]);
  });

  it('takes a database to which a newer release only added, and refuses one it took from', async () => {
    const env = { DATA_FOLDER: folder.path('newer') };
    await runCvstomize(['migrate'], { env });
    const connection = connect(folder.path('newer/cvstomize.sqlite'), { readonly: false });
    connection.exec(
      `insert into __drizzle_migrations (hash, created_at) values ('x', ${Date.UTC(2100)})`,
    );
    const finding = async () => {
      const { checks } = JSON.parse((await runCvstomize(['doctor'], { env })).stdout) as {
        checks: { name: string; state: string; detail: string }[];
      };
      return checks.find(({ name }) => name === 'database');
    };
    expect(await finding()).toMatchObject({
      state: 'ok',
      detail: expect.stringContaining('a newer release only added to it') as string,
    });
    connection.pragma('user_version = 9999');
    connection.close();
    expect(await finding()).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('newer than this program') as string,
    });
  });

  it('says what is not in order, and fails', async () => {
    const env = {
      DATA_FOLDER: `${postingFile}/data`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      UNLEASH_URL: 'http://127.0.0.1:1',
      UNLEASH_TOKEN: 'default:development.secret',
      CHROMIUM_PATH: '/no/such/chromium',
    };
    const { code, stdout, stderr } = await runCvstomize(['doctor'], { env });
    expect(code).toBe(1);
    expect(stderr).toBe('Not in order: data folder, backups, browser, mail, flags.\n');
    expect(stdout).toContain('/no/such/chromium');
    expect(stdout).toContain('http://127.0.0.1:1 does not answer');
    expect(stdout).not.toContain('development.secret');
    const invalid = await runCvstomize(['doctor'], { env: { PORT: 'many' } });
    expect(invalid.code).toBe(1);
    expect(invalid.stdout).toContain('PORT: ');
  });
});

describe('cvstomize operator', () => {
  const env = { DATA_FOLDER: folder.path('operators') };

  it('grants, lists and takes back', async () => {
    await runCvstomize(['migrate'], { env });
    const database = openDatabase(folder.path('operators/cvstomize.sqlite'));
    const now = new Date();
    database.write((tx) => {
      tx.insert(people)
        .values({ id: 'p1', email: 'op@example.org', createdAt: now, activeAt: now })
        .run();
    });
    database.close();
    const granted = await runCvstomize(['operator', 'grant', 'op@example.org'], { env });
    expect(resultOf(granted)).toEqual({ email: 'op@example.org', operator: true });
    const listed = resultOf(await runCvstomize(['operator', 'list'], { env }));
    expect(listed).toEqual({ operators: ['op@example.org'] });
    const revoked = await runCvstomize(['operator', 'revoke', 'op@example.org'], { env });
    expect(resultOf(revoked)).toEqual({ email: 'op@example.org', operator: false });
  });

  it('refuses who has no account, nobody at all, and a database that is not there', async () => {
    const nobody = await runCvstomize(['operator', 'grant', 'no@example.org'], { env });
    expectRefusal(nobody, 'Nobody has an account with no@example.org');
    expectRefusal(await runCvstomize(['operator', 'grant'], { env }), 'operator grant EMAIL');
    const elsewhere = { DATA_FOLDER: folder.path('nowhere') };
    expectRefusal(await runCvstomize(['operator', 'list'], { env: elsewhere }), 'does not exist');
  });
});

describe('cvstomize export-training', () => {
  it('notes that it was taken', async () => {
    const env = { DATA_FOLDER: folder.path('exported') };
    expectRefusal(await runCvstomize(['export-training'], { env }), 'does not exist');
    await runCvstomize(['migrate'], { env });
    const taken = await runCvstomize(['export-training'], { env });
    expect(taken).toMatchObject({ code: 0, stdout: '' });
    const database = openDatabase(folder.path('exported/cvstomize.sqlite'));
    const noted = database.read.select().from(auditEvents).all();
    database.close();
    expect(noted).toMatchObject([
      { actor: 'command-line', action: 'training.export', subject: 'training-data' },
    ]);
  });
});
