import type { JsonResume } from '~/features/resume/json-resume';
import { markupOf } from './markup';
import { styleOf } from './styles/template-style';
import type { Layout } from './template';

export interface Preview {
  /** An `article`, escaped, without script and without style attributes. */
  html: string;
  /** Its style; every selector begins with `.cv`, so it touches nothing else of a page. */
  css: string;
}

/**
 * The resume for the screen, from the markup and style that are printed. With path attributes each
 * printed string has an element with `data-path`, its JSON pointer in the resume, e.g.
 * `/work/0/highlights/1`. The faces come from `paper-fonts.css`.
 */
export function previewOf(
  resume: JsonResume,
  layout: Layout,
  { pathAttributes = false }: { pathAttributes?: boolean } = {},
): Preview {
  return { html: markupOf(resume, layout, { pathAttributes }), css: styleOf(layout.template) };
}
