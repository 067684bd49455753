import type { ProofView } from './proofs';

/**
 * The proofs of one printed item: of its path, of what lies below it (a place, a profile), and
 * for a range of dates, which is printed at its start, those of both ends.
 */
export function proofsAt(proofs: readonly ProofView[], path: string): ProofView[] {
  const end = path.endsWith('/startDate') ? path.replace(/startDate$/, 'endDate') : undefined;
  return proofs.filter(
    (proof) => proof.path === path || proof.path.startsWith(`${path}/`) || proof.path === end,
  );
}
