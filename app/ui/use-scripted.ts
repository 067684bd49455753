import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether JavaScript runs: false on the server and until the page is hydrated. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
