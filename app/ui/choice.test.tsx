import { expect, test } from 'vitest';
import { CheckField, ChoiceGroup } from './choice';
import { render } from './testing/render';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', hint: 'Not yet' },
];

test('a group is named by its legend and each option by its label', () => {
  const html = render(
    <ChoiceGroup legend="Still there?" type="radio" name="still" id="still" options={options} />,
  );
  expect(html).toContain('<legend>Still there?</legend>');
  expect(html).toContain('for="still"');
  expect(html).toContain('id="still"');
  expect(html).toContain('for="still-2"');
  expect(html).toContain('aria-describedby="still-2-hint"');
});

test('a group with an error points to it and marks its options', () => {
  const html = render(
    <ChoiceGroup
      legend="Still there?"
      type="radio"
      name="still"
      id="still"
      hint="One of two"
      error="Choose one"
      options={options}
    />,
  );
  expect(html).toContain('aria-describedby="still-hint still-error"');
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
});

test('checks what was chosen before', () => {
  const html = render(
    <ChoiceGroup
      legend="Which?"
      type="checkbox"
      name="which"
      options={options}
      defaultValue={['no']}
    />,
  );
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/value="no"[^>]*/);
});

test('a single check is labelled and described', () => {
  const html = render(<CheckField label="I agree" name="agree" id="agree" error="Needed" />);
  expect(html).toContain('for="agree"');
  expect(html).toContain('aria-describedby="agree-error"');
  expect(html).toContain('aria-invalid="true"');
});
