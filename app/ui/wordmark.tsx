/** The sign: a sheet with one marked line, which is the line that holds. */
export function Sign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M5 2.75h10.25L19 6.5v14.75H5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path d="M8.5 8.5h5M8.5 16.5h7" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7.5 12.5h9" stroke="currentColor" strokeWidth="3.5" />
    </svg>
  );
}
