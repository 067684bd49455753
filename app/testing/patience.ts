/**
 * How long a test waits for what must come. A machine that is busy with something else is slow, and
 * only what never comes is a failure.
 */
export const PATIENCE_MS = 120_000;

/** How long a test may take, whatever machine it runs on: what takes longer hangs. */
export const TEST_LIMIT_MS = 600_000;
