import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it, test } from 'vitest';
import { INTERVIEW_FORMAT, interview } from '~/features/interview/interview';
import { outlineOf } from '~/features/resume/format/outline';
import { applyEdit, type AppliedEdit } from './apply-edit';
import type { Edit } from './edit';
import type { EditedResume } from './edited-resume';
import { entriesOf, readPath, textAt } from './resume-path';

const claim = (path: string, text: string, source: string) => ({
  path,
  text,
  evidence: [{ source, quote: text, start: 0, end: text.length }],
});

const start = (): EditedResume => ({
  document: {
    basics: { name: 'Ada Byron', email: 'ada@example.org', summary: 'Fitter, 5 years.' },
    work: [
      {
        name: 'Ashgrove',
        position: 'Fitter',
        startDate: '2021-03',
        highlights: ['Cut returns', 'Trained two fitters', 'Wired 12 panels'],
      },
      { name: 'Lune Works', position: 'Apprentice', highlights: ['Built a rig'] },
    ],
    skills: [{ name: 'Tools', keywords: ['Kiln', 'Lathe'] }],
  },
  claims: [
    claim('/work/0/name', 'Ashgrove', '/history/0/organisation'),
    claim('/work/0/highlights/0', 'Cut returns', '/stories/0/result'),
    claim('/work/0/highlights/1', 'Trained two fitters', '/stories/1/action'),
    claim('/work/0/highlights/2', 'Wired 12 panels', '/history/0/words'),
    claim('/work/1/name', 'Lune Works', '/history/1/organisation'),
    claim('/work/1/highlights/0', 'Built a rig', '/history/1/words'),
  ],
  interview: interview.parse({
    format: INTERVIEW_FORMAT,
    history: [
      { id: 'h1', title: 'Fitter', organisation: 'Ashgrove', words: 'wired 12 panels' },
      { id: 'h2', title: 'Apprentice', organisation: 'Lune Works', words: 'built a rig' },
    ],
    never: ['the accident'],
  }),
  setAside: [],
});

const applied = (edit: Edit, to = start()): AppliedEdit => {
  const made = applyEdit(to, edit);
  if (made.kind === 'refused') throw new Error(made.message);
  return made;
};
const linesOf = ({ document }: EditedResume, entry = 0) => document.work?.[entry]?.highlights;

/** Every claim says what stands at its path: nothing was left behind, nothing lost its words. */
function expectClaimsToHold({ document, claims }: EditedResume) {
  for (const { path, text } of claims) {
    const place = readPath(path);
    expect(place && textAt(document, place), path).toBe(text);
  }
}

