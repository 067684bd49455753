import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../../server/testing/visitor';
import { readStreamOf, submitGeneration } from './generating';
import { startCluster, type Cluster } from './cluster';
import { gather } from './crowd';
import { CLIENT_REGION } from './edge';
import { judge } from './end-state';
import { until } from './parts/until';
import type { History } from './person';
import { REGIONS, type Region } from './regions';

let cluster: Cluster;
let running: Cluster | undefined;
beforeAll(async () => {
  cluster = running = await startCluster();
});
afterAll(() => running?.stop());

function strangerIn(region: Region): Visitor {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  return new Visitor(cluster.edge.origin, { [CLIENT_REGION]: region, 'User-Agent': userAgent });
}

test('a write that arrives at a replica is done once, by the primary', async () => {
  const history: History = [];
  const [, person] = await gather(cluster, 2, history);
  const replays = cluster.edge.seen.replays;
  const primary = await cluster.primary();
  expect(await person!.write()).toMatchObject({ outcome: 'ok', instance: primary.instance });
  expect(cluster.edge.seen.replays).toBe(replays + 1);
  expect(await person!.read()).toMatchObject({ outcome: 'ok', value: 1 });
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('a person reads their own write wherever they go, and never an older page', async () => {
  const history: History = [];
  const [person] = await gather(cluster, 1, history);
  for (let round = 0; round < 12; round += 1) {
    person!.moveTo(REGIONS[round % REGIONS.length]!);
    expect(await person!.write()).toMatchObject({ outcome: 'ok' });
    for (const region of REGIONS) {
      person!.moveTo(region);
      expect(await person!.read()).toMatchObject({ outcome: 'ok', value: round + 1 });
    }
  }
  expect(await judge(cluster, history)).toEqual({ violations: [], lostWithPrimary: [] });
});

test('reading moves no transaction: pages, lists and files leave the database as it is', async () => {
  const [person] = await gather(cluster, 1);
  await person!.write();
  await cluster.settled();
  const before = (await cluster.primary()).position();
  for (const region of REGIONS) {
    person!.moveTo(region);
    for (const path of ['/', '/start', '/interviews', `/interviews/${person!.register}/review`]) {
      const response = await person!.visitor.get(path);
      await response.arrayBuffer();
      expect([path, response.status]).toEqual([path, 200]);
    }
  }
  expect((await cluster.primary()).position()).toBe(before);
});

test('a body over 1 MB reaches the primary though the edge could not replay it', async () => {
  const [, person] = await gather(cluster, 2);
  const tooLarge = cluster.edge.seen.tooLargeToReplay;
  // Larger than the edge replays, and than the application takes: the primary's own refusal.
  const response = await person!.visitor.post('/interviews?index', {
    intent: 'upload',
    answers: 'x'.repeat(2_000_000),
  });
  expect(response.status).toBe(413);
  const nearly = await person!.visitor.post('/interviews?index', {
    intent: 'upload',
    answers: 'x'.repeat(1_030_000),
  });
  expect(nearly.status).toBe(422);
  expect(cluster.edge.seen.tooLargeToReplay).toBe(tooLarge);
});

test('progress streams at a replica, and the PDF downloads in another region', async () => {
  const [, person] = await gather(cluster, 2);
  const generation = await submitGeneration(person!.visitor);
  const events = await readStreamOf(person!.visitor, generation);
  expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'done' } });
  const ids = events.flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(ids).toEqual(ids.map((_, index) => index + 1));

  const { resumeId } = events.at(-1)!.data as { resumeId: string };
  const download = `/resumes/${resumeId}/download/pdf`;
  // Printed on the primary; once it is in the storage that all regions share, it comes from there.
  for (const region of REGIONS) {
    person!.moveTo(region);
    const link = await until(`a link for ${region}`, async () => {
      const response = await person!.visitor.get(download);
      await response.arrayBuffer();
      return response.status === 302 && response.headers.get('Location')!;
    });
    const pdf = await fetch(link);
    expect(pdf.status).toBe(200);
    expect(await pdf.text()).toMatch(/^%PDF-/);
  }
});

test('a limit is one limit, wherever the attempts arrive', async () => {
  const wrong = { email: 'ada@example.com', password: 'not what she chose' };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const region = REGIONS[attempt % REGIONS.length]!;
    const response = await strangerIn(region).post('/log-in', wrong);
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
});

test('a session that was ended in one region is ended in all of them', async () => {
  const [person] = await gather(cluster, 1);
  await person!.write();
  const page = `/interviews/${person!.register}/review`;
  const copies = REGIONS.map((region) => {
    const copy = strangerIn(region);
    copy.headers['Cookie'] = person!.visitor.cookieHeader();
    return copy;
  });
  const statusesOf = async () => {
    const answers = await Promise.all(copies.map((copy) => copy.get(page)));
    return Promise.all(answers.map((answer) => answer.arrayBuffer().then(() => answer.status)));
  };
  expect(await statusesOf()).toEqual(REGIONS.map(() => 200));
  person!.moveTo(REGIONS.at(-1)!);
  const ended = await person!.visitor.post('/log-out', {});
  expect(ended.status).toBe(303);
  await cluster.settled();
  expect((await statusesOf()).every((status) => status !== 200)).toBe(true);
});

test('somebody who looks at a shared resume in several regions is counted once', async () => {
  const [person] = await gather(cluster, 1);
  const generation = await submitGeneration(person!.visitor);
  const events = await readStreamOf(person!.visitor, generation);
  const { resumeId } = events.at(-1)!.data as { resumeId: string };
  const sharing = `/resumes/${resumeId}/sharing`;
  await person!.visitor.post(sharing, { intent: 'make', name: 'For Acme', lifetime: '30' });
  const shared =
    /\/s\/[\w-]{22}(?![\w-])/.exec(await (await person!.visitor.get(sharing)).text())?.[0] ?? '';
  for (const region of REGIONS) {
    const stranger = strangerIn(region);
    expect((await stranger.get(shared)).status).toBe(200);
    expect((await stranger.post(`${shared}/seen`, {})).status).toBe(204);
  }
  for (const region of REGIONS) {
    person!.moveTo(region);
    const text = (await (await person!.visitor.get(sharing)).text()).replace(/<!-- -->/g, '');
    expect(text).toMatch(/1 view, 0 downloads/);
  }
});
