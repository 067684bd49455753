import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { CheckField } from '~/ui/choice';
import { SCOPE_FACTS, type ScopeFact } from '../catalogue/scope-facts';
import type { HistoryKind } from '../interview';
import type { Bound } from './bind';
import { PlaceField, type Place } from './place-field';
import { Rows } from './rows';

const KINDS: readonly { value: HistoryKind; label: string }[] = [
  { value: 'work', label: 'Work' },
  { value: 'education', label: 'School, training or study' },
  { value: 'volunteering', label: 'Volunteering' },
  { value: 'care', label: 'Care or family' },
  { value: 'project', label: 'A project of your own' },
  { value: 'other', label: 'Something else' },
];

/** Question 1. */
export function TargetFields({ form }: { form: Bound }) {
  return (
    <>
      <TextField
        label="Title of the job"
        hint="As the posting says it, or as you would say it."
        {...form.text('title')}
      />
      <TextAreaField
        label="The posting"
        optional
        hint="Paste all of it. It is only read, never copied into your resume."
        rows={10}
        {...form.text('posting')}
      />
      <TextAreaField
        label="What about it made you stop scrolling?"
        optional
        hint="One sentence. It may open your letter later."
        rows={3}
        {...form.text('why')}
      />
    </>
  );
}

/** Question 2. */
export function PlacesFields({ form }: { form: Bound }) {
  return (
    <Rows form={form} list="history" one="Place" add="Add another place">
      {({ name, isNew }) => (
        <>
          <input type="hidden" name={`${name}.id`} value={form.value(`${name}.id`)} />
          <SelectField
            label="What kind of place was it?"
            options={KINDS}
            width="medium"
            // A row that was asked for is where the person goes on.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={isNew}
            {...form.text(`${name}.kind`)}
          />
          <TextField
            label="Your title, or what you learned"
            hint="e.g. Night nurse, BSc Physics, Carer for my father"
            {...form.text(`${name}.title`)}
          />
          <TextField
            label="Organisation or school"
            optional
            {...form.text(`${name}.organisation`)}
          />
          <TextField label="Town" optional {...form.text(`${name}.location`)} />
          <div className="answer-pair">
            <TextField
              label="From"
              hint="e.g. 2019-04, or 2019"
              width="short"
              {...form.text(`${name}.start`)}
            />
            <TextField
              label="Until"
              hint="Leave empty if you are still there"
              width="short"
              {...form.text(`${name}.end`)}
            />
          </div>
          <CheckField label="I am still there" {...form.tick(`${name}.current`)} />
          <TextAreaField
            label="What did you do there?"
            optional
            hint="A few words for each thing. Untidy is fine."
            rows={3}
            {...form.text(`${name}.words`)}
          />
        </>
      )}
    </Rows>
  );
}

/** Question 3. */
export function ScopeFields({ form, places }: { form: Bound; places: readonly Place[] }) {
  return (
    <>
      <PlaceField places={places} label="Which role is that?" {...form.text('historyId')} />
      <TextAreaField
        label="What was in your hands?"
        hint="What would have stopped if you had not come in."
        {...form.text('words')}
      />
      <div className="answer-grid">
        {(Object.keys(SCOPE_FACTS) as ScopeFact[]).map((fact) => (
          <TextField key={fact} optional {...SCOPE_FACTS[fact]} {...form.text(`facts.${fact}`)} />
        ))}
      </div>
    </>
  );
}
