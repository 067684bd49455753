import { Argument, Command, Option } from 'commander';
import { ACCENTS, BACKUP_ACTIONS, DENSITIES, PAPERS, TEMPLATES } from './choices';
import { readMinutes } from './read-minutes';
import { readTime } from './read-time';

const out = (): Option =>
  new Option('-o, --out <file>', 'write the result here, not to standard output');
const template = (): Option => new Option('--template <name>', 'how it is set').choices(TEMPLATES);

/**
 * The commands. Each loads what it needs when it is run, so that none waits for the browser or the
 * database of another.
 */
export function describeCommands(): Command {
  const program = new Command('cvstomize')
    .description(
      'Turns what a person really did into a resume. Results are JSON on standard output.',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nFILE may be - for standard input. The forms of files are described in docs/formats.\nExit codes: 0 done, 1 refused with a reason, 2 wrong use.',
    );

  addDocumentCommands(program);
  addServerCommands(program);
  // `exitOverride` is not handed on to commands made by name.
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** What is made of files, without a server. */
function addDocumentCommands(program: Command): void {
  program
    .command('posting <file>')
    .description('read a job posting: what it asks for, with the words that say so')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/posting')).posting));
  program
    .command('draft <interview>')
    .description('write a resume from the answers of an interview, each claim with its evidence')
    .option('--posting <file>', 'the posting to write for, instead of the one in the interview')
    .addOption(
      new Option('--writer <name>', 'who writes').choices(['builtin', 'auto']).default('auto'),
    )
    .addOption(template())
    .addOption(out())
    .action(lazily(async () => (await import('./commands/draft')).draft));
  program
    .command('ground <draft> <interview>')
    .description('check a draft of any origin against the answers')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/ground')).ground));
  program
    .command('cover <resume> <posting>')
    .description('measure how much of a posting a JSON Resume covers')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/cover')).cover));
  program
    .command('read <file>')
    .description('read a resume from PDF, Word, text, Markdown, a web page or JSON')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/read')).read));
  program
    .command('render <resume>')
    .description('turn a JSON Resume into .pdf, .docx, .md, .txt, .html or .json')
    .requiredOption('-o, --out <file>', 'where to; the ending says what it becomes')
    .addOption(template())
    .addOption(new Option('--paper <size>', 'paper of a PDF').choices(PAPERS))
    .addOption(new Option('--accent <colour>', 'colour of a PDF').choices(ACCENTS))
    .addOption(new Option('--density <name>', 'spacing of a PDF').choices(DENSITIES))
    .option('--fit-one-page', 'shrink type until a PDF is one page, down to what can be read')
    .action(lazily(async () => (await import('./commands/render')).render));
  program
    .command('certify <pdf> [resume]')
    .description('tell what machines read from a PDF, compared with a JSON Resume')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/certify')).certify));
}

/** What runs a server, and keeps what it keeps. */
function addServerCommands(program: Command): void {
  program
    .command('serve')
    .description('start the server; settings come from the environment')
    .action(lazily(async () => (await import('./commands/serve')).serve));
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/migrate')).migrate));
  program
    .command('doctor')
    .description('say what is configured, reachable and missing')
    .option('--repair', 'let the server store PDFs that are missing and remove those of no resume')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/doctor')).doctor));
  program
    .command('operator')
    .description('say who may see the pages of operators; each change is audited')
    .addArgument(new Argument('<action>', 'what to do').choices(['grant', 'revoke', 'list']))
    .argument('[email]', 'the mail address of an account')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/operator')).operator));
  program
    .command('maintenance')
    .description('close the site for everybody but operators, or open it again; each is audited')
    .addArgument(new Argument('<action>', 'what to do').choices(['on', 'off', 'show']))
    .option('--minutes <number>', 'how long it is expected to take', readMinutes, 30)
    .addOption(out())
    .action(lazily(async () => (await import('./commands/maintenance')).maintenance));
  program
    .command('export-training')
    .description('what came of resumes, without names, of people who allow it: JSON Lines')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/export-training')).exportTrainingData));
  program
    .command('backup')
    .description(
      'back the database up now, list the good backups, read one back, or show the keys for age',
    )
    .addArgument(new Argument('[action]', 'what to do').choices(BACKUP_ACTIONS).default('now'))
    .argument('[id]', 'the backup to verify; the newest where it is left out')
    .addOption(out())
    .action(lazily(async () => (await import('./commands/backup')).backup));
  program
    .command('restore')
    .description('bring a backup back, verified, as a file or into a LiteFS cluster')
    .option('--to <file>', 'the database file to write; must not be there yet')
    .option('--litefs <url>', "import it by the primary's LiteFS, e.g. http://127.0.0.1:20202")
    .option(
      '--at <time>',
      'the newest point in time or backup of this moment or before, e.g. 2026-03-01T12:00Z',
      readTime,
    )
    .option('--force', "where a database is there: set the file aside, or replace the cluster's")
    .addOption(out())
    .addHelpText(
      'after',
      '\nA restored file is brought into LiteFS by hand with\n  litefs import -url http://127.0.0.1:20202 -name cvstomize.sqlite FILE',
    )
    .action(lazily(async () => (await import('./commands/restore')).restore));
}

/** Loads a command when it is run. Commander hands over its arguments, then its options. */
function lazily<Arguments extends unknown[]>(
  load: () => Promise<(...args: Arguments) => Promise<void>>,
): (...args: Arguments) => Promise<void> {
  return async (...args) => (await load())(...args);
}
