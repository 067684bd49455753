import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPosting } from '~/features/posting/read-posting';
import {
  type LabelledPosting,
  measureReading,
  readingShares,
} from '~/features/posting/testing/measure-reading';
import { atLeast, atMost, percentile, type Row } from '../row';

const OWN = join(import.meta.dirname, '../../app/features/posting/testing/labelled');
/** What the share of each is to reach, in percent; noise is to stay below. */
const REACH = {
  recall: 92,
  class: 92,
  noise: 1,
  title: 90,
  company: 90,
  seniority: 90,
  years: 90,
} as const;
const ROUNDS = 200;
/** Rounds of a process that has just begun; readers run in threads that stay. */
const WARM_UP = 50;
const LENGTH = 10_000;

/**
 * How right postings are read: the labelled ones of the tests, and those in the folder that
 * `POSTINGS_FOLDER` names, each a JSON of the same schema. With `--show` also what was missed.
 */
export function benchPostings(): Promise<Row[]> {
  const folder = process.env.POSTINGS_FOLDER;
  const rows = [OWN, ...(folder === undefined ? [] : [folder])].flatMap(rowsOf);
  return Promise.resolve([...rows, speed()]);
}

function labelledIn(folder: string): LabelledPosting[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelledPosting);
}

function rowsOf(folder: string): Row[] {
  const reading = measureReading(labelledIn(folder));
  const shares = readingShares(reading);
  if (process.argv.includes('--show')) for (const miss of reading.misses) console.error(miss);
  const name = folder === OWN ? 'own postings' : `${reading.postings} postings given`;
  return (Object.keys(REACH) as (keyof typeof REACH)[]).map((what) => {
    const against = what === 'noise' ? atMost : atLeast;
    return against(`${name}: ${what}`, shares[what], REACH[what], '%');
  });
}

/** A posting as long as most are, made of the labelled ones. */
function speed(): Row {
  const text = labelledIn(OWN)
    .map((posting) => posting.text)
    .join('\n')
    .repeat(3)
    .slice(0, LENGTH);
  for (let round = 0; round < WARM_UP; round++) readPosting(text);
  const times = Array.from({ length: ROUNDS }, () => {
    // The processor's time: others may be at work on the machine.
    const startedAt = process.cpuUsage();
    readPosting(text);
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  });
  return atMost('reading a posting of 10 kB, p95', percentile(times, 0.95), 10, 'ms');
}
