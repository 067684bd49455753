import { useEffect, useState } from 'react';

/** A time of day: in UTC as the server knows it, then in the person's own zone. */
export function SavedTime({ at }: { at: string }) {
  const [local, setLocal] = useState<string>();
  useEffect(() => {
    setLocal(new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  }, [at]);
  return <time dateTime={at}>{local ?? `${at.slice(11, 16)} UTC`}</time>;
}
