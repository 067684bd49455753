import type { Reader } from '#db/client';
import { outlineOf } from '~/features/resume/format/outline';
import type { JsonResume } from '~/features/resume/json-resume';
import { findUnprintable } from '~/features/templates/lay-out.server';
import { previewOf } from '~/features/templates/preview';
import { ACCENTS, OPEN_TEMPLATES, type TemplateName } from '~/features/templates/template';
import { explainUnprintable } from '~/features/templates/unprintable';
import { linkLines } from './link-lines';
import { machineReadingOf } from './machine-reading';
import { proofsOf, type ProofView } from './proofs';
import { proofsAt } from './proofs-at';
import { questionsAsked } from './questions-asked';
import { requirementsViewOf } from './requirements';
import type { ResumePage } from './resume-page';
import { getResume } from './resumes.server';

/**
 * One's own resume as its page shows it.
 *
 * @param offered what is chosen from where this resume is laid out anew.
 * @param line JSON pointer of the line whose words are shown; the first result where it names none.
 * @throws {NotFound}
 */
export async function getResumePage(
  read: Reader,
  personId: string,
  resumeId: string,
  {
    version,
    line,
    offered = OPEN_TEMPLATES,
  }: {
    version?: number | undefined;
    line?: string | undefined;
    offered?: readonly TemplateName[];
  } = {},
): Promise<ResumePage> {
  const resume = getResume(read, personId, resumeId, version);
  const { draft, source, document, layout, certificate } = resume;
  const proofs = proofsOf(draft.claims, source.interview);
  const selected = selectLine(document, proofs, line);
  const asOf = resume.version === resume.latestVersion ? '' : `version=${resume.version}&`;
  const hrefOf = (path: string) =>
    proofsAt(proofs, path).length === 0
      ? undefined
      : `?${asOf}line=${encodeURIComponent(path)}#proof`;
  const unprintable = await findUnprintable(document, layout, offered);
  const { html } = previewOf(document, layout, { pathAttributes: true });
  return {
    id: resume.id,
    title: resume.title,
    name: document.basics?.name ?? '',
    sample: resume.sample,
    interviewId: resume.interviewId,
    version: resume.version,
    latestVersion: resume.latestVersion,
    createdAt: resume.createdAt,
    writer: draft.writer,
    layout,
    pages: certificate.pages,
    fallback: resume.fallback,
    unprintable:
      unprintable === undefined ? null : explainUnprintable(layout.template, unprintable),
    choices: { templates: offered, accents: ACCENTS },
    markup: linkLines(html, hrefOf, selected),
    selected,
    proofs,
    removed: draft.removed,
    notOnPage: draft.notOnPage.map(({ quote }) => quote),
    asked: questionsAsked(draft, source.interview, source.posting),
    leading: draft.framing.map(({ behaviour, why }) => ({ behaviour, why })),
    coverage:
      draft.coverage === null || source.posting === null
        ? null
        : {
            band: draft.coverage.band,
            must: draft.coverage.must,
            nice: draft.coverage.nice,
            ...requirementsViewOf(draft.coverage, source.posting),
          },
    reading: machineReadingOf(certificate),
  };
}

function selectLine(
  document: JsonResume,
  proofs: readonly ProofView[],
  line: string | undefined,
): string | null {
  if (line !== undefined && proofsAt(proofs, line).length > 0) return line;
  const printed = outlineOf(document).sections.flatMap(({ entries }) =>
    entries.flatMap(({ items }) => items),
  );
  const quoted = printed.filter(({ path }) =>
    proofsAt(proofs, path).some(({ words }) => words.length > 0),
  );
  const first = quoted.find(({ role }) => role === 'bullet') ?? quoted[0];
  return first?.path ?? null;
}
