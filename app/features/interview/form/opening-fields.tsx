import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { CheckField } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
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

/** The job that is wanted. */
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
        hint="Paste all of it. We read it, and never copy it into your resume."
        rows={6}
        {...form.text('posting')}
      />
      <TextAreaField
        label="What made you stop scrolling?"
        optional
        hint="One sentence. It can open your letter later."
        rows={2}
        {...form.text('why')}
      />
    </>
  );
}

/** Where somebody worked and studied. */
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
            hint="One thing a row, starting with a verb: ran the front desk, trained 3 new starters. Untidy is fine."
            rows={3}
            {...form.text(`${name}.did`)}
          />
          <Disclosure
            summary="How big was it?"
            open={[`${name}.scope`, `${name}.words`].some(
              (field) => form.value(field) !== '' || form.error(field) !== undefined,
            )}
          >
            <div className="stack-tight">
              <TextField
                label="Size of the job"
                optional
                hint="Team, budget, how much or how many, shift, place: team of 6, 40 calls a day, nights"
                {...form.text(`${name}.scope`)}
              />
              <TextAreaField
                label="Anything else about it"
                optional
                rows={2}
                {...form.text(`${name}.words`)}
              />
            </div>
          </Disclosure>
          {form
            .rows(`${name}.lines`)
            .map((line) =>
              (['text', 'by', 'state'] as const).map((key) => (
                <input
                  key={`${line}-${key}`}
                  type="hidden"
                  name={`${name}.lines[${line}].${key}`}
                  value={form.value(`${name}.lines[${line}].${key}`)}
                />
              )),
            )}
        </>
      )}
    </Rows>
  );
}

/** How big the job was. */
export function ScopeFields({ form, places }: { form: Bound; places: readonly Place[] }) {
  return (
    <>
      <PlaceField places={places} label="Which job was this?" {...form.text('historyId')} />
      <TextAreaField
        label="What were you responsible for?"
        hint="What would have stopped without you?"
        rows={3}
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
