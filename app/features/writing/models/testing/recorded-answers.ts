import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { personFile, type Person } from '~/features/grounding/testing/person';
import type { Director } from '~/platform/ai/testing/scene';
import {
  answerOf,
  clausesOf,
  linesOf,
  readMaterial,
  type ReadMaterial,
  type ScriptedLine,
} from './scripted-model';

const written = {
  /** A stretch names its clause by words of it: `[moved the rota|rota to a shared sheet]`. */
  text: z.string(),
  /** The same, had the checker sent it back. */
  again: z.string().optional(),
};

/** What somebody wrote by hand, as a capable and honest model would answer for one person. */
const recordedAnswer = z.object({
  note: z.string().includes('by no vendor'),
  resume: z.array(z.object({ part: z.string(), from: z.array(z.string()), ...written })),
  letter: z.array(z.object({ from: z.string(), ...written })),
});
export type RecordedAnswer = z.infer<typeof recordedAnswer>;

const RECORDED = join(import.meta.dirname, 'recorded');
const PEOPLE = join(import.meta.dirname, '../../../grounding/testing/people');

/** Everybody there is an answer for, with it. */
export function readRecordedAnswers(): { person: Person; answer: RecordedAnswer }[] {
  return readdirSync(RECORDED).map((file) => ({
    person: personFile.parse(JSON.parse(readFileSync(join(PEOPLE, file), 'utf8'))),
    answer: recordedAnswer.parse(JSON.parse(readFileSync(join(RECORDED, file), 'utf8'))),
  }));
}

/** Answers a request for a resume or a letter as it was written down; asked again, with what it has. */
export const replaying =
  (answer: RecordedAnswer): Director =>
  ({ data }) => {
    const material = readMaterial({ data });
    const isLetter = linesOf(material).some(({ text }) => /^(?:I|We|At)\s|\.$/u.test(text));
    const all = isLetter
      ? answer.letter.map(({ from, ...line }) => ({ ...line, from: [from], part: '' }))
      : answer.resume;
    const lines = all.flatMap((line) => spoken(line, material));
    return { kind: 'answers', text: answerOf(lines) };
  };

function spoken(
  { part, from, text, again }: RecordedAnswer['resume'][number],
  material: ReadMaterial,
): ScriptedLine[] {
  const named = from.map((words) => linesOf(material).find((one) => one.text.startsWith(words)));
  const ids = named.flatMap((line) => line?.id ?? []);
  const place = named[0]?.part ?? part;
  if (ids.length < from.length || !material.parts.some((one) => one.part === place)) return [];
  const { failed } = material;
  if (failed === undefined)
    return [{ part: place, from: ids, text: pointed(text, place, material) }];
  const isFailed = failed.some(
    (one) =>
      one.part === place && String(one.from) === String(ids) && plain(one.text) === plain(text),
  );
  return isFailed && again !== undefined
    ? [{ part: place, from: ids, text: pointed(again, place, material) }]
    : [];
}

const plain = (text: string): string => text.replace(/\|[^\]]*\]/gu, ']');

/** The text with the ids of the clauses that it names by their words. */
function pointed(text: string, part: string, material: ReadMaterial): string {
  const of = material.parts.filter((one) => one.part === part).flatMap(clausesOf);
  return text.replace(/\|([^\]]+)\]/gu, (_, words: string) => {
    const clause =
      of.find((one) => one.text === words) ??
      of.find((one) => one.text.startsWith(words)) ??
      of.find((one) => one.text.includes(words));
    return `|${clause?.id ?? 'c0'}]`;
  });
}
