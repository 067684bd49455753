import { createRemixStub } from '@remix-run/testing';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';

/** The markup of an element inside a router, as the server would send it. */
export function render(element: ReactElement, path = '/'): string {
  const Stub = createRemixStub([{ path: '*', Component: () => element }]);
  const report = console.error; // eslint-disable-line no-console -- put back below
  // The stub is made for browsers; that alone is what React says about it on the server.
  const muted = vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    if (!String(args[0]).startsWith('Warning: useLayoutEffect does nothing')) report(...args);
  });
  try {
    return renderToStaticMarkup(<Stub initialEntries={[path]} />);
  } finally {
    muted.mockRestore();
  }
}
