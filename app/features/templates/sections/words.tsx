import type { ReactNode } from 'react';
import { Joined, Printed, says } from './printed';

/** Words in a row with commas, after a bold label if there is one. */
export function Words({
  path,
  words = [],
  label,
}: {
  path: string;
  words: readonly string[] | undefined;
  /** In bold before them. */
  label?: ReactNode;
}) {
  const parts = words.flatMap((text, index) =>
    says(text) ? [<Printed key={index} path={`${path}/${index}`} text={text} />] : [],
  );
  const labelled = label !== undefined && label !== false;
  if (parts.length === 0 && !labelled) return null;
  return (
    <p className="cv-words">
      {labelled && (
        <b>
          {label}
          {parts.length > 0 && ': '}
        </b>
      )}
      <Joined by=", " parts={parts} />
    </p>
  );
}
