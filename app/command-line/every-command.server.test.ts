import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import { shareOf } from '~/testing/share-of';
import { buildCvstomize, openTestFolder, runCvstomize, type Run } from './testing/run-cvstomize';

const folder = openTestFolder();
beforeAll(buildCvstomize);
afterAll(() => folder.remove());

const POSTING = folder.write('posting.txt', 'Staff Nurse\n\nRequirements\n- IV therapy\n');
const INTERVIEW = folder.write('interview.json', sampleInterview());
const RESUME = folder.write('resume.json', FULL_RESUME);
const DRAFT = folder.write('draft.json', { resume: FULL_RESUME });
const CV = folder.write('cv.txt', 'Nela Novak\n\nExperience\nClerk, Velo Ltd\n2019 - 2021\n');
const PDF = folder.write('resume.pdf', '%PDF-1.7\n%%EOF\n');
const OUT = folder.path('out.md');
mkdirSync(folder.path('folder'));
folder.write(
  'folder/cvstomize.sqlite',
  'this is no database, however long it is made to be'.repeat(40),
);

type Kind = 'text' | 'json' | 'pdf' | 'resume';
interface CommandUnderTest {
  /** Its arguments in order, each a right file and what it holds; `--name` for an option's. */
  files: readonly { as: string; right: string; kind: Kind }[];
  /** What else it needs. */
  also?: readonly string[];
  /** Options with a value none of them takes. */
  wrongUse: readonly (readonly string[])[];
  /** Prints what it found, in order or not. */
  reports?: boolean;
  /** What of its environment may be wrong. */
  environments?: readonly Record<string, string>[];
}

const ENVIRONMENTS = [
  { PORT: 'many' },
  { PORT: '-1' },
  { PORT: '65536' },
  { DRAIN_SECONDS: '1e309' },
  { PUBLIC_URL: 'javascript:alert(1)' },
  { SESSION_SECRET: 'short' },
  { DATA_FOLDER: `${POSTING}/data` },
  { DATA_FOLDER: folder.path('folder') },
];

/** Every command. One that is not listed here fails the first test. */
const COMMANDS: Readonly<Record<string, CommandUnderTest>> = {
  posting: { files: [{ as: 'file', right: POSTING, kind: 'text' }], wrongUse: [[], ['a', 'b']] },
  draft: {
    files: [
      { as: 'interview', right: INTERVIEW, kind: 'json' },
      { as: '--posting', right: POSTING, kind: 'text' },
    ],
    wrongUse: [[], ['--writer', 'somebody'], ['--template', ''], ['--posting']],
  },
  ground: {
    files: [
      { as: 'draft', right: DRAFT, kind: 'json' },
      { as: 'interview', right: INTERVIEW, kind: 'json' },
    ],
    wrongUse: [[], [DRAFT]],
  },
  cover: {
    files: [
      { as: 'resume', right: RESUME, kind: 'json' },
      { as: 'posting', right: POSTING, kind: 'text' },
    ],
    wrongUse: [[], [RESUME]],
  },
  read: { files: [{ as: 'file', right: CV, kind: 'resume' }], wrongUse: [[], [CV, CV]] },
  render: {
    files: [{ as: 'resume', right: RESUME, kind: 'json' }],
    also: ['--out', OUT],
    wrongUse: [[], [RESUME], [RESUME, '--out', OUT, '--paper', 'a5'], [RESUME, '--out']],
  },
  certify: {
    files: [
      { as: 'pdf', right: PDF, kind: 'pdf' },
      { as: 'resume', right: RESUME, kind: 'json' },
    ],
    wrongUse: [[], ['a', 'b', 'c']],
  },
  // What is wrong with its environment is tried where the server is built.
  serve: { files: [], wrongUse: [['a']] },
  migrate: { files: [], wrongUse: [['a']], environments: ENVIRONMENTS },
  doctor: { files: [], wrongUse: [['a']], environments: ENVIRONMENTS, reports: true },
  operator: {
    files: [],
    also: ['list'],
    wrongUse: [[], ['a'], ['list', 'a', 'b']],
    environments: ENVIRONMENTS,
  },
  maintenance: {
    files: [],
    also: ['show'],
    wrongUse: [[], ['a'], ['on', '--minutes', '0'], ['on', '--minutes', 'x'], ['on', 'a']],
    environments: ENVIRONMENTS,
  },
  'export-training': { files: [], wrongUse: [['a']], environments: ENVIRONMENTS },
  backup: {
    files: [],
    wrongUse: [['a'], ['verify', 'a', 'b']],
    // In the last one it would make the secrets that are kept there.
    environments: [...ENVIRONMENTS.slice(0, -1), { BACKUP_KEY: 'short' }],
  },
  restore: {
    files: [],
    also: ['--to', OUT],
    wrongUse: [[], ['--to'], ['--to', OUT, '--litefs', 'x'], ['--to', OUT, '--at', 'x'], ['a']],
    environments: [...ENVIRONMENTS, { BACKUP_EVERY_HOURS: '0' }],
  },
};

