import { useRouteError } from '@remix-run/react';
import { ErrorPage } from './error-page';

/** The error boundary of a route: what was thrown, explained inside the shell. */
export function RouteFailure() {
  return <ErrorPage error={useRouteError()} />;
}
