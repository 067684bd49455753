import { renderToStaticMarkup } from 'react-dom/server';
import type { JsonResume } from '~/features/resume/json-resume';
import { PathAttributes } from './sections/printed';
import type { Layout } from './template';
import { TEMPLATE_COMPONENTS } from './templates';

/** The resume as static, escaped markup. */
export function markupOf(
  resume: JsonResume,
  layout: Layout,
  { pathAttributes }: { pathAttributes: boolean },
): string {
  const Template = TEMPLATE_COMPONENTS[layout.template];
  return renderToStaticMarkup(
    <PathAttributes.Provider value={pathAttributes}>
      <Template resume={resume} layout={layout} />
    </PathAttributes.Provider>,
  );
}
