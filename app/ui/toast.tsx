import type { ReactNode } from 'react';

/**
 * A passing word about what was just done, e.g. "Saved 14:02". Always in the page, so that screen
 * readers notice when it changes; empty, it is not seen.
 */
export function Toast({
  message,
  children,
}: {
  message?: string | null | undefined;
  /** What can be done about it, e.g. undoing it. */
  children?: ReactNode;
}) {
  return (
    <div className="toast" role="status" aria-live="polite">
      {message ? (
        <>
          <span>{message}</span>
          {children}
        </>
      ) : null}
    </div>
  );
}
