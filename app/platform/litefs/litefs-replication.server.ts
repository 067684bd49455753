import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchLag } from './litefs-lag.server';
import { watchRole } from './litefs-role.server';
import { WITHOUT_SUCCESSOR } from './without-successor';
import {
  parsePosition,
  START_OF_HISTORY,
  type Position,
  type Replication,
  type ReplicationChange,
} from './replication';

const LOOK_EVERY_MS = 20;

/** LiteFS is not there, so a database made here would be replicated nowhere. */
export class MountMissing extends Error {
  override readonly name = 'MountMissing';

  constructor(folder: string) {
    super(
      `LiteFS is not mounted at ${folder} (there is no ${join(folder, '.lag')}). ` +
        'Start CVstomize through `litefs mount`, or unset LITEFS_DIR to run on one machine without it.',
    );
  }
}

export interface LiteFsOptions {
  instance: string;
  region: string;
  /** Where LiteFS is mounted. */
  folder: string;
  /** Its HTTP API. */
  url: string;
  /** The database's file name in the mount. */
  databaseName: string;
  askEveryMs?: number;
}

/**
 * A node of a LiteFS 0.5 cluster. Waits up to `knownWithinMs` for LiteFS to say its role, and then
 * opens as a node of unknown role.
 *
 * @throws {MountMissing} where LiteFS is not mounted: the folder is then an ordinary one.
 */
export async function openLiteFs(
  options: LiteFsOptions,
  { knownWithinMs = 5_000 } = {},
): Promise<Replication> {
  const { instance, region, folder, url, databaseName } = options;
  if (!existsSync(join(folder, '.lag'))) throw new MountMissing(folder);
  const emitter = new EventEmitter<{ change: [ReplicationChange] }>();
  emitter.setMaxListeners(0);
  const watch = watchRole({
    url,
    instance,
    ...(options.askEveryMs === undefined ? {} : { askEveryMs: options.askEveryMs }),
    onEvent(event) {
      if (event.type === 'role') emitter.emit('change', 'role');
      else if (event.database === databaseName) emitter.emit('change', 'position');
    },
  });
  const lag = watchLag(join(folder, '.lag'));
  await watch.known(knownWithinMs);
  const positionFile = join(folder, `${databaseName}-pos`);
  const position = () => readPosition(positionFile);

  return {
    ...WITHOUT_SUCCESSOR,
    instance,
    region,
    isCandidate: () => watch.isCandidate(),
    isPrimary: () => watch.role().isPrimary,
    primary: () => watch.role().primary,
    position,
    lagMs: () => (watch.role().isPrimary ? 0 : lag.lagMs()),
    waitFor(wanted, limitMs) {
      if (position() >= wanted) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (reached: boolean) => {
          clearInterval(look);
          clearTimeout(limit);
          emitter.off('change', check);
          resolve(reached);
        };
        const check = () => {
          if (position() >= wanted) settle(true);
        };
        // A snapshot received whole, or a stream that was cut, announces no transaction.
        const look = setInterval(check, LOOK_EVERY_MS);
        const limit = setTimeout(() => settle(false), limitMs);
        emitter.on('change', check);
      });
    },
    onChange(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
    close() {
      watch.close();
      lag.close();
      emitter.removeAllListeners();
    },
  };
}

/** `<16 hex digits>/<checksum>`; missing until the database exists. */
function readPosition(file: string): Position {
  try {
    return parsePosition(readFileSync(file, 'latin1')) ?? START_OF_HISTORY;
  } catch {
    return START_OF_HISTORY;
  }
}
