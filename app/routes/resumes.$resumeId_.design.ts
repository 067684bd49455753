import type { LoaderFunctionArgs } from '@remix-run/node';
import { PICTURE_TYPE } from '~/features/library/draw-picture.server';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { requireOffered } from '~/features/templates/require-offered';
import { layout } from '~/features/templates/template';
import { drawDesign } from '~/features/workspace/design-picture.server';
import { requireActor } from '~/composition/guards.server';
import { designsFor } from '~/composition/offered-designs.server';
import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';

const wanted = layout.pick({ template: true, paper: true, accent: true, density: true });

/**
 * The first page of one's own resume in a design. The address names what the page says, so that a
 * browser keeps the picture until that changes.
 */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { request, params, context } = args;
  const actor = await requireActor(args);
  const own = { personId: actor.personId, resumeId: params.resumeId ?? '' };
  const { database, printer } = context.application;
  const { read } = database;
  const asked = wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new NotFound('This design');
  requireOffered(asked.data.template, designsFor(args, actor));
  const picture = await refuseWithoutPrinter(drawDesign({ read, printer }, own, asked.data));
  return new Response(picture as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': PICTURE_TYPE,
      'Cache-Control': 'private, max-age=604800, immutable',
    },
  });
});
