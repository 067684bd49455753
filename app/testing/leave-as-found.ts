import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';

/** Set once by our own adapters, for the process and for good. */
const SET_FOR_GOOD = new Set(['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED']);

// Run for each file of tests: one process runs many of them, so none may change what others share.
// Clocks and spies are put back; what nobody can put back in general fails the file that changed it.
let environment: NodeJS.ProcessEnv;
let folder: string;
let fetched: typeof fetch;
beforeAll(() => {
  environment = { ...process.env };
  folder = process.cwd();
  fetched = globalThis.fetch;
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  vi.restoreAllMocks();
  const names = new Set([...Object.keys(environment), ...Object.keys(process.env)]);
  const changed = [...names].filter(
    (name) => process.env[name] !== environment[name] && !SET_FOR_GOOD.has(name),
  );
  expect(changed, 'variables of the environment that others find changed').toEqual([]);
  expect(process.cwd()).toBe(folder);
  expect(globalThis.fetch === fetched, 'fetch is for others as it was').toBe(true);
});
