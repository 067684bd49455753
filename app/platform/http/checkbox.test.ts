import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bindForm } from './bind-form';
import { readFields } from './form-state';
import { checkbox } from './checkbox';

const consent = z.object({ allowed: checkbox('It is either allowed or not.') });

function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readFields(form, consent);
}

describe('a box', () => {
  it('is ticked where it is sent, and not where it is left out', () => {
    expect(send({ allowed: 'on' })).toEqual({ value: { allowed: true } });
    expect(send({})).toEqual({ value: { allowed: false } });
  });

  it('is refused where something else is sent for it', () => {
    expect(send({ allowed: 'perhaps' }).refused?.errors).toEqual({
      allowed: 'It is either allowed or not.',
    });
  });

  it('is shown as it was kept, or as it was left when something else was wrong', () => {
    const kept = { values: { allowed: 'on' } };
    expect(bindForm(undefined, kept).tick('allowed')).toEqual({
      id: 'allowed',
      name: 'allowed',
      value: 'on',
      defaultChecked: true,
      error: undefined,
    });
    const left = { form: '', values: {}, errors: { other: 'Wrong.' } };
    expect(bindForm(left, kept).tick('allowed').defaultChecked).toBe(false);
  });
});
