import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { editResume, stepBack } from '~/features/editing/workspaces.server';
import { importInterview } from '~/features/interview/interviews.server';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { addResume } from '~/features/library/resumes.server';
import { addOrigin, plainResume } from '~/features/library/testing/plain-resume';
import { writeDraft } from '~/command-line/commands/write-draft';
import { getResumePage } from '~/features/workspace/resume-page.server';
import { atMost, percentile, reference, type Row } from './row';

const EDITS = 200;
const NOW = new Date('2026-03-01T10:00:00Z');

/** What an edit of the sample person's resume costs the server, kept with its way back, and its page. */
export async function benchEditing(): Promise<Row[]> {
  const db = openTestDatabase();
  try {
    const told = sampleInterview();
    const draft = await writeDraft(told, told.target.posting, 'builtin');
    const own = { personId: 'bench', resumeId: '' };
    db.database.write((tx) => {
      tx.insert(people).values({ id: own.personId, createdAt: NOW, activeAt: NOW }).run();
    });
    const { id: interviewId } = importInterview(db.database, own.personId, told, NOW);
    own.resumeId = db.database.write((tx) => {
      const origin = { ...addOrigin(tx, own.personId, NOW), interviewId };
      const made = { ...plainResume(told), document: draft.resume, draft };
      return addResume(tx, { ...made, ...origin }, NOW);
    });
    const saves: number[] = [];
    const undos: number[] = [];
    const pages: number[] = [];
    for (let number = 0; number < EDITS; number += 1) {
      const text = `Cut unplanned stops on line 2 from ${number} to 3 a month`;
      const path = '/work/0/highlights/0';
      saves.push(timed(() => editResume(db.database, own, { edit: 'set-text', path, text }, NOW)));
      const startedAt = performance.now();
      await getResumePage(db.database.read, own.personId, own.resumeId);
      pages.push(performance.now() - startedAt);
      if (number % 4 === 3) undos.push(timed(() => stepBack(db.database, own, NOW)));
    }
    return [
      atMost('an edit of a resume kept, p95', percentile(saves, 0.95), 100, 'ms'),
      reference('an edit of a resume kept, p50', percentile(saves, 0.5), 'ms'),
      atMost('an edit undone, p95', percentile(undos, 0.95), 100, 'ms'),
      reference('the page of an edited resume read, p50', percentile(pages, 0.5), 'ms'),
    ];
  } finally {
    db.remove();
  }
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
