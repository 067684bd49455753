import type { LoaderFunctionArgs } from '@remix-run/node';
import { findImprovementView } from '~/features/improving/improvement-view.server';
import type { Companion } from '~/features/improving/outcome';
import type { Resume } from '~/features/library/resumes.server';

/** What the page of a letter or a preparation says of its resume, of models, and of what was saved. */
export function companionFrame(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  personId: string,
  { id, title }: Pick<Resume, 'id' | 'title'>,
  subject: Companion,
) {
  const { database, models, clock } = context.application;
  const of = { personId, resumeId: id, subject };
  return {
    id,
    title,
    improving: findImprovementView(database.read, models, of, clock()),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}
