import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { resumes, resumeVersions } from '#db/schema';
import type { ResumeSource } from '~/features/library/resumes.server';
import type { JsonResume } from '~/features/resume/json-resume';
import { isKept } from '~/features/library/kept-resumes.server';
import type { Fact } from '../insights/fact';
import { listFacts } from '../insights/facts.server';
import { listConsenting } from './consents.server';
import { deIdentify, type Source } from './de-identify';
import { suppressRare } from './suppress';
import type { TrainingRow } from './training-row';

export interface TrainingExport {
  rows: TrainingRow[];
  /** People who allow it now, and rows left out because they could single somebody out. */
  people: number;
  leftOut: number;
}

/**
 * What people who allow it now sent and what became of it, without what names them. Applications
 * whose resume is deleted are not in it. See docs/training-data-card.md.
 */
export function exportTraining(read: Reader): TrainingExport {
  const consenting = listConsenting(read);
  const owned = listFacts(read).flatMap((fact) => {
    const source = consenting.has(fact.personId) ? findSource(read, fact) : undefined;
    return source === undefined ? [] : [{ personId: fact.personId, row: deIdentify(fact, source) }];
  });
  return { ...suppressRare(owned), people: consenting.size };
}

/** As JSON Lines. */
export const toJsonLines = (rows: readonly TrainingRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function findSource(read: Reader, { resumeId, sent }: Fact): Source | undefined {
  if (resumeId === null) return undefined;
  const row = read
    .select({ document: resumeVersions.document, source: resumeVersions.source })
    .from(resumeVersions)
    .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
    .where(
      and(
        eq(resumeVersions.resumeId, resumeId),
        eq(resumeVersions.version, sent.version),
        eq(resumes.sample, false),
        isKept,
      ),
    )
    .get();
  if (row === undefined) return undefined;
  const { interview, posting } = row.source as ResumeSource;
  return { document: row.document as JsonResume, interview, posting };
}
