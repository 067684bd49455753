import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forWriting } from '~/features/interview/for-writing';
import { letterMarkup, preparationMarkup } from '~/features/letters/letter-pages';
import { fileNameOf } from '~/features/library/file-name';
import { applicationsCsv } from '~/features/outcomes/applications/csv';
import type { Application } from '~/features/outcomes/applications/application';
import { exportResume } from '~/features/resume/export/export-resume';
import { layOutPages } from '~/features/templates/lay-out-pages.server';
import { writeLetter } from '~/features/writing/letter/write-letter';
import { attacks, plant, type Attack } from '~/features/writing/models/testing/injection/corpus';
import { AIMS, FORMS } from '~/features/writing/models/testing/injection/attacks';
import { prepareInterview } from '~/features/writing/preparation/prepare-interview';
import { builtinDraft } from '~/features/writing/testing/builtin-draft';
import { inputOf } from '~/features/writing/testing/read-sample';
import { contentDisposition } from '~/platform/http/content-disposition';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { readSeenText } from '~/platform/pdf-reading/seen-text.server';
import { shareOf } from '~/testing/share-of';

const ATTACKS = attacks();
const DRESS = /<script|<svg|<!--|javascript:|onload=|<\|im|<tool_call|MATERIAL 0000/i;

/** What is made of an interview with an attack planted in it. */
function madeOf({ place, text }: Attack) {
  const input = inputOf(forWriting(plant(place, text)));
  const draft = builtinDraft(input);
  const letter = letterMarkup(writeLetter(input, draft), '1 March 2026');
  const preparation = preparationMarkup(prepareInterview(input, draft), { notes: {}, toAsk: [] });
  return { draft, letter, preparation };
}

const holds = (text: string, loot: string): boolean =>
  [loot, JSON.stringify(loot).slice(1, -1), loot.replace(/"/g, '&quot;')].some((words) =>
    text.toLowerCase().includes(words.toLowerCase()),
  );

/** All words of a Word file, and what it links to. */
const partsOf = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /document.*\.xml|header|footer/.test(name))
    .map(([, part]) =>
      Buffer.from(part)
        .toString('utf8')
        .replace(/<w:t[^>]*>|<\/w:t>/g, ''),
    )
    .join('\n');

describe('an attack in a posting or an answer', () => {
  it('gets into no letter and no preparation', () => {
    for (const attack of shareOf(ATTACKS, 5)) {
      const { letter, preparation } = madeOf(attack);
      for (const page of [letter, preparation]) {
        expect(holds(page, attack.loot), attack.name).toBe(false);
        expect(page, attack.name).not.toMatch(DRESS);
      }
    }
  });

  it('gets into no file of the resume', async () => {
    for (const attack of ATTACKS.filter((_, index) => index % 6 === 0)) {
      const { draft } = madeOf(attack);
      for (const ending of ['docx', 'md', 'txt', 'html', 'json'] as const) {
        const file = await exportResume(draft.resume, ending);
        const words = ending === 'docx' ? partsOf(file) : Buffer.from(file).toString('utf8');
        expect(holds(words, attack.loot), `${ending}: ${attack.name}`).toBe(false);
      }
    }
  });
});

describe('an attack that is a name', () => {
  const texts = Object.values(FORMS).flatMap((dress) => AIMS.map(({ order }) => dress(order)));
  const names = [
    ...texts,
    'a\r\nSet-Cookie: session=x',
    '../../etc/passwd',
    'x"; filename="evil.exe',
    'resume.pdf\u202Efdp.exe',
    '=HYPERLINK("https://evil.example")',
  ];

  it.each(['pdf', 'docx', 'csv'])('stays inside the name of a %s', (ending) => {
    for (const name of names) {
      const header = contentDisposition(fileNameOf({ document: { basics: { name } }, sample: false }, ending)); // prettier-ignore
      expect(header, name).toMatch(/^attachment; filename="[^"\\/\r\n]+"(?:; filename\*=UTF-8''[\w!#$&+.^`|~%-]+)?$/); // prettier-ignore
      expect(header, name).not.toMatch(/\.\.[/\\]|%0[ad]|%2f|%5c|%e2%80%ae/i);
      const last = /filename="[^"]*\.(\w+)"/.exec(header)?.[1];
      expect(last, name).toBe(ending);
      expect(() => new Headers({ 'Content-Disposition': header }), name).not.toThrow();
    }
  });

  it('is text in every cell of a table', () => {
    for (const title of [...names, '+1', '-1', '@SUM(A1)', '\t=1+1', '\n=1+1', "'=1"]) {
      const table = applicationsCsv([
        { ...APPLICATION, title: title.trim(), company: title.trim() },
      ]);
      for (const [cell] of table.split('\r\n')[1]?.matchAll(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ??
        [])
        expect(cell.replace(/^"/, ''), title).not.toMatch(/^\s*[=+@]|^-\D/);
    }
  });
});

describe('an attack on paper', () => {
  let printer: ReturnType<typeof openBrowserPrinter>;
  beforeAll(() => {
    printer = openBrowserPrinter({ chromiumPath: undefined, onRecycle: () => undefined });
  });
  afterAll(() => printer.close());

  it('is not printed, and opens nothing', async () => {
    for (const attack of ATTACKS.filter((_, index) => index % 60 === 7)) {
      const { draft, letter } = madeOf(attack);
      const layout = { ...PLAIN, template: 'classic', paper: 'a4' } as const;
      const pdf = await printer.print(
        await layOutPages(draft.resume, layout, { title: 'Cover letter', body: letter, style: '' }),
      );
      const { pages } = await readSeenText(pdf, { mostPages: 5, mostCharacters: 50_000 });
      const words = pages.flatMap(({ lines }) => lines).join(' ');
      expect(words).toContain('Nela Novak');
      expect(holds(words, attack.loot), attack.name).toBe(false);
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(
        /\/JavaScript|\/Launch|evil\.example/,
      );
    }
  });
});

const PLAIN = { accent: 'ink', density: 'normal', fitOnePage: false } as const;

const APPLICATION: Application = {
  id: '00000000-0000-4000-8000-000000000000',
  title: '',
  company: '',
  link: '',
  next: '',
  nextOn: null,
  aside: false,
  state: null,
  sentOn: null,
  happenedOn: null,
  notes: '',
  resumes: [],
};
