import { Link } from '@remix-run/react';

/** On the resume's own page: where it is shared. */
export function SharingLink({ resumeId }: { resumeId: string }) {
  return (
    <p>
      <Link to={`/resumes/${resumeId}/sharing`}>Share it by a link</Link> that you can end at any
      time, and see whether it was read.
    </p>
  );
}
