import { Form } from '@remix-run/react';
import type { SampleLine, SampleView } from '../sample-view';
import { HOME_LABELS as LABELS } from './home-labels';

const hasChange = ({ text }: SampleLine) => /\bfrom\b.*\d.*\bto\b.*\d/u.test(text);

/**
 * The sample's finished resume. Each line is a choice of one radio group, and the words behind the
 * chosen one are shown: no script is needed for it.
 */
export function SampleSheet({ sample }: { sample: SampleView }) {
  const lines = sample.sections.flatMap(({ entries }) => entries.flatMap((each) => each.lines));
  const first = lines.find(hasChange) ?? lines[0];
  return (
    <div className="sample">
      <div className="sample-sheet" role="group" aria-label={LABELS.sheet}>
        <p className="sample-name">{sample.name}</p>
        <p className="sample-contact">{sample.contact}</p>
        {sample.sections.map(({ heading, entries }) => (
          <div key={heading}>
            <p className="sample-heading">{heading}</p>
            {entries.map((entry, index) => (
              <div className="sample-entry" key={index}>
                {entry.lead === '' ? null : <p className="sample-lead">{entry.lead}</p>}
                {entry.title === '' && entry.dates === '' ? null : (
                  <p className="sample-title">
                    <span>{entry.title}</span>
                    <span>{entry.dates}</span>
                  </p>
                )}
                {[entry.text, entry.keywords]
                  .filter((text) => text !== '')
                  .map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                {entry.lines.length === 0 ? null : (
                  <ul>
                    {entry.lines.map((line) => (
                      <Line
                        key={line.text}
                        line={line}
                        id={`said-${lines.indexOf(line)}`}
                        isFirst={line === first}
                        who={sample.name.split(' ')[0] ?? ''}
                      />
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      <Form method="post" action="/start" className="sample-note">
        <span>{LABELS.sampleNote}</span>
        <button className="link-button" name="intent" value="sample">
          {LABELS.wholeSample}
        </button>
      </Form>
    </div>
  );
}

function Line({
  line: { text, said, chosen },
  id,
  isFirst,
  who,
}: {
  line: SampleLine;
  id: string;
  isFirst: boolean;
  who: string;
}) {
  return (
    <li>
      <input
        type="radio"
        name="line"
        id={id}
        defaultChecked={isFirst}
        aria-describedby={`${id}-words`}
      />
      <label htmlFor={id}>{text}</label>
      <div className="sample-slip" id={`${id}-words`}>
        {said.map(({ parts, question }, index) => (
          <p key={index}>
            <span className="sample-slip-title">{LABELS.said(who, question)}</span>
            <q>
              {parts.map(({ text: words, marked }, at) =>
                marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
              )}
            </q>
          </p>
        ))}
        {chosen ? <p className="sample-slip-title">{LABELS.chosen(who)}</p> : null}
      </div>
    </li>
  );
}
