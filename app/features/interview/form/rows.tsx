import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { fieldId } from '../answers/raw-answer';
import type { Bound } from './bind';

interface RowsProps {
  form: Bound;
  /** Field name of the list. */
  list: string;
  /** What one row is, e.g. `Certificate`. */
  one: string;
  /** What the button that adds one says. */
  add: string;
  /** Whether the only row can be emptied but not removed. */
  keepOne?: boolean;
  children: (row: { name: string; index: number; isNew: boolean }) => ReactNode;
}

/** Rows that are added and removed by sending the form, so they need no script. */
export function Rows({ form, list, one, add, keepOne = false, children }: RowsProps) {
  const removable = !keepOne || form.rows(list).length > 1;
  return (
    <div className="answer-rows" id={fieldId(list)}>
      {form.error(list) === undefined ? null : <p className="error">{form.error(list)}</p>}
      {form.rows(list).map((index) => (
        <fieldset className="answer-row" key={index}>
          <legend>
            {one} {index + 1}
          </legend>
          {children({ name: `${list}[${index}]`, index, isNew: form.isNew(list, index) })}
          {removable ? (
            <div>
              <Button
                variant="quiet"
                name="intent"
                value={`remove:${list}:${index}`}
                formNoValidate
              >
                Remove
                <VisuallyHidden>
                  {' '}
                  {one} {index + 1}
                </VisuallyHidden>
              </Button>
            </div>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" name="intent" value={`add:${list}`} formNoValidate>
          {add}
        </Button>
      </div>
    </div>
  );
}
