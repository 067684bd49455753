export {};

declare global {
  // Express is extended through this namespace only.
  namespace Express {
    interface Locals {
      requestId: string;
      cspNonce: string;
    }
  }
}
