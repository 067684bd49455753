import { START_OF_HISTORY, type Replication } from './replication';

/** One machine without LiteFS: the primary for ever, up to date with itself. */
export function singleMachine(instance: string, region: string): Replication {
  return {
    instance,
    region,
    isPrimary: () => true,
    primary: () => instance,
    position: () => START_OF_HISTORY,
    lagMs: () => 0,
    waitFor: () => Promise.resolve(true),
    onChange: () => () => undefined,
    close: () => undefined,
  };
}
