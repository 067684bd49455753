import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDraft } from '~/command-line/commands/write-draft';
import { interview as schema } from '~/features/interview/interview';
import { readPosting } from '~/features/posting/read-posting';
import { gapQuestions } from '~/features/workspace/gap-questions';

/**
 * What coverage says of people and the posting each of them answers, to be read by somebody:
 * `tsx bench/posting/coverage.ts FOLDER [NAME]`, a folder of JSON files `{ "interview": … }`.
 */
const [folder = '', wanted = ''] = process.argv.slice(2);

const scores: number[] = [];
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.json') || !name.includes(wanted)) continue;
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { interview: unknown };
  const interview = schema.parse(file.interview);
  const posting = readPosting(interview.target.posting);
  const { coverage } = await writeDraft(interview, interview.target.posting, 'builtin');
  if (coverage === null) continue;
  scores.push(coverage.score);
  const { score, band, must, nice } = coverage;
  console.log(`\n## ${name}: ${posting.title ?? 'no title'}`);
  console.log(
    `${score} (${band}); must ${must.covered} of ${must.total}, nice ${nice.covered} of ${nice.total}`,
  );
  const parts = new Map(coverage.parts.map((part) => [part.requirementId, part]));
  for (const { id, label, kind, must, years } of posting.requirements) {
    const part = parts.get(id);
    const asked = `${must ? 'must' : 'nice'} ${kind}${years === null ? '' : ` ${years} y`}`;
    console.log(
      `${part?.credit ?? 0}  ${label}  [${asked}]  ${part?.why ?? ''}  ${(part?.where ?? []).join(' ')}`,
    );
  }
  for (const { question, isDenied } of gapQuestions(coverage, posting, interview))
    if (!isDenied) console.log(`?  ${question}`);
}
console.log(`\n${scores.length} people: ${scores.join(', ')}`);
