#!/usr/bin/env node
import { CommanderError } from 'commander';
import { describeCommands } from './describe-commands';
import { explain } from './explain';

/** Exit codes: done, refused with a reason, wrong use. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;

async function run(): Promise<number> {
  try {
    await describeCommands().parseAsync();
    return DONE;
  } catch (error) {
    // Commander has said already what is wrong; help that was asked for is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
    process.stderr.write(`${explain(error)}\n`);
    return REFUSED;
  }
}

// A reader that has seen enough, such as `head`, ends the output without fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? DONE : REFUSED);
});
process.exitCode = await run();
