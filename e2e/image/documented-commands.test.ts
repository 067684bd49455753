import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeCommands } from '~/command-line/describe-commands';
import { wrongInFly } from '../../deploy/testing/fly-grammar';
import manifest from '../../package.json';
import { commandsIn, commandsOf, documentedCommands } from './documented-commands';

const ROOT = join(import.meta.dirname, '..', '..');

/** What is wrong with the words after a program's name; undefined where nothing is. */
const CHECKED: Readonly<Record<string, (words: readonly string[]) => string | undefined>> = {
  cvstomize: wrongInCvstomize,
  fly: wrongInFly,
  litefs: ([command, ...words]) =>
    command === 'import' && /^-url http:\/\/\S+ -name cvstomize\.sqlite \S+$/.test(words.join(' '))
      ? undefined
      : 'litefs is only told to import',
  npm: ([command, ...words]) => {
    const script = words.find((word) => !word.startsWith('-')) ?? '';
    const known =
      command === 'run' ? script in manifest.scripts : /^(?:ci|start|test)$/.test(command ?? '');
    return known ? undefined : 'package.json has no such script';
  },
};
/** Of everybody's machine. */
const COMMON = new Set([
  'age',
  'age-keygen',
  'bash',
  'cat',
  'curl',
  'git',
  'grep',
  'gunzip',
  'openssl',
  'promtool',
  'ls',
  'df',
  'rm',
]);

function wrongInCvstomize(words: readonly string[]): string | undefined {
  const program = describeCommands().configureOutput({ writeErr: () => undefined });
  for (const command of program.commands) {
    command.action(() => undefined).configureOutput({ writeErr: () => undefined });
  }
  try {
    program.parse([...words], { from: 'user' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wrongIn(words: readonly string[]): string | undefined {
  const [program = '', ...rest] = words;
  const script = program.startsWith('deploy/') ? program : program === 'bash' ? rest[0] : undefined;
  if (script !== undefined) {
    const path = join(ROOT, script);
    if (!existsSync(path)) return `${script} is not there`;
    return spawnSync('bash', ['-n', path]).status === 0 ? undefined : `${script} is no script`;
  }
  if (COMMON.has(program)) return undefined;
  if (program === 'docker' && /^(?:build|cp|create)$/.test(rest[0] ?? '')) return undefined;
  return (CHECKED[program] ?? (() => `${program} is a program we do not know`))(rest);
}

describe('commands in docs/operations', () => {
  const commands = documentedCommands();

  it('are found', () => {
    const programs = new Set(commands.map(({ words }) => words[0]));
    for (const program of ['cvstomize', 'fly', 'npm', 'litefs', 'curl']) {
      expect(programs).toContain(program);
    }
    expect(commands.length).toBeGreaterThan(40);
  });

  it.each(commands.map((command) => [command.file, command.line, command.words] as const))(
    'of %s are understood: %s',
    (_file, _line, words) => {
      expect(wrongIn(words)).toBeUndefined();
    },
  );
});

describe('a command that would not be understood', () => {
  it.each([
    'cvstomize backups',
    'cvstomize backup verfy',
    'cvstomize restore --at yesterday',
    'cvstomize doctor --fix',
    'fly deploy --region iad',
    'fly restart',
    'fly machine restart',
    'npm run no-such-script',
    'deploy/no-such.sh',
    'litefs promote',
    'fly ssh console -C "cvstomize backups"',
    'fly status && kubectl get pods',
  ])('is noticed: %s', (line) => {
    expect(
      commandsOf(line)
        .map(wrongIn)
        .some((wrong) => wrong !== undefined),
    ).toBe(true);
  });
});

describe('reading a document', () => {
  it.each<[string, string[][]]>([
    ['a && b c | d', [['a'], ['b', 'c'], ['d']]],
    ['a "b c" \'d e\'   # f', [['a', 'b c', 'd e']]],
    ['A=1 a b=2', [['a', 'b=2']]],
    ['fly x S="$(openssl rand -hex 32)"', [['fly', 'x', 'S=$(openssl rand -hex 32)']]],
    ['cat a/*.part | b > c.sqlite', [['cat', 'a/*.part'], ['b']]],
    [
      'fly ssh console -C "a b"',
      [
        ['fly', 'ssh', 'console', '-C', 'a b'],
        ['a', 'b'],
      ],
    ],
    ['# nothing', []],
  ])('takes %j apart as a shell does', (line, commands) => {
    expect(commandsOf(line)).toEqual(commands);
  });

  it('takes shell blocks, lines that go on, and commands in running text, and nothing else', () => {
    const text =
      'Run `cvstomize doctor`, not `doctor`.\n\n```sh\nfly status \\\n  -a x\n```\n\n```yaml\nfly: no\n```\n';
    expect(commandsIn('a.md', text).map(({ words }) => words.join(' '))).toEqual([
      'fly status -a x',
      'cvstomize doctor',
    ]);
  });
});
