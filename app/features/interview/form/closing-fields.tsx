import type { ReactNode } from 'react';
import { ChoiceGroup } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { TextAreaField, TextField } from '~/ui/field';
import { numberOf } from '../catalogue/questions';
import type { Bound } from './bind';
import { Rows } from './rows';

interface ClosingFieldsProps {
  form: Bound;
  /** Story questions that have an answer: where a tool may have been used. */
  stories: readonly { number: number; short: string }[];
}

/** Tools, certificates and languages, with the person's name and contact and what must not appear. */
export function ClosingFields({ form, stories }: ClosingFieldsProps) {
  return (
    <>
      <Part title="Tools and skills" id="part-tools">
        <TextAreaField
          label="Tools and skills in one go"
          hint="As many as you like, with commas between them."
          rows={3}
          {...form.text('words')}
        />
        <Rows form={form} list="items" one="Tool" add="Add a tool or skill">
          {({ name, isNew }) => (
            <>
              <TextField
                label="Tool or skill"
                // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
                autoFocus={isNew}
                {...form.text(`${name}.name`)}
              />
              <div className="answer-pair">
                <TextField
                  label="How well"
                  optional
                  hint="e.g. daily, good, basics"
                  {...form.text(`${name}.level`)}
                />
                <TextField
                  label="Last used"
                  optional
                  hint="e.g. this week, 2023"
                  {...form.text(`${name}.lastUsed`)}
                />
              </div>
              {stories.length === 0 ? null : (
                <Disclosure summary="Which story shows it?">
                  <ChoiceGroup
                    legend="Stories in which you used it"
                    type="checkbox"
                    options={stories.map(({ number, short }) => ({
                      value: String(number),
                      label: `${number}. ${short}`,
                    }))}
                    {...form.group(`${name}.storyQuestions`)}
                  />
                </Disclosure>
              )}
            </>
          )}
        </Rows>
      </Part>
      <Part title="Certificates and licences" id="part-certificates">
        <p className="hint">Degrees and schools belong to question {numberOf('places')}.</p>
        <Rows form={form} list="certificates" one="Certificate" add="Add a certificate">
          {({ name, isNew }) => (
            <>
              <TextField
                label="Certificate or licence"
                // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
                autoFocus={isNew}
                {...form.text(`${name}.name`)}
              />
              <div className="answer-pair">
                <TextField label="Issued by" optional {...form.text(`${name}.issuer`)} />
                <TextField
                  label="When"
                  optional
                  hint="e.g. 2022-11"
                  {...form.text(`${name}.date`)}
                />
              </div>
            </>
          )}
        </Rows>
      </Part>
      <Part title="Languages" id="part-languages">
        <Rows form={form} list="languages" one="Language" add="Add a language">
          {({ name, isNew }) => (
            <div className="answer-pair">
              <TextField
                label="Language"
                // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
                autoFocus={isNew}
                {...form.text(`${name}.name`)}
              />
              <TextField
                label="How well"
                hint="e.g. native, fluent, B1"
                {...form.text(`${name}.level`)}
              />
            </div>
          )}
        </Rows>
      </Part>
      <Part title="Your name and contact" id="part-contact">
        <TextField label="Name" autoComplete="name" {...form.text('person.name')} />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="email"
          {...form.text('person.email')}
        />
        <TextField
          label="Telephone"
          optional
          type="tel"
          autoComplete="tel"
          {...form.text('person.phone')}
        />
        <TextField
          label="Town"
          optional
          hint="A town is enough; a street is not needed."
          {...form.text('person.location')}
        />
        <Rows form={form} list="person.links" one="Link" add="Add a link">
          {({ name, isNew }) => (
            <TextField
              label="Address of the page"
              inputMode="url"
              // eslint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for
              autoFocus={isNew}
              {...form.text(name)}
            />
          )}
        </Rows>
      </Part>
      <Part title="Anything that must not appear?" id="part-never">
        <TextAreaField
          label="Leave these out"
          optional
          hint="One a row: a name, an employer, an illness, a year. The review shows what this takes off your resume."
          rows={3}
          {...form.text('never')}
        />
      </Part>
    </>
  );
}

function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="answer-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
