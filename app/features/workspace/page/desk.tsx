import { Form, useNavigate, useRevalidator, useSubmit } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { ResumeSheet } from '~/ui/resume-sheet';
import type { MovedLine } from '~/ui/use-line-dragging';
import { useScripted } from '~/ui/use-scripted';
import { idOfLine } from '../link-lines';
import type { Panel, ResumePage } from '../resume-page';
import { forgetTyped } from './kept-typing';
import { GapSection } from './gap-section';
import { LeftOverNote } from './left-over-note';
import { LayoutForm } from './layout-form';
import { LineEditor } from './line-editor';
import { LinesPane } from './lines-pane';
import { MachineSection } from './machine-section';
import { MovedSection } from './moved-section';
import { bindField, openAfter, type NotMade } from './not-made';
import { AskedSection, CoverageSection, LeadingSection } from './sections';
import { SectionsForm } from './sections-form';
import { TailorForm } from './tailor-form';
import { VersionsPane } from './versions-pane';
import { DeskHead, WorkspacePanel } from './workspace';

/** A resume as its page shows it, and what was just done on it. */
export interface OpenResume extends ResumePage {
  panel: Panel;
  did?: string | undefined;
  /** The line it was done to. */
  at?: string | undefined;
  /** Which suggestion is looked at, counted from 1. */
  suggestion: number;
  /** Resumes that can still be made. */
  left: number;
}

/** The paper, and beside it one panel. A line opens where it stands; without JavaScript, beside it. */
export function Desk({ resume, notMade }: { resume: OpenResume; notMade: NotMade | undefined }) {
  const navigate = useNavigate();
  const { id, name, layout: look, pages, markup, selected, isEditable, panel, did, at } = resume;
  const [opened, setOpened] = useState(selected);
  // What the server says comes after what was pressed.
  useEffect(() => setOpened(selected), [resume, selected]);
  const open = openAfter(notMade) ?? opened;
  /** The line that was left or changed, which gets the focus back. */
  const closed = useRef<string | null>(null);
  const scripted = useScripted();
  useEffect(() => {
    if (did === undefined) return;
    forgetTyped(id);
    closed.current = at ?? null;
  }, [id, did, at, markup]);
  useEffect(() => {
    if (open !== null || closed.current === null) return;
    document.getElementById(idOfLine(closed.current))?.focus({ preventScroll: true });
    closed.current = null;
  }, [open, markup]);
  const close = useCallback(() => {
    forgetTyped(id);
    closed.current = open;
    setOpened(null);
    if (notMade !== undefined) navigate('?', { preventScrollReset: true, replace: true });
  }, [navigate, notMade, id, open]);
  useCountedPages(pages.count);
  const submit = useSubmit();
  const move = useCallback(
    ({ path, text, to }: MovedLine) => {
      const edit = { intent: 'edit', edit: 'move', path, was: text, to: String(to) };
      submit({ ...edit, inPlace: 'true', leaveClosed: 'true' }, { method: 'post', preventScrollReset: true }); // prettier-ignore
    },
    [submit],
  );
  // A field that came with the page stays where it is: somebody may be typing in it.
  const [atLoad] = useState(selected);
  const isOnSheet =
    scripted && open !== null && open !== atLoad && markup.includes(`id="${idOfLine(open)}"`);
  const editor =
    open === null || !isEditable ? null : (
      <LineEditor
        resume={resume}
        path={open}
        notMade={notMade}
        onClose={scripted ? close : undefined}
      />
    );
  return (
    <div className="workspace">
      <link rel="stylesheet" href={`/templates/${look.template}.css`} />
      <div className="desk">
        <DeskHead edits={resume.edits} isEditable={isEditable} />
        {isEditable ? <LeftOverNote layout={look} leftOver={pages.leftOver} /> : null}
        <ResumeSheet
          label={name === '' ? 'Resume' : `Resume of ${name}`}
          paper={look.paper}
          pages={pages.count}
          markup={markup}
          selected={isEditable ? open : null}
          onSelect={setOpened}
          onMove={isEditable ? move : undefined}
        >
          {isOnSheet ? editor : null}
        </ResumeSheet>
      </div>
      <WorkspacePanel
        panel={panel}
        counts={{ lines: resume.suggestions.length, questions: openQuestions(resume) }}
      >
        {isOnSheet ? null : editor}
        <Pane resume={resume} panel={panel} notMade={notMade} />
      </WorkspacePanel>
    </div>
  );
}

const ASKED_AGAIN_MS = 1_500;
const ASKED_AGAIN_TIMES = 3;

/** Asks again for a count of pages that was not ready, a few times. */
function useCountedPages(count: number | null) {
  const { revalidate, state } = useRevalidator();
  const asked = useRef(0);
  useEffect(() => {
    if (count !== null) asked.current = 0;
    if (count !== null || state !== 'idle' || asked.current >= ASKED_AGAIN_TIMES) return;
    const timer = setTimeout(() => {
      asked.current += 1;
      revalidate();
    }, ASKED_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [count, state, revalidate]);
}

const openQuestions = ({ asked, gaps }: ResumePage): number =>
  asked.length + gaps.filter(({ must, isDenied }) => must && !isDenied).length;

function Pane({
  resume,
  panel,
  notMade,
}: {
  resume: OpenResume;
  panel: Panel;
  notMade: NotMade | undefined;
}) {
  switch (panel) {
    case 'lines':
      return <LinesPane resume={resume} notMade={notMade} />;
    case 'match':
      return (
        <>
          <CoverageSection coverage={resume.coverage} />
          <MovedSection moved={resume.moved} />
          <TailorForm isFree={resume.isFree} left={resume.left} notMade={notMade} />
        </>
      );
    case 'design':
      return (
        <>
          {resume.isEditable ? (
            <>
              <LayoutForm {...resume} />
              <SectionsForm
                sections={resume.sections}
                document={resume.document}
                notMade={notMade}
              />
            </>
          ) : null}
          <MachineSection reading={resume.reading} fallback={resume.fallback} />
        </>
      );
    case 'questions':
      return (
        <>
          {resume.isEditable && resume.coverage !== null ? (
            <GapSection gaps={resume.gaps} entries={resume.entries} />
          ) : null}
          <AskedSection asked={resume.asked} interviewId={resume.interviewId} />
          <LeadingSection leading={resume.leading} interviewId={resume.interviewId} />
        </>
      );
    case 'versions':
      return (
        <>
          <VersionsPane {...resume} />
          <MovedSection moved={resume.moved} />
        </>
      );
  }
}

/** What the resume is called in lists and file names. */
export function RenameForm({ title, notMade }: { title: string; notMade: NotMade | undefined }) {
  return (
    <details className="rename" open={notMade?.sent.intent === 'rename'}>
      <summary>Rename</summary>
      <Form method="post" className="stack-tight" preventScrollReset>
        <TextField
          label="Name"
          hint="Only you see it, in your list and in file names."
          {...bindField(notMade, { form: 'rename', field: 'title', value: title })}
        />
        <div>
          <Button variant="secondary" name="intent" value="rename">
            Save name
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** For those who come by keyboard: past what stands around the page, to what they came for. */
export function FirstLineLink({ markup }: Pick<ResumePage, 'markup'>) {
  const first = /id="(line-\w+-\d+-highlights-0)"/u.exec(markup)?.[1];
  if (first === undefined) return null;
  return (
    <a className="skip-link" href={`#${first}`}>
      Skip to the first line
    </a>
  );
}
