import { readFileSync } from 'node:fs';
import { SECOND_MS } from '../durations';

/** The primary says once a second how late it is (LiteFS 0.5, http/server.go). */
const LOOK_EVERY_MS = SECOND_MS;
/** What the reading of two clocks may differ by without anything having been heard. */
const NOISE_MS = 250;

export interface LagWatch {
  /** Milliseconds since the primary was last heard; undefined before the first time. */
  lagMs(): number | undefined;
  close(): void;
}

/**
 * Watches how long this replica has heard nothing of the primary.
 *
 * LiteFS's `.lag` is this machine's clock minus the primary's (`+000000481`, milliseconds), so a
 * clock that is a minute off is a minute of lag. What it was subtracted from is the primary's last
 * sign of life; this counts, by the local clock alone, since when that has not moved.
 */
export function watchLag(file: string, lookEveryMs = LOOK_EVERY_MS): LagWatch {
  let saidAt = Number.NEGATIVE_INFINITY;
  let movedAt: number | undefined;

  function look(): void {
    const lag = readLag(file);
    if (lag === undefined) return;
    const said = Date.now() - lag;
    if (Math.abs(said - saidAt) < NOISE_MS) return;
    saidAt = said;
    movedAt = performance.now();
  }

  look();
  const looking = setInterval(look, lookEveryMs);
  looking.unref();
  return {
    lagMs: () => (movedAt === undefined ? undefined : Math.round(performance.now() - movedAt)),
    close: () => clearInterval(looking),
  };
}

/** A replica that never heard a primary says the largest 32-bit number. */
function readLag(file: string): number | undefined {
  try {
    const lag = Number.parseInt(readFileSync(file, 'latin1'), 10);
    return Number.isNaN(lag) || lag >= 2 ** 31 - 1 ? undefined : lag;
  } catch {
    return undefined;
  }
}
