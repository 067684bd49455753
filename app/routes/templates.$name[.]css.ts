import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { styleOf } from '~/features/templates/styles/template-style';
import { TEMPLATES } from '~/features/templates/template';
import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';

/** The style in which a template is printed, for its preview on a page. */
export const loader = mapFailures(({ params }: LoaderFunctionArgs) => {
  const template = z.enum(TEMPLATES).safeParse(params.name);
  if (!template.success) throw new NotFound('This template');
  return new Response(styleOf(template.data), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    },
  });
});
