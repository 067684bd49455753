import { languageOf } from '~/features/resume/format/language';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import type { JsonResume } from '~/features/resume/json-resume';
import type { PrintRequest } from '~/platform/pdf/printer';
import { getDesign } from './designs/designs';
import { withFallback } from './lay-out.server';
import { printable } from './printable-text';
import { PageSettings } from './sections/page-setting';
import { Header } from './sections/header';
import type { Layout } from './template';

/** Pages that go with a resume and look like it. */
export interface CompanionPages {
  /** The document's title after the name, e.g. `Cover letter`. */
  title: string;
  /** Escaped markup that stands under the head of the resume. */
  body: string;
  /** Style of the body; every selector begins with `.cv`. */
  style: string;
}

/**
 * Sets pages that go with a resume on its own sheet, under its own head: same type, same colour,
 * same margins, and the pages of the printer that are warm for it.
 */
export async function layOutPages(
  resume: JsonResume,
  layout: Layout,
  pages: CompanionPages,
): Promise<PrintRequest> {
  const name = printable(resume.basics?.name ?? '');
  const { language, direction } = languageOf(resume);
  const head =
    resume.basics === undefined
      ? ''
      : renderToStaticMarkup(
          createElement(
            PageSettings.Provider,
            { value: { ...getDesign(layout.template), language } },
            createElement(Header, { basics: resume.basics }),
          ),
        );
  const markup = renderToStaticMarkup(
    createElement('article', {
      className: `cv cv-${layout.template} cv-accent-${layout.accent} cv-${layout.density}`,
      lang: language,
      dir: direction,
      dangerouslySetInnerHTML: { __html: `<style>${pages.style}</style>${head}${pages.body}` },
    }),
  );
  const { sheet, body } = await withFallback(markup, layout, language);
  return {
    sheet,
    body,
    title: name === '' ? pages.title : `${name} – ${pages.title}`,
    author: name,
    language,
    direction,
  };
}
