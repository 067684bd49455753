import type { MetaFunction } from '@remix-run/node';
import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { RouteFailure } from '~/ui/route-failure';

export const meta: MetaFunction = () => [{ title: 'There is nothing here | CVstomize' }];

const nothing = mapFailures((): null => {
  throw new NotFound();
});

/** Every address that no other route knows. */
export const loader = nothing;
export const action = nothing;

export default function Nothing() {
  return null;
}

export const ErrorBoundary = RouteFailure;
