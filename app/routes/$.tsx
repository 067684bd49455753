import { NotFound } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('There is nothing here');

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
