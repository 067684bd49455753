import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getStanding } from '~/features/billing/accounts.server';
import { countRequest } from '~/features/accounts/count-requests.server';
import { edit as editSchema } from '~/features/editing/edit';
import {
  chooseLayout,
  editResume,
  restoreVersion,
  stepBack,
  stepForward,
} from '~/features/editing/workspaces.server';
import { printVersion } from '~/features/generation/print-version.server';
import { findNewest } from '~/features/improving/improvements.server';
import { findImprovementView } from '~/features/improving/improvement-view.server';
import { ImprovementSection } from '~/features/improving/page/improvement-section';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { setDeleted } from '~/features/library/deleted-resumes.server';
import { readTitle, TITLE_MAX_LENGTH } from '~/features/library/read-title';
import { renameResume } from '~/features/library/resumes.server';
import { OutcomeCard } from '~/features/outcomes/page/outcome-card';
import { statesByResume } from '~/features/outcomes/reports.server';
import paperFonts from '~/features/templates/paper-fonts.css?url';
import { requireOffered } from '~/features/templates/require-offered';
import { layout } from '~/features/templates/template';
import { countPages } from '~/features/workspace/count-pages.server';
import { DeleteForm } from '~/features/workspace/page/delete-form';
import { refusedFieldId, type NotMade } from '~/features/workspace/page/not-made';
import { Desk, FirstLineLink, RenameForm } from '~/features/workspace/page/desk';
import { UndoForm, WorkspaceActions } from '~/features/workspace/page/workspace';
import { idOfLine } from '~/features/workspace/link-lines';
import { PANELS } from '~/features/workspace/resume-page';
import { tailorResume } from '~/features/workspace/tailor.server';
import { getResumePage } from '~/features/workspace/resume-page.server';
import { NpsCard } from '~/features/nps/page/nps-card';
import { requireActor } from '~/composition/guards.server';
import { npsStanding } from '~/composition/nps-standing.server';
import { designsFor } from '~/composition/offered-designs.server';
import { Failure, NotFound } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Chips } from '~/ui/chips';
import { Day } from '~/ui/day';
import { ErrorSummary } from '~/ui/error-summary';
import { GuestNotice } from '~/ui/guest-notice';
import { Notice } from '~/ui/notice';
import { RouteFailure } from '~/ui/route-failure';
import { Toast } from '~/ui/toast';
import { titled } from '~/ui/titled';

export const meta = titled<typeof loader>(({ data }) => data?.title ?? 'Resume');

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paperFonts }];

const number = z.coerce.number().int().positive();
const shown = z.object({
  version: number.optional().catch(undefined),
  line: z.string().max(200).optional().catch(undefined),
  panel: z.enum(PANELS).default('lines').catch('lines'),
  compare: number.optional().catch(undefined),
  suggestion: number.default(1).catch(1),
  /** Set by the answer to an edit. */
  did: z.enum(['edit', 'undo', 'redo', 'pdf']).optional().catch(undefined),
  /** The line it was made to, which has the focus afterwards. */
  at: z.string().max(200).optional().catch(undefined),
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  const asked = shown.parse(query);
  if (query.version !== undefined && asked.version === undefined)
    throw new NotFound('This version');
  const { database, models, clock, printer, cover } = args.context.application;
  const { read } = database;
  const resumeId = args.params.resumeId ?? '';
  const resume = await getResumePage(read, actor.personId, resumeId, {
    ...asked,
    offers: findNewest(read, actor.personId, resumeId, 'resume')?.offers ?? [],
    offered: designsFor(args, actor),
    cover,
    count: (document, look) => countPages(printer, document, look),
  });
  const told = statesByResume(read, actor.personId).get(resume.id) ?? null;
  const of = { personId: actor.personId, resumeId: resume.id };
  const improving = findImprovementView(read, models, of, clock());
  const { panel, did, at, suggestion } = asked;
  const nps = npsStanding(args, actor.personId);
  return {
    ...resume,
    left: getStanding(read, actor.personId).available,
    nps,
    panel,
    did,
    at,
    suggestion,
    guest: actor.guest,
    told,
    improving,
  };
});

