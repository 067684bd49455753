import { describe, expect, test } from 'vitest';
import { SelectField, TextAreaField, TextField } from './field';
import { render } from './testing/render';

describe.each([
  ['TextField', TextField],
  ['TextAreaField', TextAreaField],
  ['SelectField', SelectField],
])('%s', (_, Field) => {
  test('ties its label to its control', () => {
    const html = render(<Field label="Job title" id="title" name="title" />);
    expect(html).toContain('<label class="label" for="title">Job title</label>');
    expect(html).toMatch(/<(input|textarea|select)[^>]* id="title"/);
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  test('describes its control by its hint, its error, and what the form adds', () => {
    const html = render(
      <Field
        label="Start"
        id="start"
        hint="Year is enough"
        error="Use YYYY"
        aria-describedby="x"
      />,
    );
    expect(html).toContain('aria-describedby="start-hint start-error x"');
    expect(html).toContain('<div class="hint" id="start-hint">Year is enough</div>');
    expect(html).toContain('<div class="error" id="start-error">Use YYYY</div>');
    expect(html).toContain('aria-invalid="true"');
  });

  test('names an id once where the form describes by the same error', () => {
    const html = render(
      <Field
        label="Start"
        id="start"
        error={['Use YYYY', 'Too long']}
        aria-describedby="start-error"
      />,
    );
    expect(html).toContain('aria-describedby="start-error"');
    expect(html).toContain('Use YYYY');
    expect(html).not.toContain('Too long');
  });

  test('makes an id of its own where none is given', () => {
    const html = render(<Field label="Notes" name="notes" />);
    const id = /for="([^"]+)"/.exec(html)?.[1];
    expect(id).toBeTruthy();
    expect(html).toContain(`id="${id!}"`);
  });

  test('says that an answer is optional in words', () => {
    expect(render(<Field label="Place" optional />)).toContain('(optional)');
  });
});

test('an input keeps what was typed', () => {
  expect(render(<TextField label="Name" defaultValue='Zoë "Z"' />)).toContain('value="Zoë');
});

test('a list offers its options', () => {
  const html = render(
    <SelectField
      label="Paper"
      defaultValue="letter"
      options={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'Letter' },
      ]}
    />,
  );
  expect(html).toContain('<option value="letter" selected="">Letter</option>');
});
