import { describe, expect, it } from 'vitest';
import { interview as schema } from '~/features/interview/interview';
import { applyEdit } from './apply-edit';
import type { Edit } from './edit';
import type { EditedResume } from './edited-resume';
import { offeredSuggestions } from './offered-lines';

const LINES = ['Wired 3 panels', 'Wrote the rota'];
const interview = schema.parse({
  format: 'cvstomize/interview@1',
  history: [{ id: 'h', title: 'Fitter', organisation: 'Harlow', words: LINES.join('. ') }],
});
const resume = {
  document: { work: [{ name: 'Harlow', position: 'Fitter', highlights: LINES }] },
  claims: LINES.map((text, at) => ({
    ...{ path: `/work/0/highlights/${at}`, text },
    evidence: [{ source: '/history/0/words', quote: text, start: 0, end: text.length }],
  })),
  interview,
  setAside: [],
} as unknown as EditedResume;
const section = '/work/0/highlights';
const reworded = {
  section,
  before: 'Wrote the rota',
  text: 'Led the rota',
  doubt: [{ start: 0, end: 3 }],
};
const added = { section, before: null, text: 'Trained 2 fitters', doubt: [] };

const make = (edit: Edit): EditedResume => {
  const made = applyEdit(resume, edit);
  if (made.kind !== 'applied') throw new Error(made.message);
  return made.next;
};

describe('lines that a model offers', () => {
  it('stand beside what they would replace, or under their entry, with the doubtful words', () => {
    expect(offeredSuggestions(resume, [reworded, added])).toMatchObject([
      {
        path: `${section}/1`,
        before: 'Wrote the rota',
        after: 'Led the rota',
        doubt: [{ end: 3 }],
      },
      { path: `${section}/2`, before: null, after: 'Trained 2 fitters', question: null },
    ]);
  });

  it('are the person’s own with one press, and are then gone', () => {
    const [one] = offeredSuggestions(resume, [reworded]);
    const next = make({ edit: 'set-text', path: one!.path, was: one!.before!, text: one!.after });
    expect(next.document.work?.[0]?.highlights).toEqual(['Wired 3 panels', 'Led the rota']);
    expect(next.interview.history[0]?.lines).toContainEqual(
      expect.objectContaining({ text: 'Led the rota', state: 'confirmed' }),
    );
    expect(offeredSuggestions(next, [reworded])).toEqual([]);
    const more = make({ edit: 'add-line', path: '/work/0', text: added.text });
    expect(offeredSuggestions(more, [added])).toEqual([]);
  });

  it('do not come back once declined', () => {
    for (const offer of [reworded, added]) {
      const [one] = offeredSuggestions(resume, [offer]);
      const next = make({ edit: 'decline', path: one!.path, text: one!.after });
      expect(offeredSuggestions(next, [offer])).toEqual([]);
    }
  });

  it('are left out where what they would replace is gone', () => {
    const gone = { ...reworded, before: 'Painted doors' };
    const elsewhere = { ...added, section: '/work/4/highlights' };
    expect(offeredSuggestions(resume, [gone, elsewhere])).toEqual([]);
  });

  it('are eight at most', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...added,
      text: `Trained ${at} fitters`,
    }));
    expect(offeredSuggestions(resume, many)).toHaveLength(8);
  });
});
