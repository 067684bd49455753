import { extname } from 'node:path';
import {
  EXPORT_ENDINGS,
  exportResume,
  type ExportEnding,
} from '~/features/resume/export/export-resume';
import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { layout as layoutSchema, TEMPLATES, type Layout } from '~/features/templates/template';
import { explainUnprintable } from '~/features/templates/unprintable';
import { wordLookOf } from '~/features/templates/word-look';
import { readJson } from '../read-json.server';
import { Refusal } from '../refusal';
import { writeOutputFile } from '../write-output.server';

export interface RenderOptions extends Partial<Layout> {
  out: string;
}

/** `render RESUME --out FILE`: a resume in the form that the file's ending names. */
export async function render(file: string, { out, ...given }: RenderOptions): Promise<void> {
  const ending = endingOf(out);
  const resume = await readJson(file, jsonResume, 'a JSON Resume');
  const bytes =
    ending === 'pdf'
      ? await printPdf(resume, given)
      : await exportResume(resume, ending, wordLookOf({ ...layoutOf(resume), ...given }));
  await writeOutputFile(out, bytes);
}

function endingOf(out: string): ExportEnding | 'pdf' {
  const ending = extname(out).slice(1).toLowerCase();
  const known = (['pdf', ...EXPORT_ENDINGS] as const).find((name) => name === ending);
  if (known === undefined) {
    throw new Refusal(
      `${out}: end the file name in .pdf, .${EXPORT_ENDINGS.join(', .')} to say what is wanted.`,
    );
  }
  return known;
}

async function printPdf(resume: JsonResume, given: Partial<Layout>): Promise<Uint8Array> {
  const [{ findUnprintable, layOut }, { openBrowserPrinter }, { readConfig }] = await Promise.all([
    import('~/features/templates/lay-out.server'),
    import('~/platform/pdf/browser-printer.server'),
    import('~/platform/config/environment'),
  ]);
  const layout = { ...layoutOf(resume), ...given };
  const unprintable = await findUnprintable(resume, layout, TEMPLATES);
  if (unprintable !== undefined) {
    throw new Refusal(explainUnprintable(layout.template, unprintable));
  }
  const { chromiumPath } = readConfig(process.env);
  const printer = openBrowserPrinter({ chromiumPath });
  try {
    return await printer.print(await layOut(resume, layout));
  } finally {
    await printer.close();
  }
}

/** What `draft --template` noted in the resume, where it did. */
function layoutOf(resume: JsonResume): Layout {
  const ours = resume.meta?.['cvstomize'] as { layout?: unknown } | undefined;
  const noted = layoutSchema.safeParse(ours?.layout ?? {});
  return noted.success ? noted.data : layoutSchema.parse({});
}
