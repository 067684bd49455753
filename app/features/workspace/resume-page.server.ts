import type { Reader } from '#db/client';
import { offeredSuggestions } from '~/features/editing/offered-lines';
import type { EditedResume, SetAside } from '~/features/editing/edited-resume';
import { suggestionsFor, type Suggestion } from '~/features/editing/suggestions';
import type { OfferedLine } from '~/features/writing/models/settle-answer';
import { entryBehind } from '~/features/editing/entry-behind';
import type { Draft } from '~/features/drafts/draft';
import type { CoverageReader } from '~/features/posting/coverage-reader.server';
import type { Posting } from '~/features/posting/posting';
import {
  ENTRY_SECTIONS,
  entriesOf,
  type EntrySection,
  lineListOf,
  nameOfEntry,
  readPath,
} from '~/features/editing/resume-path';
import type { Workspace } from '~/features/editing/get-workspace.server';
import { nameField } from '~/features/library/name-field';
import { proofsOf } from '~/features/library/proofs';
import { questionsAsked } from '~/features/library/questions-asked';
import { entryOfAnswer } from '~/features/writing/composing/which-entry';
import { getResume, listVersions, type Resume } from '~/features/library/resumes.server';
import { outlineOf } from '~/features/resume/format/outline';
import { sectionSettings } from '~/features/resume/format/sections';
import type { JsonResume } from '~/features/resume/json-resume';
import { findUnprintable } from '~/features/templates/lay-out.server';
import { previewOf } from '~/features/templates/preview';
import {
  ACCENTS,
  OPEN_TEMPLATES,
  type Layout,
  type TemplateName,
} from '~/features/templates/template';
import { explainUnprintable } from '~/features/templates/unprintable';
import { compareVersions } from './compare-versions';
import type { SheetPages } from './count-pages.server';
import { gapQuestions } from './gap-questions';
import { lookOf } from './design-picture.server';
import { linesToCut } from './lines-to-cut';
import { linkLines } from './link-lines';
import { markPages } from './mark-pages';
import { machineReadingOf } from './machine-reading';
import { requirementsViewOf } from '~/features/library/requirements';
import { costsNothing } from '~/features/generation/costs-nothing';
import { movedSince } from './moved-since.server';
import { getShownDraft } from './shown-draft.server';
import { FEW_LINES, type PagesView, type Panel, type ResumePage } from './resume-page';

interface Asked {
  version?: number | undefined;
  line?: string | undefined;
  panel?: Panel | undefined;
  /** A version to compare the newest with. */
  compare?: number | undefined;
  offered?: readonly TemplateName[];
  /** Lines that a model wrote and only the person can take. */
  offers?: readonly OfferedLine[];
  /** Reckons coverage; on the thread that asks where there is no other. */
  cover?: CoverageReader;
  /** Counts the pages of what is shown; without it they are not. */
  count?: (document: JsonResume, layout: Layout) => Promise<SheetPages | null>;
}

/**
 * One's own resume as its page shows it: as its owner left it, or an older version as it was.
 *
 * @param offered what is chosen from where this resume is laid out anew.
 * @param line JSON pointer of the line that is open; none where it names none.
 * @throws {NotFound}
 */
