import { Joined, Printed, says } from './printed';

/** Words in a row with commas, after a bold label if there is one. */
export function Words({
  path,
  words = [],
  label,
}: {
  path: string;
  words: readonly string[] | undefined;
  label?: { path: string; text: string } | undefined;
}) {
  const parts = words.flatMap((text, index) =>
    says(text) ? [<Printed key={index} path={`${path}/${index}`} text={text} />] : [],
  );
  if (parts.length === 0 && label === undefined) return null;
  return (
    <p className="cv-words">
      {label && (
        <b>
          <Printed path={label.path} text={label.text} />
          {parts.length > 0 && ': '}
        </b>
      )}
      <Joined by=", " parts={parts} />
    </p>
  );
}
