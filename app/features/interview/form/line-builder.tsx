import type { ReactNode } from 'react';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { fieldId, type RawAnswer } from '../answers/raw-answer';
import { lineChoiceOf, type LineSuggestion } from '../lines/story-slots';
import type { Bound } from './bind';
import { LineSlots } from './line-slots';

interface LineBuilderProps {
  form: Bound;
  /** Field name of the story, e.g. `stories[0]`. */
  name: string;
  row: RawAnswer;
  suggestion: LineSuggestion;
}

/** The line of the resume that a story makes: choose one, change its words, or leave it. */
export function LineBuilder({ form, name, row, suggestion }: LineBuilderProps) {
  const { slots, proposed, lines } = suggestion;
  const { pick, ownLine, others } = lineChoiceOf(row, lines);
  const id = fieldId(name);
  const words = ownLine || (lines[0] ?? '');
  return (
    <section className="line-card" aria-labelledby={`${id}-line`} data-line-builder={name}>
      <header>
        <h2 id={`${id}-line`}>Your line</h2>
        <p className="hint">Made only from your words</p>
      </header>
      <input
        type="hidden"
        name={`${name}.proposed`}
        defaultValue={proposed}
        autoComplete="off"
        data-proposed=""
      />
      {others.map((line, index) =>
        Object.entries(line).map(([key, value]) => (
          <input
            key={`${index}-${key}`}
            type="hidden"
            name={`${name}.lines[${index}].${key}`}
            defaultValue={value}
          />
        )),
      )}
      <p className="line-empty" data-line-empty="" hidden={lines.length > 0}>
        Say what you did, starting with a verb, and your line appears here.
      </p>
      <fieldset className="picks">
        <legend className="visually-hidden">Choose the line for your resume</legend>
        <div data-offers="">
          {lines.map((text, index) => (
            <Pick
              key={text}
              name={name}
              value={String(index)}
              chosen={pick === index}
              kind="offer"
              label={text}
            >
              <input type="hidden" name={`${name}.offered[${index}]`} defaultValue={text} />
            </Pick>
          ))}
        </div>
        <Pick name={name} value="own" chosen={pick === 'own'} kind="own" label="Use my own words">
          <label className="visually-hidden" htmlFor={`${id}-ownLine`}>
            Your line in your own words
          </label>
          <textarea
            className="control"
            rows={2}
            data-own-line=""
            {...form.plain(`${name}.ownLine`)}
            defaultValue={words}
          />
          {form.error(`${name}.ownLine`) === undefined ? null : (
            <p className="error" id={`${id}-ownLine-error`}>
              {form.error(`${name}.ownLine`)}
            </p>
          )}
        </Pick>
        <Pick
          name={name}
          value="none"
          chosen={pick === 'none'}
          kind="none"
          label={
            <>
              No line from this story <span className="hint">Kept for the job interview</span>
            </>
          }
        />
      </fieldset>
      <VisuallyHidden>
        <span role="status" data-line-status="" />
      </VisuallyHidden>
      <LineSlots form={form} name={name} slots={slots} open={lines.length > 0} />
    </section>
  );
}

interface PickProps {
  name: string;
  value: string;
  chosen: boolean;
  kind: 'offer' | 'own' | 'none';
  label: ReactNode;
  children?: ReactNode;
}

function Pick({ name, value, chosen, kind, label, children }: PickProps) {
  return (
    <div className="pick" data-kind={kind}>
      <label>
        <input type="radio" name={`${name}.pick`} value={value} defaultChecked={chosen} />
        <span className="pick-text">{label}</span>
      </label>
      {children}
    </div>
  );
}