export async function getResumePage(
  read: Reader,
  personId: string,
  resumeId: string,
  asked: Asked = {},
): Promise<ResumePage> {
  const { version, line, panel = 'lines', compare, offered = OPEN_TEMPLATES } = asked;
  const own = { personId, resumeId };
  const now = await getShownDraft(read, own, { version, cover: asked.cover });
  const { workspace, isEditable, resume, shown, posting, draft } = now;
  const { certificate } = resume;
  const { document } = shown;
  const layout = isEditable ? workspace.layout : resume.layout;
  const selected = selectLine(document, line);
  const address = new URLSearchParams(isEditable ? {} : { version: String(resume.version) });
  const hrefOf = (path: string) =>
    readPath(path) === undefined
      ? undefined
      : `?${new URLSearchParams([...address, ['line', path]]).toString()}#line`;
  const unprintable = await findUnprintable(document, layout, offered);
  const printed = workspace.isPrinted ? certificate : null;
  // What is printed on one page breaks nowhere.
  const sheet = printed?.pages === 1 ? null : ((await asked.count?.(document, layout)) ?? null);
  const coverage = coverageViewOf(draft.coverage, posting);
  const { html } = previewOf(document, layout, { pathAttributes: true });
  const versions = listVersions(read, personId, resumeId);
  return {
    id: resume.id,
    title: resume.title,
    name: document.basics?.name ?? '',
    sample: resume.sample,
    isFree: costsNothing({ sample: resume.sample, interview: shown.interview }),
    interviewId: resume.interviewId,
    version: resume.version,
    latestVersion: resume.latestVersion,
    createdAt: resume.createdAt,
    writer: draft.writer,
    document,
    isEditable,
    edits: editsOf(workspace),
    layout,
    look: lookOf(document, layout),
    pages: pagesViewOf(sheet ?? printed, document, coverage),
    fallback: resume.fallback,
    unprintable:
      unprintable === undefined ? null : explainUnprintable(layout.template, unprintable),
    choices: { templates: offered, accents: ACCENTS },
    markup: markPages(linkLines(html, hrefOf, selected), sheet?.starts ?? []),
    selected,
    proofs: proofsOf(draft.claims, shown.interview),
    removed: draft.removed,
    notOnPage: placedIn(shown, draft.notOnPage),
    setAside: shown.setAside.map((aside, index) => ({ index, ...describeAside(aside, document) })),
    entries: entriesForLines(document),
    sections: printedSections(document),
    // What the posting asks for is asked from its coverage, as it is now.
    asked: questionsAsked(draft, shown.interview, null).filter(({ about }) =>
      about.startsWith('/'),
    ),
    gaps:
      draft.coverage === null || posting === null
        ? []
        : gapQuestions(draft.coverage, posting, shown.interview),
    suggestions: isEditable ? allSuggestions(shown, asked.offers) : [],
    leading: draft.framing.map(({ behaviour, why }) => ({ behaviour, why })),
    coverage,
    reading: machineReadingOf(certificate),
    versions,
    moved: PANELS_OF_MOVES.has(panel) ? await movedSince(read, own, now, asked.cover) : null,
    compared:
      panel !== 'versions' || compare === undefined
        ? null
        : comparedWith(getResume(read, personId, resumeId, compare), workspace.edited),
  };
}

/** Where what moved since another resume is looked at. */
const PANELS_OF_MOVES: ReadonlySet<Panel> = new Set(['match', 'versions']);

/** What a model offers first: it was asked for. */
const allSuggestions = (shown: EditedResume, offers: readonly OfferedLine[] = []): Suggestion[] => [
  ...offeredSuggestions(shown, offers),
  ...suggestionsFor(shown),
];

/** As many as one looks through for a line to do without. */
const SPARE_LINES = 3;

function pagesViewOf(
  sheet: SheetPages | Pick<SheetPages, 'pages'> | null,
  document: JsonResume,
  coverage: ResumePage['coverage'],
): PagesView {
  if (sheet === null) return { count: null, leftOver: null };
  if (!('lastLines' in sheet)) return { count: sheet.pages, leftOver: null };
  const { pages, lastLines, over } = sheet;
  const isAlmostOne = over !== null && over > 0 && over < FEW_LINES;
  const isAlmostEmpty = pages > 1 && lastLines < FEW_LINES;
  if (!isAlmostEmpty && !isAlmostOne) return { count: pages, leftOver: null };
  const answering = [...(coverage?.covered ?? []), ...(coverage?.partial ?? [])];
  const asked = new Set(answering.flatMap(({ where }) => where));
  const toCut = linesToCut(document, asked, SPARE_LINES);
  return { count: pages, leftOver: { lines: lastLines, over, toCut } };
}

