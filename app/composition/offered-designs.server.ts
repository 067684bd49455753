import type { LoaderFunctionArgs } from '@remix-run/node';
import { listVersions } from '~/features/library/resumes.server';
import { offeredTemplates } from '~/features/templates/offered-templates';
import type { TemplateName } from '~/features/templates/template';
import { flagContextOf, type Actor } from './guards.server';

/**
 * What one's own resume may be laid out in: what is offered, and what it has or had already.
 *
 * @throws {NotFound}
 */
export function designsFor(args: LoaderFunctionArgs, actor: Actor): TemplateName[] {
  const { database, flags } = args.context.application;
  const versions = listVersions(database.read, actor.personId, args.params.resumeId ?? '');
  const used = versions.map(({ template }) => template);
  return offeredTemplates(flags, flagContextOf(args, actor), used);
}
