import { afterAll, afterEach, beforeAll } from 'vitest';
import { vendors } from './vendors';

// Run for each file of tests. The stand-ins themselves are a module of their own, for this one is
// loaded anew each time, and whoever adds handlers must reach those that listen.
beforeAll(() => {
  // A request nobody handles fails its test.
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
