import { Form, Link } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Progress } from '~/ui/progress';
import type { ImprovementView } from '../improvement-view';
import { OUTCOME_LABELS } from '../outcome-labels';
import { useProgressEvents } from './use-following';

interface SectionProps {
  resumeId: string;
  /** Whether a model wrote some of the newest version. */
  byModel: boolean;
  latestVersion: number;
  view: ImprovementView;
}

/** What models did, do and may do for a resume, on its page. */
export function ImprovementSection({ resumeId, byModel, latestVersion, view }: SectionProps) {
  const { newest, decision } = view;
  useProgressEvents(resumeId, newest?.isLive === true);
  if (newest?.isLive === true) return <UnderWay resumeId={resumeId} newest={newest} />;
  if (newest?.outcome === 'improved' && newest.version === latestVersion) {
    return <Improved resumeId={resumeId} />;
  }
  if (byModel || decision === 'refused') return null;
  if (decision === 'open') return <MayAsk resumeId={resumeId} />;
  const came = newest?.outcome == null ? null : OUTCOME_LABELS[newest.outcome];
  const isOver = newest?.outcome === 'improved';
  return (
    <Notice title={isOver || came === null ? 'Written without AI' : came.title}>
      {isOver || came === null ? null : <p>{came.words}</p>}
      <ImproveNow resumeId={resumeId} view={view} />
    </Notice>
  );
}

type Newest = NonNullable<ImprovementView['newest']>;

function UnderWay({ resumeId, newest }: { resumeId: string; newest: Newest }) {
  const { sections, isStopping } = newest;
  const looked = sections.filter(({ state }) => state !== 'waiting' && state !== 'asking').length;
  return (
    <Notice title="A model is looking for better sentences">
      <Progress
        value={looked}
        max={Math.max(1, sections.length)}
        label={`${looked} of ${sections.length} parts looked at`}
      />
      <p>
        What you see is finished, and you can use it now. Better words become a version of their
        own. <Link to={`/resumes/${resumeId}/improving`}>Follow it</Link>
      </p>
      {isStopping ? <p>It is being stopped.</p> : <StopForm resumeId={resumeId} />}
    </Notice>
  );
}

/** Ends the waiting; what is better by then is kept. */
export function StopForm({ resumeId }: { resumeId: string }) {
  return (
    <Form method="post" action={`/resumes/${resumeId}/improving`}>
      <Button variant="secondary" name="intent" value="stop">
        Stop here
      </Button>
    </Form>
  );
}

function Improved({ resumeId }: { resumeId: string }) {
  const { title, words } = OUTCOME_LABELS.improved;
  return (
    <Notice tone="done" title={title}>
      <p>
        {words} <Link to={`/resumes/${resumeId}/improving`}>See what changed</Link>
      </p>
      <UndoImprovementForm resumeId={resumeId} />
    </Notice>
  );
}

/** Takes back what models made of it. */
export function UndoImprovementForm({ resumeId }: { resumeId: string }) {
  return (
    <Form method="post" action={`/resumes/${resumeId}/improving`}>
      <Button variant="secondary" name="intent" value="keep-earlier">
        Keep the earlier version instead
      </Button>
    </Form>
  );
}

function MayAsk({ resumeId }: { resumeId: string }) {
  const back = encodeURIComponent(`/resumes/${resumeId}`);
  return (
    <Notice title="Written without AI">
      <p>A model may look for better sentences, if you wish. It is free, and it is up to you.</p>
      <div>
        <LinkButton to={`/account/models?returnTo=${back}`} variant="secondary">
          See what would be sent, and decide
        </LinkButton>
      </div>
    </Notice>
  );
}

/** Asks for better sentences now, or says why that is not possible. */
export function ImproveNow({ resumeId, view }: Pick<SectionProps, 'resumeId' | 'view'>) {
  if (view.obstacle !== null) return <p>{view.obstacle}</p>;
  return (
    <Form method="post" action={`/resumes/${resumeId}/improving`} className="stack-tight">
      <p>
        A model can look for better sentences. Each is checked against your answers, and you can
        take all of it back.
      </p>
      {view.nearlyUsed ? <p>Most of today’s improvements are used.</p> : null}
      <div>
        <Button variant="secondary" name="intent" value="start">
          Improve it now, free
        </Button>
      </div>
    </Form>
  );
}
