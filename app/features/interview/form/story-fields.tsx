import type { ReactNode } from 'react';
import { ChoiceGroup } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { TextAreaField } from '~/ui/field';
import { STORY_FIELDS, type StoryQuestion } from '../catalogue/question';
import type { LineSuggestion } from '../lines/story-slots';
import type { Bound } from './bind';
import { LineBuilder } from './line-builder';
import { PlaceField, type Place } from './place-field';
import { Rows } from './rows';

interface StoryFieldsProps {
  form: Bound;
  fields: StoryQuestion['fields'];
  /** Chip texts in this interview's order. */
  chips: readonly string[];
  places: readonly Place[];
  /** One for each story. */
  suggestions: readonly LineSuggestion[];
  /** The buttons of the page, which stand under the last story's fields. */
  actions: ReactNode;
}

/** One event in four fields, and beside them the line it makes. */
export function StoryFields(props: StoryFieldsProps) {
  const { form, fields, chips, places, suggestions, actions } = props;
  const last = form.rows('stories').length - 1;
  return (
    <Rows form={form} list="stories" one="Story" add="Tell another one" keepOne>
      {({ name, index, isNew }) => {
        const suggestion = suggestions[index];
        return (
          <div className="story">
            <div className="story-fields">
              <PlaceField
                places={places}
                label="Where was this?"
                {...form.text(`${name}.historyId`)}
              />
              {STORY_FIELDS.map((field) => (
                <TextAreaField
                  key={field}
                  rows={field === 'proof' ? 1 : 2}
                  // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
                  autoFocus={isNew && field === 'situation'}
                  {...fields[field]}
                  {...form.text(`${name}.${field}`)}
                />
              ))}
              {form.tick(`${name}.onResume`).defaultChecked ? (
                <input type="hidden" name={`${name}.onResume`} value="on" />
              ) : null}
              {form.tick(`${name}.followedUp`).defaultChecked ? (
                <input type="hidden" name={`${name}.followedUp`} value="on" />
              ) : null}
            </div>
            {suggestion === undefined ? null : (
              <LineBuilder form={form} name={name} row={form.row(name)} suggestion={suggestion} />
            )}
            <div className="story-after">
              {index === last ? actions : null}
              <Disclosure
                summary="What did you mostly do?"
                open={form.group(`${name}.chips`).defaultValue.length > 0}
              >
                <ChoiceGroup
                  legend="Choose up to two"
                  hint="We use this to order your lines. It is never printed."
                  type="checkbox"
                  options={chips.map((chip) => ({ value: chip, label: chip }))}
                  {...form.group(`${name}.chips`)}
                />
              </Disclosure>
            </div>
          </div>
        );
      }}
    </Rows>
  );
}
