import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Looks at the page again whenever what is under way for a resume moves on. */
export function useFollowing(resumeId: string, isLive: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isLive) return;
    const source = new EventSource(`/resumes/${resumeId}/improving/events`);
    source.addEventListener('moved', () => revalidate());
    source.addEventListener('end', () => {
      source.close();
      revalidate();
    });
    return () => source.close();
  }, [resumeId, isLive, revalidate]);
}
