import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'operations');
/** Programs whose commands in running text are commands, not names. */
const SPOKEN = /^(?:cvstomize|fly|litefs|deploy\/[\w-]+(?:\.sh)?(?= )|npm run) /;

/** A command as it stands in a runbook: its words, without the shell's quotes. */
export interface DocumentedCommand {
  readonly file: string;
  readonly line: string;
  readonly words: readonly string[];
}

/** Every command in docs/operations: the lines of its shell blocks, and those in running text. */
export function documentedCommands(): DocumentedCommand[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((file) => commandsIn(file, readFileSync(join(FOLDER, file), 'utf8')));
}

/** The commands of one document. Exported for its own tests. */
export function commandsIn(file: string, text: string): DocumentedCommand[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const prose = text.replaceAll(/^```.*?^```$/gms, '');
  const spoken = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, span = '']) => span)
    .filter((span) => SPOKEN.test(span));
  const lines = blocks.flatMap((block) => block.replaceAll(/\\\n\s*/g, ' ').split('\n'));
  return [...lines, ...spoken].flatMap((line) =>
    commandsOf(line).map((words) => ({ file, line, words })),
  );
}

/** The commands of a line, `a && b | c` being three, and those given to `fly ssh console -C`. */
export function commandsOf(line: string): string[][] {
  return split(line).flatMap((words) => {
    // A variable before a command is its environment.
    const own = words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word)));
    if (own.length === 0 || words.every((word) => /^[A-Z_]+=/.test(word))) return [];
    const remote = /^(?:fly ssh console)/.test(own.join(' '))
      ? own[own.indexOf('-C') + 1]
      : undefined;
    return remote === undefined || !own.includes('-C') ? [own] : [own, ...commandsOf(remote)];
  });
}

/** As a shell splits: quotes hold together, `#` begins a comment, `$(…)` is a word. */
function split(line: string): string[][] {
  const token =
    /\s*(?:(#.*)|(&&|\|\||[|;>]\s*)|((?:"(?:\\.|[^"\\])*"|'[^']*'|\$\([^()]*\)|[^\s"'|;&#>]|(?<=\S)#)+))/y;
  const commands: string[][] = [[]];
  let redirected = false;
  for (;;) {
    const match = token.exec(line);
    if (match === null || match[1] !== undefined) break;
    const [, , operator, word] = match;
    if (operator !== undefined) {
      redirected = operator.startsWith('>');
      if (!redirected) commands.push([]);
    } else if (word !== undefined && !redirected) {
      commands
        .at(-1)
        ?.push(
          word.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
            (double ?? single ?? '').replaceAll(/\\(.)/g, '$1'),
          ),
        );
    } else redirected = false;
  }
  return commands.filter((words) => words.length > 0);
}
