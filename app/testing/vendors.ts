import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** The vendors' stand-ins of the fast lane. A request nobody handles fails its test. */
export const vendors = setupServer();

beforeAll(() => {
  vendors.listen({
    onUnhandledRequest(request, print) {
      const { hostname } = new URL(request.url);
      if (hostname === '127.0.0.1' || hostname === 'localhost') return;
      print.error();
    },
  });
});
afterEach(() => vendors.resetHandlers());
afterAll(() => vendors.close());
