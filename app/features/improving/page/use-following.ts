import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { readWordsEvent, type WordsEvent } from '../words-event';

/**
 * Looks at the page again whenever what is under way for a resume moves on.
 *
 * @returns what a model is writing right now; null where it writes nothing, or nobody can say.
 */
export function useFollowing(resumeId: string, isLive: boolean): WordsEvent | null {
  const { revalidate } = useRevalidator();
  const [writing, setWriting] = useState<WordsEvent | null>(null);
  useEffect(() => {
    if (!isLive) return;
    const source = new EventSource(`/resumes/${resumeId}/improving/events`);
    source.addEventListener('moved', () => revalidate());
    source.addEventListener('words', (event: MessageEvent<string>) =>
      setWriting(readWordsEvent(event.data)),
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