/** What draws or drafts. */
const COSTLY: ReadonlySet<string> = new Set(['update-pdf', 'tailor']);

const change = z.discriminatedUnion('intent', [
  layout.extend({ intent: z.literal('layout'), fitOnePage: z.stringbool().default(false) }),
  z.object({ intent: z.literal('restore'), version: number }),
  z.object({ intent: z.literal('rename'), title: z.string().max(10_000) }),
  z.object({ intent: z.literal('undo') }),
  z.object({ intent: z.literal('redo') }),
  z.object({ intent: z.literal('update-pdf') }),
  z.object({ intent: z.literal('delete') }),
]);

/** Edits the resume, prints it, or deletes it. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { request, params, context } = args;
  const actor = await requireActor(args);
  const own = { personId: actor.personId, resumeId: params.resumeId ?? '' };
  const page = `/resumes/${own.resumeId}`;
  const { application } = context;
  const { database } = application;
  const now = application.clock();
  const sent = sentFields(await readFormData(request));
  if (sent.intent === 'edit') return answerEdit(args, own, sent);
  if (COSTLY.has(sent.intent ?? '')) countRequest(application, own.personId);
  if (sent.intent === 'tailor') {
    const { title = '', posting = '' } = sent;
    const begun = tailorResume(database, own, { title, posting }, now);
    return begun.kind === 'refused'
      ? data<NotMade>({ sent, field: begun.field, message: begun.message }, { status: 422 })
      : redirect(`/interviews/${begun.interviewId}/review`, 303);
  }
  const asked = change.safeParse(sent);
  if (!asked.success) {
    throw new Failure('invalid', 'This look does not exist. Choose one of those on the page.');
  }
  switch (asked.data.intent) {
    case 'delete':
      setDeleted(database, own, now);
      return redirect(`/resumes?did=deleted&at=${own.resumeId}`, 303);
    case 'rename': {
      const title = readTitle(asked.data.title);
      if (title === undefined) {
        const message = `Name: write up to ${TITLE_MAX_LENGTH} characters.`;
        return data<NotMade>({ sent, field: 'title', message }, { status: 422 });
      }
      database.write((tx) => renameResume(tx, { ...own, title }));
      return redirect(page, 303);
    }
    case 'undo':
      stepBack(database, own, now);
      return redirect(`${page}?${whereTheyWere(request, { did: 'undo' })}`, 303);
    case 'redo':
      stepForward(database, own, now);
      return redirect(`${page}?${whereTheyWere(request, { did: 'redo' })}`, 303);
    case 'restore':
      restoreVersion(database, own, asked.data.version, now);
      return redirect(`${page}?panel=versions&did=edit`, 303);
    case 'update-pdf':
      await refuseWithoutPrinter(printVersion(application, own, now));
      return redirect(`${page}?${whereTheyWere(request, { did: 'pdf' })}`, 303);
    case 'layout': {
      const wanted = layout.parse(asked.data);
      requireOffered(wanted.template, designsFor(args, actor));
      const isNew = chooseLayout(database, own, wanted, now);
      return redirect(`${page}?panel=design${isNew ? '&did=edit' : ''}`, 303);
    }
  }
});

function sentFields(form: FormData): Record<string, string> {
  const texts = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** The query of the page as they left it: its panel stays open. */
function whereTheyWere(request: Request, did: { did: string }): URLSearchParams {
  const asked = new URL(request.url).searchParams.get('panel') ?? undefined;
  const panel = shown.shape.panel.parse(asked);
  return new URLSearchParams({ ...did, ...(panel === 'lines' ? {} : { panel }) });
}

