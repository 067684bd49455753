import { documentWords } from '~/features/resume/format/document-words';
import { languageOf } from '~/features/resume/format/language';
import { printable } from './printable-text';
import { fallbackFor } from './fonts/fallback-faces.server';
import { charactersOf, faceRulesOf } from './fonts/font-files.server';
import { getDesign } from './designs/designs';
import { markupOf } from './markup';
import { styleOf } from './styles/template-style';
import { OPEN_TEMPLATES, type Layout, type TemplateName } from './template';
import type { Unprintable } from './unprintable';
import type { JsonResume } from '~/features/resume/json-resume';
import type { PrintRequest, Sheet } from '~/platform/pdf/printer';

/**
 * Sets a resume on a sheet. Accent and density are classes of the body, so that each template has
 * only one sheet a paper size and its pages stay warm; faces for further scripts travel with the
 * body that needs them.
 */
export async function layOut(resume: JsonResume, layout: Layout): Promise<PrintRequest> {
  const markup = markupOf(resume, layout, { pathAttributes: false });
  const name = printable(resume.basics?.name ?? '');
  const { language, direction } = languageOf(resume);
  const modified = new Date(resume.meta?.lastModified ?? NaN);
  return {
    ...(await withFallback(markup, layout, language)),
    title:
      name === '' ? documentWords(language).resume : `${name} – ${documentWords(language).resume}`,
    author: name,
    language,
    direction,
    ...(Number.isNaN(modified.getTime()) ? {} : { modified }),
    attachment: {
      name: 'resume.json',
      mimeType: 'application/json',
      description: 'This resume as JSON Resume 1.0.0',
      bytes: Buffer.from(JSON.stringify(resume), 'utf8'),
    },
    fitOnePage: layout.fitOnePage,
  };
}

/** The same, as small as is readable: what needs two pages even so fits on no single one. */
export const asCloseAsReadable = (request: PrintRequest): PrintRequest => ({
  ...request,
  fitOnePage: false,
  body: `<style>:root{--fit:1}</style>${request.body}`,
});

/** Markup on its template's sheet, with the faces that its further scripts need. */
export async function withFallback(
  markup: string,
  { template, paper }: Pick<Layout, 'template' | 'paper'>,
  language: string,
): Promise<Pick<PrintRequest, 'sheet' | 'body'>> {
  const { css } = await fallbackFor(await foreignCharacters(markup, template), language);
  return {
    sheet: await sheetOf(template, paper),
    body: css === '' ? markup : `<style>${css}</style>${markup}`,
  };
}

/**
 * The characters of a resume that no font of its template can show, each once, in the order of the
 * page: reported to the person instead of printed as boxes.
 */
export async function missingGlyphs(resume: JsonResume, layout: Layout): Promise<string[]> {
  const markup = markupOf(resume, layout, { pathAttributes: false });
  const { missing } = await fallbackFor(
    await foreignCharacters(markup, layout.template),
    languageOf(resume).language,
  );
  return missing.map((character) => String.fromCodePoint(character));
}

/**
 * What this layout cannot print of a resume, and which of the templates offered can; undefined
 * where it can all.
 */
export async function findUnprintable(
  resume: JsonResume,
  layout: Layout,
  offered: readonly TemplateName[] = OPEN_TEMPLATES,
): Promise<Unprintable | undefined> {
  const characters = await missingGlyphs(resume, layout);
  if (characters.length === 0) return undefined;
  const others = await Promise.all(
    offered.map(async (template) => ({
      template,
      missing: await missingGlyphs(resume, { ...layout, template }),
    })),
  );
  const templates = others.flatMap(({ template, missing }) =>
    missing.length === 0 ? [template] : [],
  );
  return { characters, templates };
}

/** The sheets that most people print on: every template that is offered, on A4. */
export async function sheetsToWarm(
  offered: readonly TemplateName[] = OPEN_TEMPLATES,
): Promise<Sheet[]> {
  return Promise.all(offered.map((template) => sheetOf(template, 'a4')));
}

async function sheetOf(template: TemplateName, paper: Layout['paper']): Promise<Sheet> {
  return {
    key: `${template}/${paper}`,
    css: `${await faceRulesOf(template)}\nhtml,body{margin:0;padding:0}\n${styleOf(template)}`,
    paper,
    margin: getDesign(template).margin,
  };
}

/** Characters of the text that the template's own faces lack. */
async function foreignCharacters(markup: string, template: TemplateName): Promise<Set<number>> {
  const own = await charactersOf(template);
  const foreign = new Set<number>();
  for (const character of markup.replace(/<[^>]*>/g, '')) {
    const point = character.codePointAt(0) ?? 0;
    if (!own.has(point) && !/\p{Default_Ignorable_Code_Point}/u.test(character)) foreign.add(point);
  }
  return foreign;
}
