import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { z } from 'zod';
import { printVersion } from '~/features/generation/print-version.server';
import { CompanionLinks } from '~/features/letters/page/companion-links';
import { findImprovementView } from '~/features/improving/improvement-view.server';
import { ImprovementSection } from '~/features/improving/page/improvement-section';
import { Downloads } from '~/features/library/page/downloads';
import { LayoutForm } from '~/features/library/page/layout-form';
import { MachineSection } from '~/features/library/page/machine-section';
import {
  AskedSection,
  CoverageSection,
  LeadingSection,
  questionHref,
  NotOnPageSection,
  RemovedSection,
} from '~/features/library/page/sections';
import { proofsAt } from '~/features/library/proofs-at';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { removeResume } from '~/features/library/remove-resume.server';
import { getResumePage } from '~/features/library/resume-page.server';
import { listVersions } from '~/features/library/resumes.server';
import { OutcomeCard } from '~/features/outcomes/page/outcome-card';
import { statesByResume } from '~/features/outcomes/reports.server';
import { offeredTemplates } from '~/features/templates/offered-templates';
import { SharingLink } from '~/features/sharing/page/sharing-link';
import paperFonts from '~/features/templates/paper-fonts.css?url';
import { requireOffered } from '~/features/templates/require-offered';
import { layout, TEMPLATES } from '~/features/templates/template';
import { flagContextOf, requireActor, type Actor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { Day } from '~/ui/day';
import { Disclosure } from '~/ui/disclosure';
import { GuestNotice } from '~/ui/guest-notice';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { ProofPanel } from '~/ui/proof-panel';
import { ResumeSheet } from '~/ui/resume-sheet';
import { RouteFailure } from '~/ui/route-failure';
import { Toast } from '~/ui/toast';
import { titled } from '~/ui/titled';

export const meta = titled<typeof loader>(({ data }) => data?.title ?? 'Resume');

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paperFonts }];

const shown = z.object({
  version: z.coerce.number().int().positive().optional().catch(undefined),
  line: z.string().max(200).optional().catch(undefined),
  /** Set by the answer to a new layout. */
  printed: z.enum(TEMPLATES).optional().catch(undefined),
});

/** What this resume may be laid out in: what is offered, and what it has or had already. */
function choicesFor({ params, ...args }: LoaderFunctionArgs, actor: Actor) {
  const { database, flags } = args.context.application;
  const versions = listVersions(database.read, actor.personId, params.resumeId ?? '');
  const used = versions.map(({ template }) => template);
  return offeredTemplates(flags, flagContextOf(args, actor), used);
}

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const asked = shown.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { read } = args.context.application.database;
  const resume = await getResumePage(read, actor.personId, args.params.resumeId ?? '', {
    ...asked,
    offered: choicesFor(args, actor),
  });
  const told = statesByResume(read, actor.personId).get(resume.id) ?? null;
  const { models, clock } = args.context.application;
  const of = { personId: actor.personId, resumeId: resume.id };
  const improving = findImprovementView(read, models, of, clock());
  return { ...resume, guest: actor.guest, printed: asked.printed, told, improving };
});

const change = z.discriminatedUnion('intent', [
  layout.extend({ intent: z.literal('layout'), fitOnePage: z.stringbool().default(false) }),
  z.object({ intent: z.literal('delete') }),
]);

