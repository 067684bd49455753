import { setupServer } from 'msw/node';

/** The vendors' stand-ins of the fast lane; `listen-for-vendors.ts` starts and ends them. */
export const vendors = setupServer();
