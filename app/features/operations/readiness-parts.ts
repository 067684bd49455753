/** `checking` until the first look is over; `degraded` where requests are served all the same. */
export const PART_STATES = ['ok', 'degraded', 'failed', 'checking'] as const;
export type PartState = (typeof PART_STATES)[number];
export const READINESS_PARTS = [
  'database',
  'migrations',
  'replication',
  'storage',
  'browser',
  'mail',
  'disk',
  'backups',
  'models',
] as const;
export type ReadinessPart = (typeof READINESS_PARTS)[number];
