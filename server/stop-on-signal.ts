import type { Logger } from 'pino';
import { SECOND_MS } from '~/platform/durations';
import type { RunningServer } from './start-server';

/** npm passes a signal on that the terminal has sent to everybody already: that is not a second one. */
const SAME_SIGNAL_MS = 500;
/** Beyond the drain itself: closing the browser and the database. */
const CLOSING_MS = 5 * SECOND_MS;
const PARENT_CHECK_MS = 500;

/**
 * Ends the process well: SIGTERM and SIGINT drain and exit 0 (another code makes a supervisor such
 * as LiteFS skip its own clean-up), a second one exits at once.
 *
 * @param options.drainSeconds what requests and jobs under way are given to end.
 */
export function stopOnSignal(
  server: RunningServer,
  log: Logger,
  { drainSeconds }: { drainSeconds: number },
): void {
  let firstAt: number | undefined;

  function onSignal(signal: string): void {
    const now = performance.now();
    if (firstAt !== undefined) {
      if (now - firstAt < SAME_SIGNAL_MS) return;
      log.warn({ signal }, 'stopping at once');
      process.exit(0);
    }
    firstAt = now;
    log.info({ signal }, 'signal received');
    setTimeout(
      () => {
        log.warn('stopping took too long');
        process.exit(0);
      },
      drainSeconds * SECOND_MS + CLOSING_MS,
    ).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  }

  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => onSignal('parent gone'));
}

/** npm dies of SIGTERM without passing it on, and would leave us running with nobody to stop us. */
function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