/** Prints it in another layout, or deletes it. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { request, params, context } = args;
  const actor = await requireActor(args);
  const id = params.resumeId ?? '';
  const asked = change.safeParse(Object.fromEntries(await readFormData(request)));
  if (!asked.success) {
    throw new Failure('invalid', 'This look does not exist. Choose one of those on the page.');
  }
  const { application } = context;
  if (asked.data.intent === 'delete') {
    removeResume(application.database, actor.personId, id, application.clock());
    return redirect('/resumes', 303);
  }
  const wanted = layout.parse(asked.data);
  requireOffered(wanted.template, choicesFor(args, actor));
  await refuseWithoutPrinter(
    printVersion(
      application,
      { personId: actor.personId, resumeId: id, layout: wanted },
      application.clock(),
    ),
  );
  return redirect(`/resumes/${id}?printed=${wanted.template}`, 303);
});

export default function ResumePage() {
  const resume = useLoaderData<typeof loader>();
  const { id, title, sample, version, latestVersion, writer, createdAt, interviewId } = resume;
  return (
    <Page
      title={title}
      width="wide"
      lead={
        <>
          {writer.model === null
            ? 'Written without AI'
            : `Written here, improved by ${writer.model}`}
          , from {sample ? 'invented' : 'your own'} answers, on <Day date={createdAt} />.
        </>
      }
      eyebrow={sample ? <SampleMark /> : undefined}
    >
      {version === latestVersion ? null : (
        <Notice title={`This is version ${version} of ${latestVersion}`}>
          <p>
            <Link to={`/resumes/${id}`}>Go to the newest</Link>
          </p>
        </Notice>
      )}
      {resume.unprintable === null ? null : (
        <Notice tone="loss" title="Some letters are missing on paper">
          <p>{resume.unprintable}</p>
          <p>
            <a href="#look">How it looks</a>
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
      <Downloads id={id} version={version} />
      <CompanionLinks resumeId={id} />
      <SharingLink resumeId={id} />
      <Sheet key={`${id}-${version}`} resume={resume} />
      {resume.guest ? <GuestNotice /> : null}
      <AskedSection asked={resume.asked} interviewId={interviewId} />
      <div className="halves">
        <div className="stack">
          <CoverageSection coverage={resume.coverage} />
          <RemovedSection removed={resume.removed} />
          <NotOnPageSection notOnPage={resume.notOnPage} interviewId={interviewId} />
        </div>
        <div className="stack">
          <LayoutForm key={version} layout={resume.layout} choices={resume.choices} />
          <MachineSection reading={resume.reading} fallback={resume.fallback} />
        </div>
      </div>
      {sample ? null : <OutcomeCard resumeId={id} told={resume.told} />}
      <div>
        <LeadingSection leading={resume.leading} interviewId={interviewId} />
        <Versions id={id} version={version} latestVersion={latestVersion} />
        <DeleteForm />
      </div>
      <Toast message={toastOf(resume)} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function toastOf({ printed, layout: { template }, fallback }: Loaded): string | null {
  if (printed === undefined) return null;
  if (fallback !== null) return 'Printed in the classic design, because the other was misread.';
  return `Printed in the ${template} design, and read back.`;
}

function SampleMark() {
  return <Chips items={[{ label: 'Sample: an invented person', kind: 'sample' }]} />;
}

/** The paper, and beside it the words behind the line that is chosen or pointed at. */
function Sheet({ resume }: { resume: Loaded }) {
  const { name, layout: look, pages, markup, interviewId, proofs } = resume;
  const [selected, setSelected] = useState(resume.selected);
  const [peeked, setPeeked] = useState<string | null>(null);
  const path = peeked ?? selected;
  return (
    <div className="desk">
      <link rel="stylesheet" href={`/templates/${look.template}.css`} />
      <ResumeSheet
        label={name === '' ? 'Resume' : `Resume of ${name}`}
        paper={look.paper}
        pages={pages}
        markup={markup}
        selected={selected}
        onSelect={setSelected}
        onPeek={setPeeked}
      />
      <ProofPanel
        id="proof"
        proofs={path === null ? [] : proofsAt(proofs, path)}
        hrefOfQuestion={(question) => questionHref(interviewId, question)}
      />
    </div>
  );
}

function Versions({
  id,
  version,
  latestVersion,
}: Pick<Loaded, 'id' | 'version' | 'latestVersion'>) {
  if (latestVersion === 1) return null;
  const versions = Array.from({ length: latestVersion }, (_, index) => latestVersion - index);
  return (
    <Disclosure summary={`Versions (${latestVersion})`}>
      <ul className="plain-row">
        {versions.map((number) => (
          <li key={number}>
            <Link
              to={`/resumes/${id}?version=${number}`}
              aria-current={number === version ? 'page' : undefined}
            >
              Version {number}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function DeleteForm() {
  return (
    <Disclosure summary="Delete this resume">
      <p>
        This deletes the resume with all its versions and files. Your answers stay, and you can make
        it again from them.
      </p>
      <Form method="post">
        <Button variant="danger" name="intent" value="delete">
          Delete it for good
        </Button>
      </Form>
    </Disclosure>
  );
}

export const ErrorBoundary = RouteFailure;
