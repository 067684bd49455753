import { START_OF_HISTORY, type Replication } from './replication';
import { WITHOUT_SUCCESSOR } from './without-successor';

/** One machine without LiteFS: the primary for ever, up to date with itself. */
export function singleMachine(instance: string, region: string): Replication {
  return {
    ...WITHOUT_SUCCESSOR,
    instance,
    region,
    isPrimary: () => true,
    primary: () => instance,
    position: () => START_OF_HISTORY,
    lagMs: () => 0,
    waitFor: () => Promise.resolve(true),
    onChange: () => () => undefined,
    isCandidate: () => true,
    close: () => undefined,
  };
}
