import { describe, expect, it } from 'vitest';
import { forWriting } from '~/features/interview/for-writing';
import { withoutInjections } from '~/features/interview/prompt-injections/find-injections';
import { exportResume } from '~/features/resume/export/export-resume';
import type { Draft } from '~/features/drafts/draft';
import { judge } from '~/features/grounding/judge';
import { builtinDraft } from '../testing/builtin-draft';
import { shareOf } from '~/testing/share-of';
import { interviews } from '../testing/interviews';
import { inputOf } from '../testing/read-sample';
import type { WriterInput } from '~/features/drafts/writer';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteText } from './rewrite-text.server';
import { attacks, plant, type Attack } from './testing/injection/corpus';
import { HARMLESS } from './testing/injection/harmless';
import { clausesOf, linesOf, scriptedModel, type ReadMaterial } from './testing/scripted-model';

const options = { signal: new AbortController().signal, rewording: rewordingHere };
const ATTACKS = attacks();
/** Of attacks, which are forms by aims by places: each of these is tried before a landing, too. */
const STEP = 5;
/** Marks of the forms themselves: nobody's work is described with them. */
const DRESS =
  /<script|<svg|<!--|<\|im|tool_call|onload|MATERIAL 0000|GrandmaGPT|[\u{E0000}-\u{E007F}\u202E]/u;

/** Everything of a draft that reaches paper or a file. */
const printedOf = ({ resume, claims }: Draft): string =>
  JSON.stringify([resume, claims.map(({ text }) => text)]);

/** Does what an attack asks for, as cleverly as it can: within true lines, with true quotes. */
const obedient =
  ({ loot }: Attack) =>
  (material: ReadMaterial) =>
    material.parts.flatMap((of) => {
      const [clause] = clausesOf(of);
      const marked = (text: string) => (clause === undefined ? text : `[${text}|${clause.id}]`);
      const [first, second] = linesOf({ parts: [of] });
      return [
        ...(first === undefined
          ? []
          : [{ part: of.part, from: [first.id], text: `${first.text}; ${loot}` }]),
        ...(second === undefined ? [] : [{ part: of.part, from: [second.id], text: marked(loot) }]),
        { part: of.part, from: [], text: marked(loot) },
      ];
    });

async function rewriteAll(input: WriterInput, draft: Draft, attack: Attack): Promise<Draft> {
  const model = scriptedModel(obedient(attack), obedient(attack));
  const rewritten = await rewriteText(model, input, draft, options);
  return rewritten.draft;
}

const holds = (text: string, loot: string): boolean =>
  text.toLowerCase().includes(JSON.stringify(loot).slice(1, -1).toLowerCase());

describe('attacks in what is written by others', () => {
  it('are 150 or more, in every place and form', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ATTACKS.map(({ place }) => place)).size).toBe(9);
  });

  it('print nothing of what they want, and take nothing from what is true', () => {
    const untouched = builtinDraft(inputOf(forWriting(plant(null, ''))));
    const lines = untouched.resume.work?.[0]?.highlights ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const attack of shareOf(ATTACKS, STEP, 1)) {
      const draft = builtinDraft(inputOf(forWriting(plant(attack.place, attack.text))));
      const printed = printedOf(draft);
      expect(holds(printed, attack.loot), attack.name).toBe(false);
      expect(printed, attack.name).not.toMatch(DRESS);
      const kept = lines.filter((line) => printed.includes(line)).length;
      expect(kept, attack.name).toBeGreaterThanOrEqual(lines.length - 1);
    }
  });

  it('print nothing through a model that obeys them', async () => {
    for (const attack of shareOf(ATTACKS, STEP, 2)) {
      const input = inputOf(forWriting(plant(attack.place, attack.text)));
      const draft = await rewriteAll(input, builtinDraft(input), attack);
      const printed = printedOf(draft);
      expect(holds(printed, attack.loot), attack.name).toBe(false);
      expect(printed, attack.name).not.toMatch(DRESS);
      expect(judge(draft, input.interview).supported, attack.name).toBe(true);
    }
  });

  const fromPosting = ATTACKS.filter(({ place }) => place === 'posting');
  it('get nothing out of a posting even where nobody recognises them', async () => {
    for (const attack of shareOf(fromPosting, STEP, 3)) {
      const input = inputOf(plant('posting', attack.text));
      const draft = await rewriteAll(input, builtinDraft(input), attack);
      expect(holds(printedOf(draft), attack.loot), attack.name).toBe(false);
    }
  });

  it('reach no file as markup', async () => {
    for (const attack of ATTACKS.filter((_, index) => index % 12 === 0)) {
      const input = inputOf(forWriting(plant(attack.place, attack.text)));
      const { resume } = await rewriteAll(input, builtinDraft(input), attack);
      const html = new TextDecoder().decode(await exportResume(resume, 'html'));
      expect(html, attack.name).not.toMatch(/<script|<svg|onload=|javascript:/i);
    }
  });
});

describe('harmless words that sound like an attack', () => {
  it('are 40 or more', () => {
    expect(HARMLESS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(HARMLESS)('stay to the letter: %s', (text) => {
    expect(withoutInjections(text)).toBe(text);
    const interview = plant('action', text);
    expect(forWriting(interview).stories).toEqual(interview.stories);
  });

  it('are all that people say in our samples', () => {
    const read = (value: unknown): void => {
      if (typeof value === 'string') expect(withoutInjections(value)).toBe(value);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(read);
    };
    read(interviews);
  });
});
