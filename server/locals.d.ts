import type { Forwarded } from './cluster/forwarded';

declare global {
  // Express is extended through this namespace only.
  namespace Express {
    interface Locals {
      requestId: string;
      cspNonce: string;
      /** Who sent the request, and by which address of ours, as the trusted proxies say. */
      client: Forwarded['client'];
      /** Whether no proxy, trusted or not, says that it hands the request on. */
      isDirect: boolean;
      /** Where another machine of ours forwarded the request. */
      forwarded?: Forwarded;
      /** The machine whose answer was handed on. */
      answeredBy?: string;
      /** The id of the route that answers it; missing where the host does. */
      route?: string;
    }
  }
}
