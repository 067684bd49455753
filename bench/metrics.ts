import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Request, Response } from 'express';
import { jobs, people, resumes } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { showState } from '~/metrics/measure-application.server';
import { readConfig } from '~/platform/config/environment';
import { singleMachine } from '~/platform/litefs/single-machine';
import { openPrometheusMetrics } from '~/platform/metrics/prometheus-metrics.server';
import { measureRequests, nameRoute } from '../server/middleware/measure-requests';
import { nameRoutes } from '../server/route-names';
import { freePort, startBuiltServer } from '../server/testing/built-server';
import { atLeast, atMost, percentile, type Row } from './row';

const BATCHES = 100;
const REQUESTS_A_BATCH = 500;
const ROWS = 100_000;
const CONNECTIONS = 50;
const ROUND_SECONDS = 4;
const ROUNDS = 5;
const ADDRESS = '/interviews/8f1d2c3b4a5968778695a4b3c2d1e0f1/questions/4';

/** What other work on a machine does to a time only ever adds to it. */
const FASTEST = 0.1;

/** What measuring costs: a request, a page under load, and asking for the figures. */
export async function benchMetrics(): Promise<Row[]> {
  return [
    atMost('measuring a request', await timePerRequest(), 20, 'µs'),
    atMost(`figures of a database of ${ROWS} resumes and jobs`, await timeToRead(), 50, 'ms'),
    atLeast('home page with figures against without', await compareServers(), 0.95, '×'),
  ];
}

/** Naming its route, counting it and noting its time, for one of some seventy routes. */
async function timePerRequest(): Promise<number> {
  const routes = Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => `interviews/:interviewId/part-${at}`)
      .concat('interviews/:interviewId/questions/:number', '*')
      .map((path) => [path, { id: path, path, module: {} as never }]),
  );
  const names = nameRoutes(routes);
  const measure = measureRequests(await openPrometheusMetrics(), names.all);
  const name = nameRoute(names);
  const request = { method: 'GET', path: ADDRESS } as unknown as Request;
  const times: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const startedAt = performance.now();
    for (let sent = 0; sent < REQUESTS_A_BATCH; sent += 1) {
      const response = Object.assign(new EventEmitter(), {
        ...{ locals: {}, statusCode: 200, writableFinished: true },
        getHeader: () => 'text/html',
      }) as unknown as Response;
      measure(request, response, () => undefined);
      name(request, response, () => undefined);
      response.emit('close');
    }
    times.push(((performance.now() - startedAt) / REQUESTS_A_BATCH) * 1_000);
  }
  return percentile(times, FASTEST);
}

/** The first time that is asked, so nothing is kept; a tenth of the rows is of the last day. */
async function timeToRead(): Promise<number> {
  const opened = openTestDatabase();
  const { database, folder } = opened;
  const now = new Date();
  try {
    database.write((tx) => {
      tx.insert(people).values({ id: 'p', createdAt: now, activeAt: now }).run();
      for (let at = 0; at < ROWS; at += 1) {
        const createdAt = new Date(now.getTime() - (at / ROWS) * 10 * 86_400_000);
        const id = String(at);
        tx.insert(resumes).values({ id, personId: 'p', title: '', createdAt }).run();
        const job = { id, queue: 'generation', idempotencyKey: id, payload: {}, maxAttempts: 1 };
        tx.insert(jobs)
          .values({
            ...job,
            state: at % 1_000 === 0 ? 'dead' : 'done',
            runAt: createdAt,
            createdAt,
          })
          .run();
      }
    });
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const metrics = await openPrometheusMetrics();
      showState(metrics, {
        ...{ config: readConfig({ DATA_FOLDER: folder }), clock: () => now, database },
        ...{ replication: singleMachine('m', 'iad'), queues: ['generation'] },
        models: openTestModels(database, () => now),
      });
      const startedAt = performance.now();
      await metrics.expose();
      times.push(performance.now() - startedAt);
    }
    return percentile(times, FASTEST);
  } finally {
    opened.remove();
  }
}

/** Requests a second of two servers in turns, the fastest round of each. */
async function compareServers(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const plain = await startBuiltServer({ DATA_FOLDER: join(folder, 'plain') });
  const measured = await startBuiltServer({
    DATA_FOLDER: join(folder, 'measured'),
    METRICS_PORT: String(await freePort()),
  });
  try {
    const rate = async (url: string) => {
      const result = await autocannon({
        ...{ url, connections: CONNECTIONS, duration: ROUND_SECONDS, workers: 1 },
      });
      return result.requests.average;
    };
    let without = 0;
    let withFigures = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      without = Math.max(without, await rate(plain.origin));
      withFigures = Math.max(withFigures, await rate(measured.origin));
    }
    return withFigures / without;
  } finally {
    await Promise.all([plain.end('SIGTERM'), measured.end('SIGTERM')]);
    rmSync(folder, { recursive: true, force: true });
  }
}
