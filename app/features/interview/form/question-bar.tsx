import { Link } from '@remix-run/react';
import { VisuallyHidden } from '~/ui/visually-hidden';

interface QuestionBarProps {
  interviewId: string;
  /** In the order in which they are asked. */
  questions: readonly { number: number; short: string; answered: boolean }[];
  /** The number of the question shown. */
  here: number;
}

/** Where one is among the questions, each a link. */
export function QuestionBar({ interviewId, questions, here }: QuestionBarProps) {
  const base = `/interviews/${interviewId}`;
  const place = questions.findIndex(({ number }) => number === here) + 1;
  return (
    <nav className="question-bar" aria-label="Questions">
      <span>
        Question {place} of {questions.length}
      </span>
      <ol>
        {questions.map(({ number, short, answered }, index) => (
          <li key={number}>
            <Link
              to={`${base}/questions/${number}`}
              reloadDocument
              data-answered={answered ? '' : undefined}
              aria-current={number === here ? 'step' : undefined}
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
