import { isRouteErrorResponse } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { Page } from './page';

interface Explanation {
  title: string;
  /** What it means, unless the failure itself says it. */
  means: string;
  /** What to do. */
  next: string;
}

const EXPLANATIONS: Readonly<Record<number, Explanation>> = {
  400: {
    title: 'That request could not be read',
    means: 'Something between your browser and us was cut short or changed.',
    next: 'Go back and send it again. What you had saved is still there.',
  },
  401: {
    title: 'Please log in first',
    means: 'This page belongs to somebody, and we do not know yet whether that is you.',
    next: 'Log in and open it again.',
  },
  403: {
    title: 'That was not allowed',
    means: 'The request did not come from one of our own pages, or you may not do this.',
    next: 'Open the page again and repeat what you did there. Nothing was changed.',
  },
  404: {
    title: 'There is nothing here',
    means: 'The address may be mistyped, the page may be gone, or it may belong to somebody else.',
    next: 'Start from the home page, or look among your resumes.',
  },
  405: {
    title: 'This address does not take that',
    means: 'The page exists, but not for this kind of request. Nothing was changed.',
    next: 'Open the page from its link and try again there.',
  },
  409: {
    title: 'Somebody got there first',
    means: 'What you were changing was changed in the meantime, perhaps by you in another tab.',
    next: 'Go back, reload the page, and look at both before you save.',
  },
  413: {
    title: 'That was too large',
    means: 'What was sent is longer than this page takes. Nothing of it was kept.',
    next: 'Go back, shorten it, and send it again.',
  },
  422: {
    title: 'Something in there does not fit',
    means: 'Part of what was sent has a form we cannot use. Nothing of it was kept.',
    next: 'Go back, correct it, and send it again.',
  },
  429: {
    title: 'That was a lot in a short time',
    means:
      'To keep the service fair and accounts safe, there is a limit on how often this is done.',
    next: 'Wait a little and try again. Nothing is lost.',
  },
  500: {
    title: 'We made a mistake',
    means: 'Something failed on our side. What you had saved is still there.',
    next: 'Try again. If it keeps happening, come back in an hour.',
  },
  503: {
    title: 'This part is resting',
    means: 'Something it needs is not available right now. What you had saved is still there.',
    next: 'Try again in a minute.',
  },
};

const UNEXPECTED = EXPLANATIONS[500] as Explanation;

/** The status behind whatever a route threw; what is not a response is our mistake. */
export function statusOfError(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

const explain = (status: number): Explanation =>
  EXPLANATIONS[status] ?? (status < 500 ? (EXPLANATIONS[400] ?? UNEXPECTED) : UNEXPECTED);

/** A few words for the title bar. */
export function titleOfError(error: unknown): string {
  return explain(statusOfError(error)).title;
}

/** The failure's own sentence, where it has one meant for the person. */
function messageOfError(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const body: unknown = error.data;
  if (body === null || typeof body !== 'object' || !('message' in body)) return undefined;
  return typeof body.message === 'string' && body.message !== '' ? body.message : undefined;
}

interface ErrorPageProps {
  error: unknown;
  /** A way on that fits the page better than home. */
  action?: ReactNode;
}

/** What happened, what it means, what to do. Never a stack, never a number alone. */
export function ErrorPage({ error, action }: ErrorPageProps) {
  const status = statusOfError(error);
  const { title, means, next } = explain(status);
  return (
    <Page eyebrow={`Error ${status}`} title={title} lead={messageOfError(error) ?? means}>
      <p>{next}</p>
      <div className="row">
        {action}
        {status === 401 ? <LinkButton to="/log-in">Log in</LinkButton> : null}
        <LinkButton to="/">Home</LinkButton>
      </div>
    </Page>
  );
}
