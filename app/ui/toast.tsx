/**
 * A passing word about what was just done, e.g. "Saved 14:02". Always in the page, so that screen
 * readers notice when it changes; empty, it is not seen.
 */
export function Toast({ message }: { message?: string | null | undefined }) {
  return (
    <div className="toast" role="status" aria-live="polite">
      {message}
    </div>
  );
}
