import { Disclosure } from '~/ui/disclosure';
import type { QuestionText } from '../catalogue/question';

/** Why a question is asked, and what good answers sound like, on demand. */
export function WhyAndExamples({ question }: { question: QuestionText }) {
  return (
    <div className="stack-tight">
      <p className="answer-why">{question.why}</p>
      <Disclosure summary="What a good answer sounds like">
        {question.examples.map(({ who, words }) => (
          <figure className="answer-example" key={who}>
            <blockquote>{words}</blockquote>
            <figcaption>{who}</figcaption>
          </figure>
        ))}
      </Disclosure>
    </div>
  );
}
