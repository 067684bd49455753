import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { SECOND_MS } from '~/platform/durations';

const EVERY_MS = 2 * SECOND_MS;

/** Looks at the page again every two seconds while something is under way, and somebody looks at it. */
export function usePolling(isLive: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isLive || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (!document.hidden) revalidate();
    }, EVERY_MS);
    const onVisible = () => {
      if (!document.hidden) revalidate();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [isLive, state, revalidate]);
}
