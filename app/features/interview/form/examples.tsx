import { Disclosure } from '~/ui/disclosure';
import {
  STORY_FIELDS,
  type Question,
  type StoryExample,
  type StoryField,
} from '../catalogue/question';

interface WhyAndExamplesProps {
  question: Question;
  /** What the fields of a story are called. */
  fields: Readonly<Record<StoryField, { label: string }>> | null;
}

/** Why a question is asked, and what good answers sound like, on demand. */
export function WhyAndExamples({ question, fields }: WhyAndExamplesProps) {
  return (
    <div className="answer-why">
      <p>{question.why}</p>
      <Disclosure summary="See a good answer">
        {question.examples.map((example) => (
          <figure className="answer-example" key={example.who}>
            {'words' in example ? (
              <blockquote>{example.words}</blockquote>
            ) : (
              <StoryWords example={example} fields={fields} />
            )}
            <figcaption>{example.who}</figcaption>
          </figure>
        ))}
      </Disclosure>
    </div>
  );
}

function StoryWords({
  example,
  fields,
}: {
  example: StoryExample;
  fields: WhyAndExamplesProps['fields'];
}) {
  return (
    <dl>
      {STORY_FIELDS.map((field) => (
        <div key={field}>
          <dt>{fields?.[field].label}</dt>
          <dd>{example[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
