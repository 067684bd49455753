import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Steps } from '~/ui/steps';
import type { ReviewPart } from '../suggestions/review-parts';
import type { SectionSuggestions } from '../suggestions/suggestions-view';
import type { BeforeAndAfter } from '../suggestions/with-suggestions';
import { TAB_NAMES } from './tab-names';

const STEP = {
  waiting: { state: 'waiting' },
  asking: { state: 'started', detail: 'A model is looking at it' },
  better: { state: 'done' },
  kept: { state: 'done', detail: 'Kept as it was: it was good already' },
  failed: { state: 'done', detail: 'Kept as it was: no model answered' },
} as const;

const titleOf = ({ part, title }: { part: ReviewPart; title: string }): string =>
  title === '' ? TAB_NAMES[part] : `${TAB_NAMES[part]}: ${title}`;

/** The parts of a review that models are asked about, and the words before and after of each. */
export function SuggestionList({ sections }: { sections: readonly SectionSuggestions[] }) {
  if (sections.length === 0) return null;
  return (
    <Steps
      label="Parts of your review"
      steps={sections.map((section) => ({
        label: titleOf(section),
        ...STEP[section.state],
        ...(section.state === 'better' ? { detail: suggestionDetail(section) } : {}),
        below: section.lines.length === 0 ? null : <Suggested section={section} />,
      }))}
    />
  );
}

function suggestionDetail({ by, model, shown }: SectionSuggestions): string {
  if (!shown) return 'Shown without the model’s words';
  const who = by ?? 'A model';
  const which = model === null ? '' : ` (${model})`;
  return `${who}${which} worded this; it was checked against your resume`;
}

function Suggested({ section }: { section: SectionSuggestions }) {
  const { place, shown, lines } = section;
  return (
    <>
      <Lines lines={lines} shown={shown} />
      <Form method="post">
        <input type="hidden" name="place" value={place} autoComplete="off" />
        <Button variant="quiet" name="intent" value={shown ? 'take-back' : 'show'}>
          {shown ? 'Take this back' : 'Show the model’s words'}
        </Button>
      </Form>
    </>
  );
}

function Lines({ lines, shown }: { lines: readonly BeforeAndAfter[]; shown: boolean }) {
  return (
    <ul className="changes">
      {lines.map(({ about, before, after }, index) => (
        <li key={index}>
          {about === null ? null : <p className="quiet small">{about}</p>}
          <dl>
            <div data-now={shown ? undefined : true}>
              <dt>{shown ? 'Before' : 'Now'}</dt>
              <dd dir="auto">{before}</dd>
            </div>
            <div data-now={shown ? true : undefined}>
              <dt>{shown ? 'Now' : 'The model’s words'}</dt>
              <dd dir="auto">{after}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
