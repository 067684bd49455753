/**
 * Measures the writer and the judge on invented people: `tsx bench/writing/score.ts [--people DIR]
 * [--spliced FILE] [--show] [--json FILE] [NN …]`. Without a folder, on the people of the judge's
 * tests; NN are the numbers their files begin with. `--show` lists what was lost, wrongly refused
 * and wrongly accepted.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { personFile, splicedFile } from '~/features/grounding/testing/person';
import { scorePerson } from './score-person';
import { Tally } from './tally';

const testing = join(import.meta.dirname, '../../app/features/grounding/testing');

const { values: options, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: join(testing, 'people') },
    spliced: { type: 'string' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const { claims: spliced } = splicedFile.parse(
  readJson(options.spliced ?? join(dirname(options.people), 'spliced.json')),
);

const tally = new Tally();
for (const name of readdirSync(options.people).sort()) {
  if (!name.endsWith('.json') || (only.length > 0 && !only.includes(name.slice(0, 2)))) continue;
  const person = personFile.parse(readJson(join(options.people, name)));
  const [printedBefore] = tally.shares.facts;
  const linesBefore = tally.printed;
  await scorePerson(
    person,
    spliced.filter((claim) => claim.person === person.id),
    tally,
  );
  const facts = `${tally.shares.facts[0] - printedBefore}/${person.facts.length}`;
  console.error(`${person.id}: facts ${facts}, lines printed ${tally.printed - linesBefore}`);
}

if (options.show) for (const note of tally.notes) console.log(note);
for (const [what, figure] of tally.rows()) console.log(`${what.padEnd(40)} ${figure}`);
if (options.json !== undefined) {
  const { shares, notes, printed, removed } = tally;
  writeFileSync(options.json, JSON.stringify({ shares, printed, removed, notes }, null, 2));
}
