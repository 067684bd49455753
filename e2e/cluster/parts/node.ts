import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE_MS } from '~/testing/patience';
import { localLiteFsConfig } from './litefs-config';
import { unmountUnder } from './network';
import { killMarked, start, type Running } from './processes';
import { PROJECT, requirePrograms } from './programs';
import { NeverMore, until } from './until';

export const APP_PORT = 8080;
export const LITEFS_PORT = 20202;
/** Of an application that asks to be started anew (app/platform/litefs/open-replication). */
const RESTART_CODE = 75;
export const DATABASE = 'cvstomize.sqlite';

export interface NodePlace {
  /** What everybody calls it: the last part of its public address, for PEER_URL is a template. */
  instance: string;
  region: string;
  namespace: string;
  /** Where it really listens. */
  address: string;
  /** Where others find it. */
  publicAddress: string;
}

interface NodeOptions extends NodePlace {
  mark: string;
  folder: string;
  /** Of the application and of LiteFS's configuration. */
  env: Readonly<Record<string, string>>;
  /** What LiteFS starts; other releases have others. */
  command: string;
}

export interface LiteFsInfo {
  isPrimary: boolean;
  candidate: boolean;
  primary?: { hostname: string };
}

/** One machine: LiteFS as supervisor, the application as its child. */
export class ClusterNode {
  readonly place: NodePlace;
  readonly #options: NodeOptions;
  #running: Running | undefined;
  /** How often it ended to be started anew. */
  restarts = 0;

  constructor(options: NodeOptions) {
    this.#options = options;
    this.place = options;
    mkdirSync(this.volume, { recursive: true });
    mkdirSync(this.mount, { recursive: true });
  }

