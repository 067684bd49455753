import { expect } from 'vitest';
import type { FormUnderTest } from './form-under-test';
import { entriesOf, nameOf, ReadPage, type Entries } from './read-page';
import type { Answered, World } from './world';
import type { Wrong } from './wrong-values';

/** Whatever was sent: no fault of ours, nothing that runs, nothing that only we understand. */
export function expectCivil(world: World, answer: Answered): void {
  expect(world.faults()).toEqual([]);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(
    /\n\s+at .*:\d+|undefined is not|ZodError|SQLITE_|Invalid input|Too (?:big|small)|expected string/,
  );
  if (!answer.contentType.startsWith('text/html')) return;
  const page = new ReadPage(answer.text);
  expect(page.title).not.toBe('');
  if (answer.status === 404) expect(page.title).toBe('There is nothing here | CVstomize');
  if (answer.status === 405) expect(page.title).toMatch(/^This address does not take that/);
  if (answer.text.includes('/assets/entry.js')) expect(page.strangers()).toEqual([]);
}

/** Refused, in words, and nothing was changed. */
export function expectRefused(
  world: World,
  answer: Answered,
  before: string,
  form: FormUnderTest,
): void {
  expectCivil(world, answer);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(world.content() === before).toBe(true);
  if (form.script && !answer.contentType.startsWith('text/html')) {
    expect(answer.text.length).toBeGreaterThan(20);
    return;
  }
  const { title, words } = new ReadPage(answer.text);
  expect(`${title} ${words}`.length).toBeGreaterThan(40);
}

/** Shown again with the field named, linked and described, and with all that was typed. */
export function expectFieldNamed(
  answer: Answered,
  form: FormUnderTest,
  { name, wrong: { what }, sent }: { name: string; wrong: Wrong; sent: Entries },
): void {
  const page = new ReadPage(answer.text);
  const id = name.replace(/[[\].]+/g, '-').replace(/-$/, '');
  const told = page.summary().filter((one) => one.id === id || one.id.endsWith(`-${id}`));
  expect(told, page.words).toHaveLength(1);
  const [{ id: led, message } = { id: '', message: '' }] = told;
  expect(page.descriptionOf(led)).not.toBe('');
  expect(message).toContain(page.descriptionOf(led).split('\n').at(-1));
  const label =
    page
      .labelOf(led)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  expect(
    label.some((word) => message.toLowerCase().includes(word)),
    `${label.join()}: ${message}`,
  ).toBe(true);
  const shown = page.formWith(form.with ?? '');
  const again = shown === undefined ? [] : entriesOf(shown);
  const secret = new Set(
    shown?.querySelectorAll('[type=password]').map((control) => nameOf(control)),
  );
  for (const [field, value] of again) {
    if (secret.has(field)) expect(value).toBe('');
  }
  for (const [field, value] of sent) {
    const structure = /twice|list|group/.test(what) || field === 'intent' || secret.has(field);
    if (structure || (field === name && !/characters/.test(what))) continue;
    if (field === 'baseVersion') continue;
    expect(
      again.filter(([known]) => known === field).map(([, kept]) => kept.replaceAll('\r\n', '\n')),
    ).toContain(value.replaceAll('\r\n', '\n'));
  }
}