function coverageViewOf(
  coverage: Draft['coverage'],
  posting: Posting | null,
): ResumePage['coverage'] {
  if (coverage === null || posting === null) return null;
  const { band, must, nice } = coverage;
  return { band, must, nice, ...requirementsViewOf(coverage, posting) };
}

/** What was said, each with the entry of the page it belongs to. */
function placedIn(shown: EditedResume, said: Draft['notOnPage']): ResumePage['notOnPage'] {
  const entries = entriesForLines(shown.document).map(({ path }) => path);
  const skills = entries.find((path) => path.startsWith('/skills/')) ?? null;
  const places = entries
    .filter((path) => !path.startsWith('/skills/'))
    .map((path) => ({ path, behind: entryBehind(shown, path) }));
  return said.map(({ source, quote }) => {
    if (source.startsWith('/skills/')) return { words: quote, where: skills };
    const entry = entryOfAnswer(shown.interview, source);
    const place = places.find(({ behind }) => behind !== undefined && behind === entry);
    return { words: quote, where: place?.path ?? null };
  });
}

const editsOf = ({ undo, redo, isPrinted }: Workspace) => ({ undo, redo, isPrinted });

const comparedWith = ({ version, document }: Resume, now: EditedResume) => ({
  version,
  sections: compareVersions(document, now.document),
});

/** A place of the resume that can be opened; null where the address names none. */
function selectLine(document: JsonResume, line: string | undefined): string | null {
  const place = line === undefined ? undefined : readPath(line);
  if (line === undefined || place === undefined || place.kind === 'section') return null;
  if (place.kind === 'head') return line;
  if (place.kind === 'profile')
    return document.basics?.profiles?.[place.index] === undefined ? null : line;
  const entry = entriesOf(document, place.section)[place.entry];
  if (entry === undefined) return null;
  if (place.kind !== 'item') return line;
  const list = entry[place.list];
  return Array.isArray(list) && place.index < list.length ? line : null;
}

/** What was taken off, as it stood on the page, and where that was. */
function describeAside({ path, value }: SetAside, document: JsonResume) {
  const place = readPath(path);
  if (place?.kind === 'section') {
    const { length } = value as unknown[];
    const heading = sectionSettings(document).find(({ key }) => key === place.section)?.heading;
    const from = length === 1 ? '1 entry' : `${length} entries`;
    return { path, from, text: heading ?? nameField(path) };
  }
  const text =
    typeof value === 'string'
      ? value
      : place?.kind === 'entry'
        ? nameOfEntry(value as Record<string, unknown>, place.section)
        : `${(value as unknown[]).length} in all`;
  return {
    path,
    from: place?.kind === 'item' ? whereItWas(place, path, document) : nameField(path),
    text,
  };
}

/** The entry a line was taken off, by its own name. */
function whereItWas(
  place: { section: EntrySection; entry: number },
  path: string,
  document: JsonResume,
) {
  const entry = entriesOf(document, place.section)[place.entry];
  const name = entry === undefined ? '' : nameOfEntry(entry, place.section);
  return name || nameField(path.split('/').slice(0, 3).join('/'));
}

/** The entries that take a line, as the person would name them. */
function entriesForLines(document: JsonResume): { path: string; label: string }[] {
  return ENTRY_SECTIONS.filter((section) => lineListOf(section) !== undefined).flatMap((section) =>
    entriesOf(document, section).map((entry, index) => ({
      path: `/${section}/${index}`,
      label: nameOfEntry(entry, section) || nameField(`/${section}/${index}`),
    })),
  );
}

function printedSections(document: JsonResume): ResumePage['sections'] {
  const printed = new Set(outlineOf(document).sections.map(({ key }) => key));
  return sectionSettings(document)
    .map((setting, place) => ({ ...setting, place }))
    .filter(({ key }) => printed.has(key));
}
