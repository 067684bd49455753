import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDraft } from '~/command-line/commands/write-draft';
import { sourcesIn } from '~/features/grounding/answers/read-sources';
import { checkProof } from '~/features/grounding/proof/check-line';
import { judge } from '~/features/grounding/judge';
import { readNever } from '~/features/writing/composing/never';
import { personFile, type Person } from '~/features/grounding/testing/person';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Interview } from '~/features/interview/interview';
import { composeLines } from '~/features/writing/composing/compose-lines';
import { wordingOf } from '~/features/writing/composing/words/wording';
import { atMost, percentile, reference, type Row } from './row';

const PEOPLE = join(import.meta.dirname, '../app/features/grounding/testing/people');
const ROUNDS = 5;

/**
 * What the built-in writer and its judge cost a person, over the invented people of the tests: what is
 * cut and read once for an interview is read anew each time, as for somebody who just saved.
 */
export async function benchLines(): Promise<Row[]> {
  const people = readdirSync(PEOPLE)
    .sort()
    .map((name) => personFile.parse(JSON.parse(readFileSync(join(PEOPLE, name), 'utf8'))));
  for (const person of people) await measured(person);
  const rounds: Awaited<ReturnType<typeof measured>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const person of people) rounds.push(await measured(person));
  const of = (kind: 'cut' | 'write' | 'judge'): number[] => rounds.map((one) => one[kind]);
  const lines = people.flatMap(checkedLines);
  return [
    reference('cutting the clauses of an interview, p50', percentile(of('cut'), 0.5), 'ms'),
    atMost('cutting the clauses of an interview, p95', percentile(of('cut'), 0.95), 20, 'ms'),
    atMost('writing a draft, p50', percentile(of('write'), 0.5), 60, 'ms'),
    reference('writing a draft, p95', percentile(of('write'), 0.95), 'ms'),
    reference(
      '… against cutting, p50',
      percentile(of('write'), 0.5) / percentile(of('cut'), 0.5),
      '×',
    ),
    atMost('checking the proof of a line, p95', percentile(lines, 0.95), 1, 'ms'),
    atMost('judging a draft, p95', percentile(of('judge'), 0.95), 20, 'ms'),
  ];
}

/** Milliseconds of computing that the steps take for somebody whose answers nothing has read yet. */
async function measured({ interview }: Person): Promise<Record<'cut' | 'write' | 'judge', number>> {
  const fresh = (): Interview => structuredClone(interview);
  const [toCut, toWrite] = [fresh(), fresh()];
  const cut = timed(() => cutClauses(toCut));
  const startedAt = processorTime();
  const { resume, claims, coverLetter } = await writeDraft(
    toWrite,
    toWrite.target.posting,
    'builtin',
  );
  const write = processorTime() - startedAt;
  return { cut, write, judge: timed(() => judge({ resume, claims, coverLetter }, toWrite)) };
}

/** Milliseconds each composed line of somebody takes to be checked, its sources read already. */
function checkedLines({ interview }: Person): number[] {
  const { ofEntry } = sourcesIn(interview);
  const { bullets, scope } = composeLines(
    interview,
    wordingOf(interview),
    readNever(interview).forbids,
  );
  const lines = [...[...bullets].flatMap(([at, found]) => found.map((line) => ({ at, line })))];
  const all = [...lines, ...[...scope].map(([at, line]) => ({ at, line }))];
  return all.map(({ at, line: { text, proof } }) => {
    const sources = ofEntry.get(interview.history[at]?.id ?? '') ?? [];
    const check = (): number => timed(() => checkProof({ text, language: 'en', sources }, proof));
    return Math.min(check(), check(), check());
  });
}

function timed(work: () => unknown): number {
  const startedAt = processorTime();
  work();
  return processorTime() - startedAt;
}

/** Milliseconds this process has computed: on a busy machine the clock says more about the others. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
