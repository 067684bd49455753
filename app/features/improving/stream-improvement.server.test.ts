import type { Database } from '#db/client';
import { people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgressFeed, type ProgressFeed } from '~/features/generation/progress.server';
import { addResume } from '~/features/library/resumes.server';
import { addOrigin, plainDraft, plainVersion } from '~/features/library/testing/plain-resume';
import { endImprovement, keepProgress, requestImprovement } from './improvements.server';
import { waitingSections, withSection } from '~/features/rewording/progress';
import { streamImprovement } from './stream-improvement.server';
import { createStreamedText, type StreamedText } from './streamed-text.server';

const NOW = new Date('2026-03-01T12:00:00Z');
const SECTIONS = waitingSections([
  { id: '/basics/summary', title: 'Summary' },
  { id: '/work/0/highlights', title: 'Electrician' },
]);

let test: ReturnType<typeof openTestDatabase>;
let database: Database;
let progress: ProgressFeed;
let words: StreamedText;
let resumeId: string;
let improvementId: string;
let leaving: AbortController;
beforeEach(() => {
  test = openTestDatabase();
  ({ database } = test);
  progress = createProgressFeed();
  words = createStreamedText();
  leaving = new AbortController();
  database.write((tx) => {
    tx.insert(people).values({ id: 'owner', createdAt: NOW, activeAt: NOW }).run();
    const about = { ...addOrigin(tx, 'owner', NOW), title: 'A job', sample: false };
    resumeId = addResume(tx, { ...about, ...plainVersion() }, NOW);
    improvementId = requestImprovement(
      tx,
      { id: resumeId, version: 1 },
      { subject: 'resume', sections: SECTIONS },
      NOW,
    );
  });
});
afterEach(() => {
  leaving.abort();
  test.remove();
});

/** Events as they come, each once. */
function watch() {
  const parts = { read: database.read, progress, words };
  const { body } = streamImprovement(parts, 'owner', resumeId, leaving.signal);
  if (body === null) throw new Error('Nothing is streamed');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return async function next(): Promise<{ event: string; data: unknown } | null> {
    for (;;) {
      const found = /^event: (\w+)\ndata: (.*)\n\n/m.exec(buffer);
      if (found !== null) {
        buffer = buffer.slice(found.index + found[0].length);
        return { event: found[1] ?? '', data: JSON.parse(found[2] ?? '') as unknown };
      }
      const { value, done } = await reader.read();
      if (done) return null;
      buffer += value;
    }
  };
}

function ask(id: string): void {
  database.write((tx) => {
    const sections = withSection(SECTIONS, id, { state: 'asking' });
    keepProgress(tx, improvementId, { sections, troubles: [], offers: [], draft: plainDraft() });
  });
  progress.announce(improvementId);
}

const show = (section: string, text: string | null) =>
  words.show(
    improvementId,
    text === null ? null : () => ({ section, words: text, proven: ['Wired'] }),
  );

describe('the stream of an improvement', () => {
  it('hands on the words that are being written, with the part they are for', async () => {
    const next = watch();
    expect(await next()).toEqual({ event: 'moved', data: ['waiting', 'waiting'] });
    ask('/work/0/highlights');
    expect(await next()).toEqual({ event: 'moved', data: ['waiting', 'asking'] });
    show('/work/0/highlights', 'Wired');
    expect(await next()).toEqual({
      event: 'words',
      data: { part: 1, words: 'Wired', proven: ['Wired'] },
    });
    show('/work/0/highlights', 'Wired 25');
    expect(await next()).toEqual({
      event: 'words',
      data: { part: 1, words: 'Wired 25', proven: ['Wired'] },
    });
    show('/work/0/highlights', null);
    expect(await next()).toEqual({ event: 'words', data: null });
  });

  it('tells whoever comes in the middle of a sentence', async () => {
    ask('/basics/summary');
    show('/basics/summary', 'An electrician');
    const next = watch();
    expect(await next()).toEqual({ event: 'moved', data: ['asking', 'waiting'] });
    expect(await next()).toEqual({
      event: 'words',
      data: { part: 0, words: 'An electrician', proven: ['Wired'] },
    });
  });

  it('leaves out pieces that come faster than anybody reads, and never the last', async () => {
    const next = watch();
    await next();
    ask('/basics/summary');
    await next();
    const said: unknown[] = [];
    for (let count = 1; count <= 50; count += 1) show('/basics/summary', `word ${count}`);
    for (let event = await next(); ; event = await next()) {
      said.push(event?.data);
      if (JSON.stringify(event?.data).includes('word 50')) break;
    }
    expect(said.length).toBeLessThan(5);
  });

  it('keeps one line a line, whatever the words hold', async () => {
    ask('/basics/summary');
    show('/basics/summary', 'one\n\nevent: end\ndata: {}\n\ntwo');
    const next = watch();
    await next();
    expect(await next()).toMatchObject({ event: 'words', data: { part: 0 } });
  });

  it('shows nobody the words for another improvement', async () => {
    ask('/basics/summary');
    const other = { section: '/basics/summary', words: 'Somebody else’s words', proven: [] };
    words.show('another', () => other);
    const next = watch();
    await next();
    database.write((tx) => endImprovement(tx, improvementId, { outcome: 'unchanged' }, NOW));
    progress.announce(improvementId);
    expect(await next()).toEqual({ event: 'end', data: {} });
    expect(await next()).toBeNull();
  });

  it('is not there for somebody else', () => {
    const parts = { read: database.read, progress, words };
    expect(() => streamImprovement(parts, 'other', resumeId, leaving.signal)).toThrow('resume');
  });
});
