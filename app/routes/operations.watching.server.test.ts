import { eq } from 'drizzle-orm';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { npsAskings, people } from '#db/schema';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { noteDeployment } from '~/features/operations/deployments.server';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { newId } from '~/platform/id.server';
import { openVisits } from '~/testing/visit.server';
import { loader as readOverview } from './operations._index';
import { loader as readWatching } from './operations.watching';

const ADDRESS = 'operator@example.org';

let visits: ReturnType<typeof openVisits>;
let cookie: string;
let alertmanager: Server | undefined;
beforeEach(async () => {
  visits = openVisits(openSteadyFlags());
  const operator = await visits.arrive();
  cookie = operator.cookie;
  visits.database.write((tx) => {
    tx.update(people).set({ email: ADDRESS }).where(eq(people.id, operator.personId)).run();
    for (const score of [10, 10, 9, 8, 3]) {
      const said = { score, askedAt: visits.clock(), closedAt: visits.clock() };
      tx.insert(npsAskings)
        .values({ id: newId(), personId: operator.personId, occasion: 'download', ...said })
        .run();
    }
  });
  makeOperator(visits.database, ADDRESS, visits.clock());
});
afterEach(() => {
  alertmanager?.close();
  alertmanager = undefined;
  visits.remove();
});

/** Has an Alertmanager say so. */
async function connect(said: unknown): Promise<string> {
  alertmanager = createServer((_, response) => response.end(JSON.stringify(said)));
  await once(alertmanager.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(alertmanager.address() as AddressInfo).port}`;
}

const FIRING = [
  {
    labels: { alertname: 'DiskFull', severity: 'critical', instance: 'm1' },
    annotations: { summary: 'Less than 200 MB of a disk is free' },
    startsAt: '2026-03-02T20:00:00.000Z',
  },
];

test('the page says what fires, what was deployed, and the score', async () => {
  noteDeployment(visits.database, 'r-41', visits.clock());
  visits.configure({ alertmanagerUrl: await connect(FIRING) });
  const { body } = await visits.visit(readWatching, { cookie });
  expect(body).toMatchObject({
    alerts: [{ name: 'DiskFull', about: 'instance m1', since: '2026-03-02 20:00 UTC' }],
    deployments: [{ release: 'r-41' }],
    nps: { score: 40, counts: { promoter: 3, passive: 1, detractor: 1 } },
  });
});

test('the overview asks to look where something fires, and where nobody knows', async () => {
  type Glances = { glances: { title: string; needsAttention: boolean }[] };
  const wants = async (alertmanagerUrl?: string) => {
    visits.configure({ alertmanagerUrl });
    const { body } = await visits.visit(readOverview, { cookie });
    return (body as Glances).glances.find(({ title }) => title === 'Alerts')?.needsAttention;
  };
  expect(await wants()).toBe(false);
  expect(await wants(await connect(FIRING))).toBe(true);
  expect(await wants('http://127.0.0.1:1')).toBe(true);
});

test('for whoever is no operator there is no such page', async () => {
  const { cookie: others } = await visits.arrive();
  const { status } = await visits.visit(readWatching, { cookie: others });
  expect(status).toBe(404);
});
