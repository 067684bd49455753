import { Form, Link } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Progress } from '~/ui/progress';
import { COMPANION_LABELS, companionOutcomeLabel } from '../companion-labels';
import type { ImprovementView } from '../improvement-view';
import type { Companion } from '../outcome';

interface WordingSectionProps {
  resumeId: string;
  companion: Companion;
  /** How many sentences or questions are in a model's words. */
  worded: number;
  /** Null where no model is set up: then nothing is shown. */
  view: ImprovementView | null;
}

/**
 * What models did, do and may do for a letter or a preparation, on its page. It does not follow what is
 * under way: the page is a form, and what somebody is writing there must not change under them.
 */
export function WordingSection({ resumeId, companion, worded, view }: WordingSectionProps) {
  if (view === null) return null;
  const { newest, decision } = view;
  if (newest?.isLive === true) {
    return <UnderWay page={wordingPage(resumeId, companion)} newest={newest} />;
  }
  if (worded > 0) {
    return <Worded page={wordingPage(resumeId, companion)} companion={companion} worded={worded} />;
  }
  if (decision === 'refused') return <Notice title="Written without AI" />;
  if (decision === 'open') return <MayAsk back={`/resumes/${resumeId}/${companion}`} />;
  const came = newest?.outcome == null ? null : companionOutcomeLabel(companion, newest.outcome);
  // What it made better was taken back since, or was of an earlier version.
  const isOver = newest?.outcome === 'improved' || came === null;
  return (
    <Notice title={isOver ? 'Written without AI' : came.title}>
      {isOver ? null : <p>{came.words}</p>}
      <RewordForm resumeId={resumeId} companion={companion} view={view} />
    </Notice>
  );
}

export const wordingPage = (resumeId: string, companion: Companion): string =>
  `/resumes/${resumeId}/wording/${companion}`;

type Newest = NonNullable<ImprovementView['newest']>;

function UnderWay({ page, newest }: { page: string; newest: Newest }) {
  const { sections, isStopping } = newest;
  const looked = sections.filter(({ state }) => state !== 'waiting' && state !== 'asking').length;
  return (
    <Notice title="A model is looking for better words">
      <Progress
        value={looked}
        max={Math.max(1, sections.length)}
        label={`${looked} of ${sections.length} parts looked at`}
      />
      <p>
        What you see is finished, and you can use and change it now. What you change stays as you
        leave it. <Link to={page}>Follow it</Link>
      </p>
      {isStopping ? <p>It is being stopped.</p> : <StopWording page={page} />}
    </Notice>
  );
}

/** Ends the waiting; what is better by then is kept. */
export function StopWording({ page }: { page: string }) {
  return (
    <Form method="post" action={page}>
      <Button variant="secondary" name="intent" value="stop">
        Stop here
      </Button>
    </Form>
  );
}

function Worded({
  page,
  companion,
  worded,
}: Pick<WordingSectionProps, 'companion' | 'worded'> & { page: string }) {
  const { part } = COMPANION_LABELS[companion];
  return (
    <Notice tone="done" title="Some of it is in a model’s words">
      <p>
        {worded === 1 ? `One ${part}` : `${worded} ${part}s`}, checked against what you said.{' '}
        <Link to={page}>See what it replaced, and take back what you like</Link>
      </p>
    </Notice>
  );
}

function MayAsk({ back }: { back: string }) {
  return (
    <Notice title="Written without AI">
      <p>A model may look for better words, if you wish. It is free, and it is up to you.</p>
      <div>
        <LinkButton to={`/account/models?returnTo=${encodeURIComponent(back)}`} variant="secondary">
          See what would be sent, and decide
        </LinkButton>
      </div>
    </Notice>
  );
}

/** Asks for better words now, or says why that is not possible. */
export function RewordForm({
  resumeId,
  companion,
  view,
}: Pick<WordingSectionProps, 'resumeId' | 'companion'> & { view: ImprovementView }) {
  if (view.obstacle !== null) return <p>{view.obstacle}</p>;
  return (
    <Form method="post" action={wordingPage(resumeId, companion)}>
      {view.nearlyUsed ? <p>Most of today’s improvements are used.</p> : null}
      <Button variant="secondary" name="intent" value="start">
        Word it with a model, free
      </Button>
    </Form>
  );
}
