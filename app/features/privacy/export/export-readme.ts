import { TABLE_WORDS } from './describe-tables';

interface Exported {
  tables: readonly string[];
  files: readonly string[];
  found: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** PDFs that are past their time and can be printed again. */
  missing: number;
  at: Date;
}

/** What an export holds, in plain words. */
export function exportReadme({ tables, files, found, missing, at }: Exported): string {
  return [
    'Everything CVstomize keeps of you',
    '',
    `Made on ${at.toISOString()} (UTC).`,
    '',
    'Passwords, codes and whatever else would open something are left out: of most of them we keep',
    'only what cannot be read back. Times are in UTC.',
    '',
    ...tables.map((name) => `data/${name}.json: ${TABLE_WORDS[name] ?? name}`),
    ...files.map((name) => `${name}: for a spreadsheet`),
    ...found.map(([name]) => `pdfs/${name}`),
    ...(missing === 0
      ? []
      : ['', `${missing} PDFs are past their time. Open the resume to print it again.`]),
    '',
    'What others keep: a payment service keeps your payments. Reviews of resumes are sealed with a',
    'key that stands only in your link, so we cannot tell which were yours.',
    '',
  ].join('\n');
}
