import type { Director, Scene } from '~/platform/ai/testing/scene';
import { helpfulLines } from './helpful-lines';
import { hostileLines, LIE_KINDS } from './hostile-lines';
import { answerOf, readMaterial, type ScriptedLine } from './scripted-model';
import { seededRandom } from '~/platform/seeded-random';

/** How both vendors' models behave in the development world. */
export const MOODS = [
  'helpful',
  'hostile',
  'busy',
  'broken',
  'hanging',
  'refusing',
  'moody',
] as const;
export type Mood = (typeof MOODS)[number];

/** Models write about 24 characters in this time. */
const PIECE_MS = 40;

/**
 * Decides what a vendor's stand-in answers, in a mood. The moody one changes it each time.
 *
 * @param options.delayMs before each piece of an answer.
 * @param options.seed of what is left to chance.
 */
export function directModels(mood: Mood, { delayMs = PIECE_MS, seed = 1 } = {}): Director {
  const random = seededRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const answering = (lines: readonly ScriptedLine[]): Scene => ({
    kind: 'answers',
    text: answerOf(lines),
    pieceLength: 24,
    delayMs,
  });
  const play = (now: Mood, data: string): Scene => {
    switch (now) {
      case 'helpful':
        return answering(helpfulLines(readMaterial({ data })));
      case 'hostile':
        return answering(hostileLines(pick(LIE_KINDS), readMaterial({ data }), random));
      case 'busy':
        return { kind: 'fails', status: 429, headers: { 'Retry-After': '20' } };
      case 'broken':
        return { kind: 'fails', status: 503, html: true };
      case 'hanging':
        return { kind: 'hangs' };
      case 'refusing':
        return { kind: 'stopped_for_safety' };
      case 'moody':
        return play(pick(MOODS.filter((other) => other !== 'moody' && other !== 'hanging')), data);
    }
  };
  return ({ data }) => play(mood, data);
}
