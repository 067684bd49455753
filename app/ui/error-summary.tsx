import { useEffect, useId, useRef } from 'react';

interface ErrorSummaryProps {
  /** Each leads to its field. */
  errors: readonly { id: string; message: string }[];
  title?: string;
}

/** What to correct, above the form. Takes focus when it appears. Nothing where nothing is wrong. */
export function ErrorSummary({ errors, title = 'Please look at this again' }: ErrorSummaryProps) {
  const titleId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.message).join('\n');
  useEffect(() => {
    if (said !== '') summary.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div
      className="error-summary"
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      // Without JavaScript the browser moves the focus here when the answered page loads.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    >
      <h2 id={titleId}>{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id}-${message}`}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
