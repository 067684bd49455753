/** The sign: a sheet with one marked line, which is the line that holds. */
export function Sign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M5 3h9.5L19 7.5V21H5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M8.5 13.5h7" stroke="currentColor" strokeWidth="4" />
    </svg>
  );
}
