/** Where the machines of a test stand. */
export const REGIONS = ['iad', 'syd', 'ams'] as const;
export type Region = (typeof REGIONS)[number];

/** Two candidates in one region, the others read from afar: as docs/operations/regions.md says. */
export const PRIMARY_REGION: Region = 'iad';

export const LAYOUT = [
  { host: 11, instance: '111', region: 'iad' },
  { host: 12, instance: '112', region: 'iad' },
  { host: 13, instance: '113', region: 'syd' },
] as const;

/** Round trips in ms, of the size Fly's own network has between these regions. */
const ROUND_TRIP_MS: Readonly<Record<string, number>> = {
  'iad-syd': 200,
  'ams-iad': 80,
  'ams-syd': 200,
};

/** How far regions are from each other now. */
export interface Distance {
  readonly roundTripMs: (from: string, to: string) => number;
  /** 1 is what is said above, 0 is none. */
  setScale(scale: number): void;
}

export function openDistance(): Distance {
  let scale = 1;
  return {
    roundTripMs: (from, to) =>
      from === to ? 0 : ROUND_TRIP_MS[[from, to].sort().join('-')]! * scale,
    setScale(next) {
      scale = next;
    },
  };
}