  get instance(): string {
    return this.place.instance;
  }
  get region(): string {
    return this.place.region;
  }
  /** Where LiteFS shows the database. */
  get mount(): string {
    return join(this.#options.folder, 'mount');
  }
  /** All that a deployment leaves of a machine: LiteFS's own data, and the application's beside it. */
  get volume(): string {
    return join(this.#options.folder, 'data');
  }
  /** What the application keeps on the volume, as the image has it. */
  get dataFolder(): string {
    return join(this.volume, 'cvstomize');
  }
  get logFile(): string {
    return join(this.#options.folder, 'node.log');
  }
  get isRunning(): boolean {
    return this.#running?.isRunning() ?? false;
  }

  /** Starts the machine; `change` overrides the environment or the release. */
  start(change: { env?: Record<string, string>; command?: string } = {}): void {
    if (this.isRunning) throw new Error(`${this.instance} is running already`);
    const { folder, address, publicAddress, namespace, mark, instance } = this.#options;
    const config = join(folder, 'litefs.yml');
    writeFileSync(
      config,
      localLiteFsConfig({
        fuseFolder: this.mount,
        dataFolder: this.volume,
        httpAddress: `${address}:${LITEFS_PORT}`,
        advertiseUrl: `http://${publicAddress}:${LITEFS_PORT}`,
        command: change.command ?? this.#options.command,
      }),
    );
    const running = start({
      mark,
      namespace,
      hostname: instance,
      logFile: this.logFile,
      command: [requirePrograms().litefs, 'mount', '-config', config],
      env: this.#environment(change.env),
    });
    this.#running = running;
    void running.exited.then((code) => {
      // As Fly does for every machine that ends (fly.toml, restart); here only for one that asks.
      if (code !== RESTART_CODE || this.#running !== running) return;
      this.restarts += 1;
      unmountUnder(this.mount);
      this.start(change);
    });
  }

  #environment(change: Readonly<Record<string, string>> = {}): Record<string, string> {
    const { address, env } = this.#options;
    return {
      ...env,
      ...change,
      HOST: address,
      PORT: String(APP_PORT),
      LITEFS_DIR: this.mount,
      LITEFS_URL: `http://${address}:${LITEFS_PORT}`,
      DATA_FOLDER: this.dataFolder,
    };
  }

  /** Runs a command of the application on the machine. @throws {Error} where it fails. */
  async command(...args: readonly string[]): Promise<string> {
    const { folder, namespace, mark } = this.#options;
    const logFile = join(folder, `${args[0]}.log`);
    const program = join(PROJECT, 'build/command-line/cvstomize.js');
    const command = [process.execPath, program, ...args];
    const code = await start({ mark, namespace, logFile, command, env: this.#environment() })
      .exited;
    const said = readFileSync(logFile, 'utf8');
    if (code !== 0) throw new Error(`cvstomize ${args.join(' ')} ended with ${code}:\n${said}`);
    return said;
  }

  /** Takes the machine's volume away and gives it an empty one. It must be stopped. */
  emptyVolume(): void {
    rmSync(this.volume, { recursive: true });
    mkdirSync(this.volume);
  }

  /** Loses what LiteFS kept, and nothing of the application's. It must be stopped. */
  loseDatabase(): void {
    for (const name of ['clusterid', 'dbs'])
      rmSync(join(this.volume, name), { recursive: true, force: true });
  }

  /** As a machine dies: everything on it at once, nobody told. */
  async kill(): Promise<void> {
    await killMarked(this.#options.mark);
    await this.#running?.exited;
    unmountUnder(this.mount);
  }

  /** As a machine is stopped. @returns LiteFS's exit code. */
  async stop({ withinMs = PATIENCE_MS } = {}): Promise<number | null> {
    const running = this.#running;
    if (running === undefined) return null;
    running.signal('SIGTERM');
    await until(`${this.instance} ends`, () => !running.isRunning(), { withinMs });
    return running.exited;
  }

  /** As a machine is stopped that has nothing left to lose. @throws {Error} unless LiteFS ends with 0. */
  async stopCleanly(): Promise<void> {
    const code = await this.stop();
    if (code !== 0) {
      throw new Error(`${this.instance} ended with ${code}:\n${this.log().slice(-3_000)}`);
    }
  }

  /** Brings the machine back after `kill` or `stop`, with its volume. */
  async restart(change: Parameters<ClusterNode['start']>[0] = {}): Promise<void> {
    await this.kill();
    this.start(change);
  }

  /** What LiteFS says of itself. @throws {Error} while it does not answer. */
  async info(): Promise<LiteFsInfo> {
    const { address } = this.place;
    const response = await fetch(`http://${address}:${LITEFS_PORT}/info`, {
      signal: AbortSignal.timeout(2_000),
    });
    return (await response.json()) as LiteFsInfo;
  }

  /** The transaction its copy is at, 16 hexadecimal digits; undefined where there is no copy. */
  position(): string | undefined {
    return this.checksummedPosition()?.slice(0, 16);
  }

  /** The transaction and a checksum of all it left: the same only where the content is. */
  checksummedPosition(): string | undefined {
    try {
      return readFileSync(join(this.mount, `${DATABASE}-pos`), 'latin1');
    } catch {
      return undefined;
    }
  }

  async isReady(): Promise<boolean> {
    const response = await this.get('/health/ready');
    await response.arrayBuffer();
    return response.ok;
  }

  /** Asks this very machine, past any edge and any fault. */
  get(path: string): Promise<Response> {
    return fetch(`http://${this.place.address}:${APP_PORT}${path}`, {
      signal: AbortSignal.timeout(5_000),
    });
  }

  ready({ withinMs = PATIENCE_MS } = {}): Promise<true> {
    return until(
      `${this.instance} is ready`,
      () => {
        if (!this.isRunning)
          throw new NeverMore(`${this.instance} ended:\n${this.log().slice(-3_000)}`);
        return this.isReady();
      },
      { withinMs, everyMs: 50 },
    );
  }

  log(): string {
    return readFileSync(this.logFile, 'utf8');
  }
}
