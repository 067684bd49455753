import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { FEW_LINES, type PagesView, type ResumePage } from '../resume-page';
import { EditForm } from './edit-form';

/** A last page that is almost empty, and the two ways to do without it. */
export function LeftOverNote({
  layout,
  leftOver,
}: Pick<ResumePage, 'layout'> & Pick<PagesView, 'leftOver'>) {
  if (leftOver === null) return null;
  const { lines, over, toCut } = leftOver;
  const held = lines < FEW_LINES ? `The last page holds only ${linesInWords(lines)}.` : '';
  const tooLong =
    over === null || over === 0
      ? ''
      : `Even in the smallest type we print, it is about ${linesInWords(over)} too long for one page.`;
  return (
    <section className="left-over stack-tight" aria-label="The last page">
      <p>
        {held} {tooLong}
      </p>
      {over === 0 ? <FitForm layout={layout} /> : null}
      {toCut.length === 0 ? null : (
        <details className="disclosure">
          <summary>{over === 0 ? 'Or take a line off' : 'Lines you could do without'}</summary>
          <ul className="offers">
            {toCut.map(({ path, text }) => (
              <li key={path}>
                <span className="printed-words">{text}</span>
                <EditForm edit="take-off" path={path} was={text}>
                  <Button variant="secondary">
                    Take off<VisuallyHidden>: {text}</VisuallyHidden>
                  </Button>
                </EditForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const linesInWords = (lines: number) => (lines === 1 ? 'one line' : `${lines} lines`);

/** Sets the same design closer. */
function FitForm({ layout: { template, paper, accent, density } }: Pick<ResumePage, 'layout'>) {
  return (
    <Form method="post" preventScrollReset className="line-tools">
      {Object.entries({ template, paper, accent, density }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="fitOnePage" value="true" />
      <Button variant="secondary" name="intent" value="layout">
        Fit on one page
      </Button>
      <span className="quiet small">Type and spacing get a little smaller. Nothing is cut.</span>
    </Form>
  );
}