describe('a line', () => {
  it('that is typed becomes the person’s statement, and the old one does not come back', () => {
    const { next, what } = applied({
      edit: 'set-text',
      path: '/work/0/highlights/1',
      was: 'Trained two fitters',
      text: '  Trained two\nnew fitters ',
    });
    expect(linesOf(next)).toEqual(['Cut returns', 'Trained two new fitters', 'Wired 12 panels']);
    expect(what).toBe('Line changed');
    const [declined, kept] = next.interview.history[0]!.lines!;
    expect(declined).toEqual({ text: 'Trained two fitters', by: 'composed', state: 'declined' });
    expect(kept).toEqual({ text: 'Trained two new fitters', by: 'person', state: 'confirmed' });
    expect(next.claims.find(({ path }) => path === '/work/0/highlights/1')?.evidence).toEqual([
      {
        source: '/history/0/lines/1/text',
        quote: 'Trained two new fitters',
        start: 0,
        end: 23,
      },
    ]);
    expectClaimsToHold(next);
  });

  it('of one’s own is reworded in its place, without a trace of the first try', () => {
    const once = applied({
      edit: 'set-text',
      path: '/work/0/highlights/0',
      text: 'Halved returns',
    });
    const twice = applied(
      { edit: 'set-text', path: '/work/0/highlights/0', text: 'Halved all returns' },
      once.next,
    );
    expect(twice.next.interview.history[0]!.lines?.map(({ text }) => text)).toEqual([
      'Cut returns',
      'Halved all returns',
    ]);
  });

  it('is added, taken off and put back with what it rests on', () => {
    const added = applied({ edit: 'add-line', path: '/work/1', text: 'Kept the log' });
    expect(added.path).toBe('/work/1/highlights/1');
    const off = applied({ edit: 'take-off', path: '/work/1/highlights/0' }, added.next);
    expect(linesOf(off.next, 1)).toEqual(['Kept the log']);
    expect(off.next.interview.history[1]?.lines).toContainEqual({ text: 'Built a rig', by: 'composed', state: 'declined' }); // prettier-ignore
    expectClaimsToHold(off.next);
    const back = applied({ edit: 'put-back', index: 0 }, off.next);
    expect(linesOf(back.next, 1)).toEqual(['Built a rig', 'Kept the log']);
    expect(back.next.interview.history[1]?.lines).toContainEqual({ text: 'Built a rig', by: 'composed', state: 'confirmed' }); // prettier-ignore
    expect(back.next.setAside).toEqual([]);
    expectClaimsToHold(back.next);
    expect(back.next.claims).toContainEqual(
      claim('/work/1/highlights/0', 'Built a rig', '/history/1/words'),
    );
  });

  it('moves with its proof, and a whole entry with all of its lines', () => {
    const up = applied({ edit: 'move', path: '/work/0/highlights/2', to: 0 });
    expect(linesOf(up.next)).toEqual(['Wired 12 panels', 'Cut returns', 'Trained two fitters']);
    expect(up.what).toBe('Line moved to place 1 of 3');
    expectClaimsToHold(up.next);
    const entry = applied({ edit: 'move', path: '/work/1', to: 0 }, up.next);
    expect(entry.next.document.work?.map(({ name }) => name)).toEqual(['Lune Works', 'Ashgrove']);
    expectClaimsToHold(entry.next);
  });

  it('that somebody moved meanwhile is found; one that was changed is shown, not overwritten', () => {
    const moved = applied({ edit: 'move', path: '/work/0/highlights/2', to: 0 }).next;
    const edit = {
      edit: 'set-text',
      path: '/work/0/highlights/2',
      was: 'Wired 12 panels',
      text: 'Wired 14 panels',
    } as const;
    expect(linesOf(applied(edit, moved).next)?.[0]).toBe('Wired 14 panels');
    const changed = applied({ ...edit, was: undefined, text: 'Wired 13 panels' }).next;
    expect(applyEdit(changed, edit)).toMatchObject({ kind: 'refused', now: 'Wired 13 panels' });
  });

  it('is made of what was said where it says so', () => {
    const { next } = applied({
      edit: 'add-line',
      path: '/work/0',
      text: 'Wired 12 control panels',
      said: 'wired 12 panels',
    });
    expect(next.claims.at(-1)?.evidence.map(({ source }) => source)).toEqual([
      '/history/0/lines/0/text',
      '/history/0/words',
    ]);
  });
});

test.each<[string, Edit, string]>([
  ['too long', { edit: 'add-line', path: '/work/0', text: 'a'.repeat(601) }, '600'],
  ['empty', { edit: 'add-line', path: '/work/0', text: ' ' }, 'Write the line'],
  ['there already', { edit: 'add-line', path: '/work/0', text: 'Cut returns' }, 'already'],
  [
    'what must never be said',
    { edit: 'set-text', path: '/basics/summary', text: 'After the accident I taught' },
    'keep this off',
  ],
  ['nowhere', { edit: 'set-text', path: '/work/7/highlights/0', text: 'A' }, 'not on the page'],
  ['no field', { edit: 'set-text', path: '/work/0/salary', text: 'A' }, 'not on the page'],
  ['no month', { edit: 'set-dates', path: '/work/0/dates', start: 'soon', end: '' }, 'Write it'],
  [
    'the wrong way round',
    { edit: 'set-dates', path: '/work/0/dates', start: '2021', end: '2019' },
    'before the start',
  ],
  ['nothing taken off', { edit: 'put-back', index: 0 }, 'not on the page'],
])('%s is refused and changes nothing', (_, edit, message) => {
  const before = start();
  const refused = applyEdit(before, edit);
  expect(refused).toMatchObject({ kind: 'refused' });
  expect((refused as { message: string }).message).toContain(message);
  expect(before).toEqual(start());
});

