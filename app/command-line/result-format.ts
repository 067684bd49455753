/** What the commands give, and the version of its form. */
const VERSIONS = {
  posting: 1,
  draft: 1,
  verdict: 1,
  coverage: 1,
  certificate: 1,
  import: 1,
} as const;

export type ResultName = keyof typeof VERSIONS;

/** The mark a result starts with, e.g. `cvstomize/draft@1`. */
export function formatOf(name: ResultName): string {
  return `cvstomize/${name}@${VERSIONS[name]}`;
}
