import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { getDesign } from '~/features/templates/designs/designs';
import type { TemplateName } from '~/features/templates/template';
import { Button } from '~/ui/button';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { SelectField } from '~/ui/field';
import { useScripted } from '~/ui/use-scripted';
import type { ResumePage } from '../resume-page';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: capital(value) }));

type Looks = Pick<ResumePage, 'id' | 'layout' | 'look' | 'choices'>;

/** The address of the person's own first page in a design. */
function pictureOf(
  { id, layout: { paper, accent, density }, look }: Looks,
  template: TemplateName,
) {
  const asked = new URLSearchParams({ template, paper, accent, density, look });
  return `/resumes/${id}/design?${asked.toString()}`;
}

/**
 * How it looks on paper. A choice is kept like any other edit, and the PDF follows when it is
 * updated; with JavaScript there is nothing to press.
 */
export function LayoutForm(looks: Looks) {
  const { layout, choices } = looks;
  const submit = useSubmit();
  const scripted = useScripted();
  const form = useRef<HTMLFormElement>(null);
  // Undo changes the look, too: the fields say what the page shows.
  useEffect(() => {
    if (form.current !== null) showLayout(form.current, layout);
  }, [layout]);
  return (
    <section className="stack-tight" aria-labelledby="how-it-looks">
      <h2 id="how-it-looks">How it looks</h2>
      <Form
        ref={form}
        method="post"
        className="stack"
        id="look"
        preventScrollReset
        onChange={({ currentTarget }) => {
          const asked = new FormData(currentTarget);
          asked.set('intent', 'layout');
          submit(asked, { method: 'post', replace: true, preventScrollReset: true });
        }}
      >
        <ChoiceGroup
          legend="Design"
          type="radio"
          name="template"
          layout="pictures"
          defaultValue={[layout.template]}
          options={choices.templates.map((name) => ({
            value: name,
            label: capital(name),
            hint: getDesign(name).looks,
            picture: pictureOf(looks, name),
          }))}
        />
        <div className="field-row">
          <SelectField
            label="Paper"
            name="paper"
            defaultValue={layout.paper}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'Letter' },
            ]}
          />
          <SelectField
            label="Colour"
            name="accent"
            defaultValue={layout.accent}
            options={options(choices.accents)}
          />
          <SelectField
            label="Spacing"
            name="density"
            defaultValue={layout.density}
            options={options(['airy', 'normal', 'dense'])}
          />
        </div>
        <CheckField
          label="Fit on one page"
          hint="Type gets a little smaller. Nothing is cut."
          name="fitOnePage"
          value="true"
          defaultChecked={layout.fitOnePage}
        />
        {scripted ? null : (
          <div className="line-tools">
            <Button variant="secondary" name="intent" value="layout">
              Use this design
            </Button>
          </div>
        )}
      </Form>
    </section>
  );
}

function showLayout(form: HTMLFormElement, layout: Looks['layout']): void {
  for (const name of ['template', 'paper', 'accent', 'density'] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) {
      field.value = layout[name];
    }
  }
  const fits = form.elements.namedItem('fitOnePage');
  if (fits instanceof HTMLInputElement) fits.checked = layout.fitOnePage;
}
