import { languageOf } from '~/features/resume/format/language';
import type { ReactNode } from 'react';
import type { JsonResume } from '~/features/resume/json-resume';
import { getDesign } from './designs/designs';
import { AllSections } from './sections/all-sections';
import { PageSettings } from './sections/page-setting';
import { Header } from './sections/header';
import type { Layout, TemplateName } from './template';

interface TemplateProps {
  resume: JsonResume;
  layout: Layout;
}

/** Centred and ruled, in a text serif: law, medicine, teaching, public service. */
export function Classic(props: TemplateProps) {
  return <Article {...props} name="classic" />;
}

/** Left-aligned with one strong line of colour, in a technical sans. */
export function Modern(props: TemplateProps) {
  return <Article {...props} name="modern" />;
}

/** No rules at all: space and weight alone, in a humanist sans. */
export function Minimal(props: TemplateProps) {
  return <Article {...props} name="minimal" />;
}

/** Centred under a large light name and a double rule, wide margins, in a book serif. */
export function Executive(props: TemplateProps) {
  return <Article {...props} name="executive" />;
}

/** Dates in a column, narrow type, close lines: long careers on few pages. */
export function Compact(props: TemplateProps) {
  return <Article {...props} name="compact" />;
}

/** Headings on bands, dates and labels in a monospaced face over a plain sans. */
export function Technical(props: TemplateProps) {
  return <Article {...props} name="technical" />;
}

export const TEMPLATE_COMPONENTS: Readonly<
  Record<TemplateName, (props: TemplateProps) => ReactNode>
> = {
  classic: Classic,
  modern: Modern,
  minimal: Minimal,
  executive: Executive,
  compact: Compact,
  technical: Technical,
};

/** Templates differ in type, rhythm, rules and colour; the reading order is one and the same. */
function Article({ resume, layout, name }: TemplateProps & { name: TemplateName }) {
  const { language, direction } = languageOf(resume);
  return (
    <article
      className={`cv cv-${name} cv-accent-${layout.accent} cv-${layout.density}`}
      lang={language}
      dir={direction}
    >
      <PageSettings.Provider value={{ ...getDesign(name), language }}>
        {resume.basics && <Header basics={resume.basics} />}
        <AllSections resume={resume} />
      </PageSettings.Provider>
    </article>
  );
}
