/** Whether a route's `handle` says that its page brings its own script, not the application's. */
export function hasOwnScript(handle: unknown): boolean {
  return (handle as { ownScript?: boolean } | null | undefined)?.ownScript === true;
}
