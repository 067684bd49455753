import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Every process of a cluster carries it in its environment, whoever its parent has become. */
export const MARK = 'CVSTOMIZE_CLUSTER';

const INHERITED = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  GUESTS_PER_HOUR: '100000',
} as const;

export interface Running {
  readonly pid: number;
  /** Its exit code, null where a signal ended it. */
  readonly exited: Promise<number | null>;
  isRunning(): boolean;
  signal(signal: NodeJS.Signals): void;
}

interface Start {
  /** Value of the mark. */
  mark: string;
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  logFile: string;
  /** Network namespace to run in. */
  namespace?: string | undefined;
  /** Host name it sees. */
  hostname?: string;
}

/** Starts a program as a process group of its own, its output appended to a file. */
export function start({ mark, command, env, logFile, namespace, hostname }: Start): Running {
  // `ip netns exec` would make a mount namespace too, and hide FUSE mounts from everybody else.
  const enter = namespace === undefined ? [] : ['nsenter', `--net=/run/netns/${namespace}`];
  const name =
    hostname === undefined
      ? []
      : ['unshare', '--uts', 'sh', '-c', 'hostname "$0"; exec "$@"', hostname];
  const [program = '', ...args] = [...enter, ...name, ...command];
  const log = openSync(logFile, 'a');
  const child: ChildProcess = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...INHERITED, ...env, [MARK]: mark },
  });
  closeSync(log);
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.on('error', () => resolve(null));
  });
  return {
    pid: child.pid,
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => void child.kill(signal),
  };
}

/** Ids of the processes whose mark is this, or begins with it and a slash. */
export function marked(mark: string): number[] {
  const isMarked = (entry: string) =>
    entry === `${MARK}=${mark}` || entry.startsWith(`${MARK}=${mark}/`);
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const environment = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
      return environment.some(isMarked) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

/** Kills everything that carries the mark, what it starts meanwhile included. */
export async function killMarked(mark: string): Promise<void> {
  for (let pids = marked(mark); pids.length > 0; pids = marked(mark)) {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    await sleep(10);
  }
}
