import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POSTINGS } from '~/features/review/testing/postings';
import { SOFTWARE } from '~/features/review/testing/resumes';
import { startBuiltServer } from '../server/testing/built-server';
import { Visitor } from '../server/testing/visitor';
import { atMost, percentile, reference, type Row } from './row';

const MEASURED = 40;
const WARMING = 5;
const LIMIT_MS = 1_000;

/** A printed page of a resume is about so many characters. */
const PAGE_CHARACTERS = 3_000;

/** The same career again and again, each time elsewhere and with other figures. */
function longResume(pages: number): string {
  const [head = '', rest = ''] = SOFTWARE.split('EXPERIENCE\n');
  const [places = '', tail = ''] = rest.split('\nEDUCATION\n');
  let history = '';
  for (let n = 0; history.length < (pages - 1) * PAGE_CHARACTERS; n += 1) {
    const elsewhere = places
      .replaceAll('Ledgerline', `Ledgerline ${n + 1}`)
      .replaceAll('Brightcart', `Brightcart ${n + 1}`)
      .replace('840 ms to 210', `${840 + n} ms to ${210 + n}`)
      .replace('1.2M', `${n + 2}M`);
    history += `${elsewhere}\n`;
  }
  return `${head}EXPERIENCE\n${history}EDUCATION\n${tail}`;
}

const CASES = [
  ['one page', SOFTWARE],
  ['5 pages', longResume(5)],
] as const;

/** From sending a resume and a posting until the first tab of the review is there. */
export async function benchReview(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const server = await startBuiltServer({ DATA_FOLDER: folder, RATE_LIMIT_PER_IP: '1000' });
  try {
    const rows: Row[] = [];
    for (const [name, resume] of CASES) {
      const times: number[] = [];
      for (let round = 0; round < WARMING + MEASURED; round += 1) {
        const visitor = new Visitor(server.origin);
        const before = performance.now();
        const sent = await visitor.post('/cv-review?index', {
          resume,
          posting: POSTINGS['SOFTWARE'] ?? '',
        });
        const { path, html } = await visitor.follow(sent);
        const took = performance.now() - before;
        // The thread and its compiler are cold: what takes too long is refused, and the next is not.
        if (round < WARMING) continue;
        if (!path.endsWith('/fit') || !html.includes('Terraform')) {
          throw new Error(`A review of ${name} ended at ${path}`);
        }
        times.push(took);
      }
      rows.push(
        reference(`review, ${name}: sent → first tab, p50`, percentile(times, 0.5), 'ms'),
        atMost(`review, ${name}: sent → first tab, p95`, percentile(times, 0.95), LIMIT_MS, 'ms'),
      );
    }
    return rows;
  } finally {
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
