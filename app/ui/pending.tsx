import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** Faster answers need no word: a passing one would only flicker. */
const SAID_AFTER_MS = 300;

/**
 * Says that something sent is being done, once it takes longer than a blink. Without JavaScript the
 * browser shows it. Always in the page, so that screen readers notice the change.
 */
export function Pending() {
  const { state, formData } = useNavigation();
  const isSent = state !== 'idle' && formData !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSent) return;
    const timer = setTimeout(() => setLong(true), SAID_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSent]);
  return (
    <div className="working" role="status" data-shown={isSent && isLong ? '' : undefined}>
      {isSent && isLong ? 'Working…' : null}
    </div>
  );
}
