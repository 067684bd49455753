import { describe, expect, it } from 'vitest';
import { forWriting } from '~/features/interview/for-writing';
import type { Interview } from '~/features/interview/interview';
import type { Model } from '~/platform/ai/model';
import { seededRandom } from '~/platform/seeded-random';
import { shareOf } from '~/testing/share-of';
import { judge } from '~/features/grounding/judge';
import { letterText } from '../letter/letter';
import { writeLetter } from '../letter/write-letter';
import { prepareInterview } from '../preparation/prepare-interview';
import { builtinDraft } from '../testing/builtin-draft';
import { interviews } from '../testing/interviews';
import { inputOf, sampleInput } from '../testing/read-sample';
import type { WriterInput } from '~/features/drafts/writer';
import { rewordingHere } from '../testing/drafting-here';
import { rewriteText } from './rewrite-text.server';
import type { RewordableDraft } from './section';
import { hostileLines, LIE_KINDS, TRACES } from './testing/hostile-lines';
import { attacks, plant, type Attack } from './testing/injection/corpus';
import { linesOf, scriptedModel, type ReadMaterial } from './testing/scripted-model';

/** Of attacks and of people that stand for one another before a landing. */
const STEP = 5;
const options = { signal: new AbortController().signal, rewording: rewordingHere };
/** Marks of the forms of attacks: nobody's letter is written with them. */
const DRESS =
  /<script|<svg|<!--|<\|im|tool_call|onload|MATERIAL 0000|GrandmaGPT|[\u{E0000}-\u{E007F}\u202E]/u;

/** The letter and the questions that go with the resume the built-in writer makes. */
function companionsOf(input: WriterInput): {
  letter: RewordableDraft;
  preparation: RewordableDraft;
} {
  const draft = builtinDraft(input);
  return {
    letter: { ...draft, letter: writeLetter(input, draft) },
    preparation: { ...draft, expected: prepareInterview(input, draft).lines },
  };
}

/** Offers a text to a model and takes whatever passes. */
async function wordAll(
  model: () => Model,
  input: WriterInput,
  text: RewordableDraft,
): Promise<RewordableDraft> {
  const { draft } = await rewriteText(model(), input, text, options);
  return draft;
}

/** What of it reaches a page or a file, without the answers that a preparation quotes. */
const shownOf = ({ letter, expected = [] }: RewordableDraft): string =>
  letter === undefined
    ? expected.map(({ question }) => question).join('\n')
    : [letterText(letter), ...letter.removed.map(({ text }) => text)].join('\n');

const expectSupported = ({ letter }: RewordableDraft, interview: Interview, name: string): void => {
  const worded = (letter?.paragraphs ?? [])
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.worded !== undefined);
  const coverLetter = worded.map(({ text }) => text).join(' ');
  const { claims } = judge({ resume: {}, coverLetter }, interview);
  expect(
    claims.filter(({ verdict }) => verdict !== 'supported'),
    name,
  ).toEqual([]);
};

describe('a hostile model', () => {
  it('gets nothing into any letter or preparation', async () => {
    const random = seededRandom(20_261_121);
    let offered = 0;
    const lie = (material: ReadMaterial) => {
      const kind = LIE_KINDS[Math.floor(random() * LIE_KINDS.length)] ?? 'numbers';
      const lines = hostileLines(kind, material, random);
      offered += lines.length;
      return lines;
    };
    for (const [name, file] of shareOf(Object.entries(interviews), 2)) {
      const input = sampleInput(file);
      for (const text of Object.values(companionsOf(input))) {
        for (let round = 0; round < 3; round += 1) {
          const worded = await wordAll(() => scriptedModel(lie, lie), input, text);
          expect(shownOf(worded), name).not.toMatch(TRACES);
          expectSupported(worded, input.interview, name);
        }
      }
    }
    expect(offered).toBeGreaterThan(200);
  });
});

describe('attacks in what is written by others', () => {
  const reasoned = (text: string): Interview => {
    const interview = plant(null, '');
    return { ...interview, target: { ...interview.target, why: `It is near my home. ${text}` } };
  };
  const inReasons = attacks()
    .filter((_, index) => index % 4 === 0)
    .map((attack): [Attack, Interview] => [attack, reasoned(attack.text)]);
  const planted = attacks().map((attack): [Attack, Interview] => [
    attack,
    plant(attack.place, attack.text),
  ]);

  /** Does what an attack asks for, within true sentences and with true quotes. */
  const obedient =
    ({ loot }: Attack) =>
    (material: ReadMaterial) =>
      linesOf(material).map(({ part, id, text }, index) => ({
        ...{ part, from: [id] },
        text: index % 2 === 0 ? `${text.replace(/[.?]$/u, '')}, ${loot}.` : loot,
      }));

  it.each([
    ['posting or an answer', planted],
    ['reason', inReasons],
  ])(
    'from a %s show nothing in a letter or a preparation, though a model obeys them',
    async (_, cases) => {
      expect(cases.length).toBeGreaterThan(35);
      for (const [attack, interview] of shareOf(cases, STEP, 4)) {
        const input = inputOf(forWriting(interview));
        for (const text of Object.values(companionsOf(input))) {
          const model = () => scriptedModel(obedient(attack), obedient(attack));
          const worded = await wordAll(model, input, text);
          const shown = `${shownOf(text)}\n${shownOf(worded)}`;
          expect(shown.toLowerCase(), attack.name).not.toContain(attack.loot.toLowerCase());
          expect(shown, attack.name).not.toMatch(DRESS);
          expectSupported(worded, input.interview, attack.name);
        }
      }
    },
  );
});