/** Makes one edit, and leads back to where it was made; what cannot be made stays as it was typed. */
function answerEdit(
  { context, request }: ActionFunctionArgs,
  own: { personId: string; resumeId: string },
  sent: Record<string, string>,
) {
  const { database, clock } = context.application;
  const asked = editSchema.safeParse(sent);
  if (!asked.success)
    throw new Failure('invalid', 'This cannot be done here. Load the page again.');
  const made = editResume(database, own, asked.data, clock());
  if (made.kind === 'refused') {
    const { field, message, now } = made;
    const notMade: NotMade = { sent, field, message, now };
    return data(notMade, { status: 422 });
  }
  const where = whereTheyWere(request, { did: 'edit' });
  // Somebody who moves a line moves it further; who begins an entry fills it in.
  const goesOn = ['move', 'add-entry'].includes(asked.data.edit) && sent.leaveClosed === undefined;
  if (made.path !== null && goesOn) where.set('line', made.path);
  if (made.path !== null) where.set('at', made.path);
  // A page that stays where it is needs no leading back.
  const hash = made.path === null || sent.inPlace !== undefined ? '' : `#${idOfLine(made.path)}`;
  return redirect(`/resumes/${own.resumeId}?${where.toString()}${hash}`, 303);
}

export default function ResumePage() {
  const resume = useLoaderData<typeof loader>();
  const notMade = useActionData<typeof action>() as NotMade | undefined;
  const { id, title, sample, version, latestVersion, writer, createdAt } = resume;
  return (
    <div className="page" data-width="wide">
      <FirstLineLink markup={resume.markup} />
      <header className="workspace-head">
        <div>
          {sample ? <SampleMark /> : null}
          <h1>{title}</h1>
          <p className="quiet small">
            {writer.model === null
              ? 'Written without AI'
              : `Written here, improved by ${writer.model}`}
            , from {sample ? 'invented' : 'your own'} answers, on <Day date={createdAt} />.
          </p>
        </div>
        <WorkspaceActions resume={resume} />
        <RenameForm title={title} notMade={notMade} />
      </header>
      {notMade === undefined ? null : (
        <ErrorSummary errors={[{ id: refusedFieldId(notMade), message: notMade.message }]} />
      )}
      {version === latestVersion ? null : (
        <Notice title={`This is version ${version} of ${latestVersion}`}>
          <p>
            <Link to={`/resumes/${id}?panel=versions`}>Go to the newest</Link>
          </p>
        </Notice>
      )}
      {resume.unprintable === null ? null : (
        <Notice tone="loss" title="Some letters are missing on paper">
          <p>{resume.unprintable}</p>
          <p>
            <Link to="?panel=design#look">How it looks</Link>
          </p>
        </Notice>
      )}
      {resume.improving === null ? null : (
        <ImprovementSection
          resumeId={id}
          byModel={writer.model !== null}
          latestVersion={latestVersion}
          view={resume.improving}
        />
      )}
      <Desk key={`${id}-${version}`} resume={resume} notMade={notMade} />
      {resume.guest ? <GuestNotice /> : null}
      <NpsCard standing={resume.nps} returnTo={`/resumes/${id}`} />
      {sample ? null : <OutcomeCard resumeId={id} told={resume.told} />}
      <DeleteForm />
      <Toast message={toastOf(resume)}>
        {resume.did === 'edit' && resume.edits.undo !== null ? (
          <UndoForm what={resume.edits.undo} />
        ) : null}
      </Toast>
    </div>
  );
}

const inSentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function toastOf({ did, fallback, edits }: Loaded): string | null {
  if (did === 'edit') return edits.undo;
  if (did === 'undo') return edits.redo === null ? null : `Undone: ${inSentence(edits.redo)}`;
  if (did === 'redo') return edits.undo;
  if (did === undefined) return null;
  if (fallback !== null) return 'Printed in the classic design, because the other was misread.';
  return 'The PDF is up to date, and was read back.';
}

function SampleMark() {
  return <Chips items={[{ label: 'Sample: an invented person', kind: 'sample' }]} />;
}

export const ErrorBoundary = RouteFailure;
