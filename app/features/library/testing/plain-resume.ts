import type { Interview } from '~/features/interview/interview';
import { layout, type TemplateName } from '~/features/templates/template';

/** A resume with a name on it and nothing else, as one is kept; its PDF is in no store. */
export function plainResume(interview: Interview, template: TemplateName = 'classic') {
  const sha256 = 'a'.repeat(64);
  return {
    title: 'Electrician',
    sample: false,
    document: { basics: { name: interview.person.name } },
    markdown: '',
    draft: {
      resume: {},
      claims: [],
      removed: [],
      questions: [],
      framing: [],
      coverage: null,
      writer: { name: 'builtin', model: null, fallbackFrom: [] },
    },
    source: { interview, posting: null },
    layout: layout.parse({ template }),
    fallback: null,
    pdfSha256: sha256,
    pdfBytes: 10,
    certificate: {
      ok: true,
      pages: 1,
      bytes: 10,
      sha256,
      tagged: true,
      title: null,
      language: null,
      fonts: [],
      readers: [],
      problems: [],
    },
  };
}
