import { describe, expect, it } from 'vitest';
import type { Director } from '~/platform/ai/testing/scene';
import { builtinDraft } from '../testing/builtin-draft';
import { shareOf } from '~/testing/share-of';
import { liesAbout, readLiedAbout, splicesOf, type LiedAbout } from './testing/liars';
import { adapterFor, inputFor, replay } from './testing/replay';
import {
  answerOf,
  readMaterial,
  type ReadMaterial,
  type ScriptedLine,
} from './testing/scripted-model';

const people = readLiedAbout().map((person, index) => [person.id, person, index] as const);
/** Of lies about one person; that none of them is proven `grounding/corpus.test.ts` tries of all. */
const STEP = 3;

/** What comes of lies, told over one of the adapters; nothing of the draft may change. */
async function tell(
  person: LiedAbout,
  index: number,
  lie: (person: LiedAbout, material: ReadMaterial) => ScriptedLine[],
): Promise<{ supported: number; told: number }> {
  const direct: Director = ({ data }) => {
    const material = readMaterial({ data });
    const lines = material.failed === undefined ? lie(person, material) : [];
    return { kind: 'answers', text: answerOf(lines), pieceLength: 4_000 };
  };
  const draft = builtinDraft(inputFor(person));
  const { counts, draft: now } = await replay(adapterFor(index, direct), person, draft);
  expect(now).toEqual(draft);
  return {
    supported: counts.supported,
    told: counts.supported + counts.unclear + counts.refused,
  };
}

describe.each(people)('a liar about %s', (_, person, index) => {
  it('has no false claim supported, with the best proof there is', async () => {
    expect(person.claims.length).toBeGreaterThanOrEqual(10);
    const claims = shareOf(person.claims, STEP, index);
    const { supported, told } = await tell({ ...person, claims }, index, liesAbout);
    expect(supported).toBe(0);
    expect(told, 'each claim, both ways').toBe(2 * claims.length);
  });

  it('has no splice of true words supported, each with its own clause', async () => {
    const { supported, told } = await tell(person, index, (of, material) =>
      shareOf(splicesOf(of, material), STEP, index),
    );
    expect(supported).toBe(0);
    expect(told).toBeGreaterThan(0);
  });
});
