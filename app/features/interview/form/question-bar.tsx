import { Link } from '@remix-run/react';
import { VisuallyHidden } from '~/ui/visually-hidden';

interface QuestionBarProps {
  interviewId: string;
  /** In the order in which they are asked. */
  questions: readonly { path: string; short: string; answered: boolean }[];
  /** The page that is shown. */
  here: string;
}

/** Where one is among the questions, each a link. */
export function QuestionBar({ interviewId, questions, here }: QuestionBarProps) {
  const base = `/interviews/${interviewId}`;
  const place = questions.findIndex(({ path }) => path === here) + 1;
  return (
    <nav className="question-bar" aria-label="Questions">
      <span>
        Question {place} of {questions.length}
      </span>
      <ol>
        {questions.map(({ path, short, answered }, index) => (
          <li key={path}>
            <Link
              to={path}
              reloadDocument
              data-answered={answered ? '' : undefined}
              aria-current={path === here ? 'step' : undefined}
            >
              <VisuallyHidden>
                {index + 1}. {short}
                {answered ? ', answered' : ''}
              </VisuallyHidden>
            </Link>
          </li>
        ))}
      </ol>
      <Link to={base} reloadDocument>
        All questions
      </Link>
    </nav>
  );
}
