/** A companion as files. They are plain links: taking one changes nothing. */
export function FileLinks({ page }: { page: string }) {
  return (
    <ul className="plain-row" aria-label="Downloads">
      <li>
        <a href={`${page}/pdf`}>PDF</a>
      </li>
      <li>
        <a href={`${page}/docx`}>Word</a>
      </li>
      <li>
        <a href={`${page}/md`}>Markdown</a>
      </li>
    </ul>
  );
}
