import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { readTextEvent, type TextEvent } from '../text-event';

/**
 * Looks at the page again whenever what is under way for a resume moves on.
 *
 * @returns what a model is writing right now; null where it writes nothing, or nobody can say.
 */
export function useProgressEvents(resumeId: string, isLive: boolean): TextEvent | null {
  const { revalidate } = useRevalidator();
  const [writing, setWriting] = useState<TextEvent | null>(null);
  useEffect(() => {
    if (!isLive) return;
    const source = new EventSource(`/resumes/${resumeId}/improving/events`);
    source.addEventListener('moved', () => revalidate());
    source.addEventListener('words', (event: MessageEvent<string>) =>
      setWriting(readTextEvent(event.data)),
    );
    source.addEventListener('end', () => {
      source.close();
      revalidate();
    });
    // Words that stand still because the connection is gone would look like a model that hesitates.
    source.addEventListener('error', () => setWriting(null));
    return () => source.close();
  }, [resumeId, isLive, revalidate]);
  return isLive ? writing : null;
}
