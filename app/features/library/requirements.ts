import type { Coverage, Posting } from '~/features/posting/posting';

/** A requirement of the posting and how far the resume supports it. */
interface RequirementView {
  label: string;
  must: boolean;
  /** JSON pointers into the resume. */
  where: string[];
}

export interface RequirementsView {
  covered: RequirementView[];
  partial: RequirementView[];
  gap: RequirementView[];
}

/** The parts of a coverage by status, must-haves first, in the posting's order. */
export function requirementsViewOf(coverage: Coverage, posting: Posting): RequirementsView {
  const parts = new Map(coverage.parts.map((part) => [part.requirementId, part]));
  const views: RequirementsView = { covered: [], partial: [], gap: [] };
  const ordered = [...posting.requirements].sort((a, b) => Number(b.must) - Number(a.must));
  for (const { id, label, must } of ordered) {
    const part = parts.get(id);
    if (part !== undefined) views[part.status].push({ label, must, where: part.where });
  }
  return views;
}
