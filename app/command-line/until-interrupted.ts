/** Aborted when the one at the terminal, or the system, wants the process to end. */
export function untilInterrupted(): AbortSignal {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => abort.abort(new Error(`Stopped by ${signal}; nothing was kept.`)));
  }
  return abort.signal;
}
