import { Link } from '@remix-run/react';

/** On the resume's own page: what goes with it. */
export function CompanionLinks({ resumeId }: { resumeId: string }) {
  return (
    <p>
      It comes with a <Link to={`/resumes/${resumeId}/letter`}>cover letter</Link> and an{' '}
      <Link to={`/resumes/${resumeId}/preparation`}>interview preparation</Link>, from the same
      answers.
    </p>
  );
}