test('fields, dates, entries and sections are edited like lines', () => {
  let { next } = applied({ edit: 'set-text', path: '/basics/phone', text: '07700 900318' });
  ({ next } = applied({ edit: 'set-text', path: '/basics/location', text: 'Kendal' }, next));
  ({ next } = applied({ edit: 'set-dates', path: '/work/0/dates', start: 'April 2020', end: 'now' }, next)); // prettier-ignore
  ({ next } = applied({ edit: 'add-entry', section: 'languages', title: 'Welsh' }, next));
  ({ next } = applied({ edit: 'set-text', path: '/languages/0/fluency', text: 'Native' }, next));
  ({ next } = applied({ edit: 'name-section', section: 'work', heading: 'EXPERIENCE' }, next));
  ({ next } = applied({ edit: 'move-section', section: 'skills', to: 0 }, next));
  const { contact, sections } = outlineOf(next.document);
  expect(contact.map(({ text }) => text)).toEqual(['ada@example.org', '07700 900318', 'Kendal']);
  expect(sections.map(({ heading }) => heading)).toEqual([
    'SKILLS',
    'SUMMARY',
    'EXPERIENCE',
    'LANGUAGES',
  ]);
  expect(entriesOf(next.document, 'work')[0]).toMatchObject({ startDate: '2020-04' });
  const off = applied({ edit: 'take-off', path: '/work' }, next).next;
  expect(outlineOf(off.document).sections.map(({ key }) => key)).not.toContain('work');
  expectClaimsToHold(off);
  const back = applied({ edit: 'put-back', index: 0 }, off).next;
  expect(back.document.work).toEqual(next.document.work);
  expect(back.claims.toSorted(byPath)).toEqual(next.claims.toSorted(byPath));
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

describe('any edits in any order', () => {
  const path = fc.constantFrom(
    '/work', '/work/0', '/work/1', '/work/0/highlights/0', '/work/0/highlights/1', '/work/0/highlights/2',
    '/work/1/highlights/0', '/skills/0/keywords/1', '/skills/0', '/basics/summary', '/basics/email', '/work/0/position', '/nowhere',
  ); // prettier-ignore
  const text = fc.constantFrom('', 'Cut returns', 'Led a rota', 'Kiln', '<b>', 'the accident');
  const anyEdit = fc.oneof(
    fc.record({ edit: fc.constant('set-text' as const), path, text }),
    fc.record({ edit: fc.constant('add-line' as const), path, text }),
    fc.record({ edit: fc.constant('take-off' as const), path }),
    fc.record({ edit: fc.constant('put-back' as const), index: fc.nat(3) }),
    fc.record({ edit: fc.constant('move' as const), path, to: fc.nat(4) }),
    fc.record({ edit: fc.constant('move-section' as const), section: fc.constantFrom('work' as const, 'skills' as const), to: fc.nat(12) }), // prettier-ignore
  );

  it('keep every claim at its words, and can all be undone and done again', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const done: { before: EditedResume; made: AppliedEdit }[] = [];
        let resume = start();
        for (const edit of edits) {
          const made = applyEdit(resume, edit);
          if (made.kind === 'refused') continue;
          expectClaimsToHold(made.next);
          done.push({ before: resume, made });
          resume = made.next;
        }
        const stored = JSON.parse(JSON.stringify(done.map(({ made }) => made))) as AppliedEdit[];
        for (const [index, { before }] of [...done.entries()].toReversed()) {
          const { patches, inverse } = stored[index]!;
          const undone = applyPatches(resume, inverse);
          expect(undone).toEqual(before);
          expect(applyPatches(undone, patches)).toEqual(resume);
          resume = undone;
        }
        expect(resume).toEqual(start());
      }),
      { numRuns: 300 },
    );
  });
});
