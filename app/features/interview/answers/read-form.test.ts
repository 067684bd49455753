import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '~/platform/failure';
import { answerSlots } from './slots';
import { freshId, readForm } from './read-form';

const formOf = (fields: [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('reading a question’s form', () => {
  test('gives the body and what was typed', () => {
    const read = readForm(
      formOf([
        ['baseVersion', '3'],
        ['title', '  Nurse '],
        ['why', 'near\r\nhome'],
        ['posting', ''],
      ]),
      'target',
    );
    expect(read.body).toEqual({ title: 'Nurse', why: 'near\nhome', posting: '' });
    expect(read.raw['title']).toBe('  Nurse ');
  });

  test('reads rows, ticks and months as people write them', () => {
    const { body } = readForm(
      formOf([
        ['history[0].id', 'h1'],
        ['history[0].kind', 'work'],
        ['history[0].title', 'Cook'],
        ['history[0].start', 'March 2019'],
        ['history[0].current', 'on'],
        ['history[1].id', 'h2'],
        ['history[1].title', ''],
        ['history[1].kind', 'education'],
      ]),
      'places',
    );
    expect(body).toMatchObject({
      history: [{ id: 'h1', title: 'Cook', start: '2019-03', end: 'present' }],
    });
    expect((body as { history: unknown[] }).history).toHaveLength(1);
  });

  test('says beside which field something is wrong, and keeps what was typed', () => {
    const { body, errors, raw } = readForm(
      formOf([
        ['history[0].id', 'h1'],
        ['history[0].title', 'Cook'],
        ['history[0].start', 'last spring'],
      ]),
      'places',
    );
    expect(body).toBeUndefined();
    expect(errors).toEqual({
      'history[0].start': 'Write the month as 2019-04, April 2019, or the year alone',
    });
    expect(raw).toMatchObject({ history: [{ start: 'last spring' }] });
  });

  test('takes refused characters out of what is shown again, and says which they were', () => {
    const { errors, raw } = readForm(formOf([['title', 'nurse\u202eesrun']]), 'target');
    expect(errors['title']).toContain('U+202E');
    expect(raw['title']).toBe('nurseesrun');
  });

  test('adds an empty row with an id of its own', () => {
    const { raw, changedList, errors } = readForm(
      formOf([
        ['intent', 'add:history'],
        ['history[0].id', 'h2'],
        ['history[0].start', 'nonsense'],
      ]),
      'places',
    );
    expect(changedList).toBe('history');
    expect(errors).toEqual({});
    expect(raw).toEqual({ history: [{ id: 'h2', start: 'nonsense' }, { id: 'h1' }] });
  });

  test('removes the row that was asked for', () => {
    const { raw } = readForm(
      formOf([
        ['intent', 'remove:person.links:0'],
        ['person.links[0]', 'a'],
        ['person.links[1]', 'b'],
      ]),
      'closing',
    );
    expect(raw).toEqual({ person: { links: ['b'] } });
  });

  test.each(['remove:history:9', 'remove:history:x', 'add:nonsense', 'add:__proto__', 'nonsense'])(
    'leaves the rows as they are on “%s”',
    (intent) => {
      const { raw } = readForm(
        formOf([
          ['intent', intent],
          ['history[0].id', 'h1'],
        ]),
        'places',
      );
      expect(raw).toEqual({ history: [{ id: 'h1' }] });
    },
  );

  test.each([
    '__proto__.polluted',
    'history[0].__proto__',
    'constructor.prototype.x',
    'history[999].id',
    'history[-1].id',
    '[0]',
    'a'.repeat(500),
  ])('refuses the forged field “%s”', (name) => {
    expect(() => readForm(formOf([[name, 'x']]), 'places')).toThrow(Failure);
  });

  test('refuses a file where words belong, and more fields than any page has', () => {
    const file = new FormData();
    file.append('title', new Blob(['x']), 'x.txt');
    expect(() => readForm(file, 'target')).toThrow(Failure);
    const many = formOf(Array.from({ length: 2501 }, () => ['title', 'x']));
    expect(() => readForm(many, 'target')).toThrow(Failure);
  });

  test('never fails on any well-formed field, and pollutes no prototype', () => {
    const names = fc.constantFrom(
      'title',
      'why',
      'history[0].title',
      'history[1]',
      'history',
      'stories[0].chips',
      'stories[0].quantities.howMany.words',
      'stories[0].quantities',
      'items[0].storyQuestions',
      'person.links[0]',
      'person',
      'never',
      'items.3',
      'facts.team',
      'facts',
    );
    const slots = fc.constantFrom(...answerSlots());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 20 }))),
        slots,
        (fields, slot) => {
          readForm(formOf(fields), slot);
          expect(Object.prototype).not.toHaveProperty('polluted');
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a fresh id is one no row has', () => {
  expect(freshId([])).toBe('h1');
  expect(freshId([{ id: 'h1' }, { id: 'h3' }, null])).toBe('h2');
});
