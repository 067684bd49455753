import { CheckField, ChoiceGroup } from '~/ui/choice';
import { TextAreaField } from '~/ui/field';
import { STORY_FIELDS, type StoryQuestion } from '../catalogue/question';
import type { Bound } from './bind';
import { PlaceField, type Place } from './place-field';
import { QuantityFields } from './quantity-fields';
import { Rows } from './rows';

interface StoryFieldsProps {
  form: Bound;
  fields: StoryQuestion['fields'];
  /** Chip texts in this interview's order. */
  chips: readonly string[];
  places: readonly Place[];
}

/** Questions 4–10: one event in four fields, its numbers, and what the person mostly did. */
export function StoryFields({ form, fields, chips, places }: StoryFieldsProps) {
  return (
    <Rows form={form} list="stories" one="Story" add="Tell another one">
      {({ name, isNew }) => (
        <>
          <PlaceField places={places} label="Where was this?" {...form.text(`${name}.historyId`)} />
          {STORY_FIELDS.map((field) => (
            <TextAreaField
              key={field}
              rows={field === 'action' ? 5 : 3}
              // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
              autoFocus={isNew && field === 'situation'}
              {...fields[field]}
              {...form.text(`${name}.${field}`)}
            />
          ))}
          <QuantityFields form={form} story={name} />
          <ChoiceGroup
            legend="What did you mostly do?"
            hint="Up to two. It decides which of your stories lead, and is never printed."
            type="checkbox"
            options={chips.map((chip) => ({ value: chip, label: chip }))}
            {...form.group(`${name}.chips`)}
          />
          <CheckField
            label="May go on the resume"
            hint="Unticked, it is kept for preparing your interview only."
            {...form.tick(`${name}.onResume`)}
          />
          {form.value(`${name}.followedUp`) === '' &&
          !form.tick(`${name}.followedUp`).defaultChecked ? null : (
            <input type="hidden" name={`${name}.followedUp`} value="on" />
          )}
        </>
      )}
    </Rows>
  );
}
