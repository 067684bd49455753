import { mkdirSync, writeFileSync } from 'node:fs';
import { importResume } from '../../app/features/resume-import/import-resume';
import { readUpload } from '../../app/features/resume-import/read-upload.server';
import { Failure } from '../../app/platform/failure';
import { atLeast, atMost, reference, type Row } from '../row';
import { corpus } from './corpus';
import type { DateForm } from './entry-blocks';
import { makeFiles, type MadeFile } from './make-files';
import type { Person } from './person';
import { FIELDS, isRight, isWronglySure, score, type Field, type Scored } from './score';
import { unseenFiles } from './unseen/unseen';

/** What the share of each is to reach, in percent. */
const REACH: Readonly<Record<Field, number>> = {
  name: 100, 'e-mail': 100, title: 96, employer: 96, dates: 96, school: 96, degree: 96,
}; // prettier-ignore
const WRONG = 0.5;

/** The gold of the files that lie here says each date as it is printed. */
const AS_PRINTED = 'Mar 2019';

/**
 * How right the files of `unseen` are read, made by other programs than those of the corpus and in
 * other layouts. References, not bounds: what they were first read as is in docs/reading.md.
 */
async function benchUnseen(): Promise<Row[]> {
  const scored: Scored[] = [];
  const files = unseenFiles();
  for (const { name, bytes, person } of files) {
    const own = await scoreBytes(bytes, { person, form: AS_PRINTED, name });
    scored.push(...own);
    tellMisses(own, name);
  }
  return [
    reference('files of other layouts read', files.length, 'files'),
    ...FIELDS.map((field) => reference(`other layouts: ${field}`, share(scored.filter((one) => one.field === field), isRight), '%')), // prettier-ignore
    reference('other layouts: wrong values said with confidence', wrongShare(scored), '%'),
  ];
}

function tellMisses(scored: readonly Scored[], name: string): void {
  for (const one of scored.filter((each) => !isRight(each))) {
    const mark = isWronglySure(one) ? 'WRONG' : 'miss';
    console.error(`${mark} ${one.field}: “${one.read}” for “${one.expected}” [${name}]`);
  }
}

const share = (some: readonly Scored[], is: (one: Scored) => boolean): number =>
  (100 * some.filter(is).length) / Math.max(1, some.length);

const wrongShare = (scored: readonly Scored[]): number =>
  share(scored.filter(({ read, sure }) => read !== '' && sure), isWronglySure); // prettier-ignore

/**
 * How right resumes are read that many programs made in many designs, field by field, with every
 * miss on standard error. `READING_KEEP=FOLDER` keeps the files, `READING_SHIFT=N` gives
 * other people and designs to each program.
 */
export async function benchReading(): Promise<Row[]> {
  const made = await makeFiles(corpus(Number(process.env['READING_SHIFT'] ?? 0)));
  keep(made);
  const scored: Scored[] = [];
  for (const file of made) {
    const own = await scoreFile(file);
    scored.push(...own);
    tellMisses(own, file.name);
  }
  return [
    reference('resumes read', made.length, 'files'),
    ...FIELDS.map((field) =>
      atLeast(
        `reading: ${field}`,
        share(scored.filter((one) => one.field === field), isRight),
        REACH[field],
        '%',
      ),
    ),
    atMost('reading: wrong values said with confidence', wrongShare(scored), WRONG, '%'),
    ...(await benchUnseen()),
  ]; // prettier-ignore
}

async function scoreFile({ bytes, person, design, making, name }: MadeFile): Promise<Scored[]> {
  // Our designs print each month there is.
  const form = making.maker === 'ours' ? 'Mar 2019' : design.dates;
  return scoreBytes(bytes, { person, form, name });
}

async function scoreBytes(
  bytes: Uint8Array,
  { person, form, name }: { person: Person; form: DateForm; name: string },
): Promise<Scored[]> {
  try {
    return score(importResume(await readUpload(bytes)), person, form);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`refused [${name}]: ${error.message}`);
    return score(NOTHING, person, form);
  }
}

const NOTHING = { resume: {}, confidence: {}, unread: [], hidden: [], warnings: [] };

function keep(files: readonly MadeFile[]): void {
  const folder = process.env['READING_KEEP'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes, person } of files) {
    const file = `${folder}/${name.replace(/[^\w]+/g, '-')}`;
    writeFileSync(`${file}.${endingOf(bytes)}`, bytes);
    writeFileSync(`${file}.gold.json`, JSON.stringify(person, null, 2));
  }
}

function endingOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 9)).toString('latin1');
  return start.startsWith('%PDF') ? 'pdf' : start.startsWith('PK') ? 'docx' : start.startsWith('<!') ? 'html' : 'txt'; // prettier-ignore
}