/** What no command takes for a file, then what one of a kind cannot be. */
const ANY: readonly [string, unknown][] = [
  ['empty', ''],
  ['only spaces', ' \n\t'],
  ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 1, 2, 3])],
];
const WRONG: Readonly<Record<Kind, readonly [string, unknown][]>> = {
  text: [
    ['text with zero bytes', 'a\0b'],
    ['UTF-16', Buffer.from('\ufeffStaff Nurse', 'utf16le')],
    ['a surrogate alone', Uint8Array.from([0x61, 0xed, 0xa0, 0x80])],
    ['longer than is read', 'word '.repeat(4_001)],
  ],
  json: [
    ['JSON that breaks off', '{"basics": '],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a word', '"x"'],
    ['a list', '[]'],
    ['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['wrong types', { format: 1, basics: 'x', resume: 'x', history: 'x' }],
    ['larger than is read', `"${'x'.repeat(5 * 1024 * 1024)}"`],
  ],
  resume: [
    ['text with zero bytes', 'a\0b'],
    ['a PDF that breaks off', '%PDF-1.7\n1 0 obj\n<<'],
    ['JSON that breaks off', '{"basics": '],
    ['JSON of another form', '{"a": 1}'],
    ['a web page without words', '<!doctype html><p></p>'],
    ['larger than is read', 'word '.repeat(2_100_000)],
  ],
  pdf: [
    ['text', 'no PDF at all'],
    ['a PDF that breaks off', '%PDF-1.7\n1 0 obj\n<<'],
    ['a PDF of nonsense', `%PDF-1.7\n${'\u00ff\u0001'.repeat(5_000)}\n%%EOF`],
  ],
};

/** Every file with its hash, and when it was written. */
function files(): string {
  return readdirSync(folder.path('.'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${hashOf(file)} ${statSync(file).mtimeMs}`)
    .join('\n');
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** What is wrong with how a command refused; nothing where all is well. */
function faultOf(run: Run, code: 1 | 2, reports: boolean): string[] {
  return [
    ...(run.code === code ? [] : [`ended with ${run.code}, not ${code}`]),
    ...(run.stdout === '' || reports ? [] : [`printed ${run.stdout.slice(0, 200)}`]),
    ...(run.stderr.trim().length > 10 && run.stderr.length < 1_500 ? [] : ['said nothing, or all']),
    ...(/\n\s+at |unexpectedly|\bError:|node:internal|ZodError|undefined/.test(run.stderr)
      ? ['showed its insides']
      : []),
    // eslint-disable-next-line no-control-regex -- what was read must not steer the terminal
    ...(/[\u0000-\u0009\u000b-\u001f]/.test(run.stderr) ? ['printed control characters'] : []),
  ].map((fault) => `${fault}: ${JSON.stringify(run.stderr.slice(0, 300))}`);
}

/** Wrong uses that stand for one another before a landing; each list begins elsewhere. */
const STEP = 3;
let turn = 0;

async function expectRefusals(
  cases: readonly { what: string; args: readonly string[]; env?: Record<string, string> }[],
  code: 1 | 2,
  { reports = false } = {},
): Promise<void> {
  const before = files();
  const failures: string[] = [];
  turn += 1;
  for (const { what, args, env = {} } of shareOf(cases, STEP, turn)) {
    const run = await runCvstomize(args, { env: { DATA_FOLDER: folder.path('none'), ...env } });
    failures.push(...faultOf(run, code, reports).map((fault) => `${what}: ${fault}`));
  }
  expect(failures).toEqual([]);
  expect(files()).toBe(before);
}

test('every command is in the table, and the table names no other', async () => {
  const { stdout } = await runCvstomize(['--help']);
  const [, listed = ''] = stdout.split('\nCommands:\n');
  const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? '');
  expect(commands.filter((name) => name !== 'help').sort()).toEqual(Object.keys(COMMANDS).sort());
});

describe.each(Object.entries(COMMANDS))('cvstomize %s', (name, command) => {
  const { also = [], wrongUse, environments = [], reports = false } = command;
  const argumentsWith = (replaced: string, by: string) =>
    command.files.flatMap(({ as, right }) => {
      const file = as === replaced ? by : right;
      return as.startsWith('--') ? [as, file] : [file];
    });

  test('calls wrong use by its code', async () => {
    const cases = [...wrongUse, ['--nonsense'], ['--out']].map((args) => ({
      what: args.join(' '),
      args: [name, ...args],
    }));
    await expectRefusals(cases, 2);
  });

  test.each(command.files)(
    'refuses a wrong file as its $as in a sentence',
    async ({ as, kind }) => {
      const unread = [
        ['missing', folder.path('missing')],
        ['a folder', folder.path('folder')],
        ['a path through a file', `${POSTING}/x`],
        ['a name too long', folder.path('x'.repeat(300))],
        ['a name with a line in it', folder.path('a\nb\u001b[31m')],
      ] as const;
      const written = [...ANY, ...WRONG[kind]].map(
        ([what, content], index) =>
          [what, folder.write(`wrong-${name}-${as}-${index}`, content)] as const,
      );
      const cases = [...unread, ...written].map(([what, file]) => ({
        what,
        args: [name, ...argumentsWith(as, file), ...also],
      }));
      await expectRefusals(cases, 1);
    },
  );

  if (command.files.length > 0) {
    test('writes nothing where it cannot', async () => {
      const end = name === 'render' ? '.md' : '';
      const nowhere = [
        folder.path(`no/such/file${end}`),
        `${POSTING}/x${end}`,
        folder.path(`${'x'.repeat(300)}${end}`),
        ...(name === 'render' ? [folder.path('x.exe'), folder.path('x')] : [folder.path('folder')]),
      ];
      const cases = nowhere.map((out) => ({
        what: out.slice(-60),
        args: [name, ...argumentsWith('', ''), '--out', out],
      }));
      await expectRefusals(cases, 1);
    });
  }

  if (environments.length > 0) {
    test('refuses an environment that is wrong', async () => {
      const cases = environments.map((env) => ({
        what: JSON.stringify(env).slice(0, 80),
        args: [name, ...also],
        env,
      }));
      await expectRefusals(cases, 1, { reports });
    });
  }
});
