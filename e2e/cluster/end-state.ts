import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedAs } from '~/features/interview/answers/slots';
import { openReadOnly, type Database } from '#db/client';
import { answerRevisions, answers } from '#db/schema';
import type { Cluster } from './cluster';
import { checkHistory, type Verdict } from './history/check';
import type { FinalState, LostPrimary, Operation } from './history/operation';
import { DATABASE, LITEFS_PORT, type ClusterNode } from './parts/node';
import { numberIn, QUESTION } from './person';

/** Opens what LiteFS on a node gives out as the whole database. */
export async function exportOf(node: ClusterNode): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-export-'));
  const file = join(folder, DATABASE);
  const url = `http://${node.place.address}:${LITEFS_PORT}/export?name=${DATABASE}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${node.instance} exports nothing: ${response.status}`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}

/** Looks into a node's database with the application's own schema. */
export async function inDatabase<T>(node: ClusterNode, look: (database: Database) => T) {
  const { file, remove } = await exportOf(node);
  const database = openReadOnly(file);
  try {
    return look(database);
  } finally {
    database.close();
    remove();
  }
}

/** Every row of every table, as text. */
export async function everyTable(node: ClusterNode): Promise<Map<string, string>> {
  const { file, remove } = await exportOf(node);
  const connection = new Sqlite(file, { readonly: true });
  try {
    const tables = connection
      .prepare(`select name from sqlite_schema where type = 'table' order by name`)
      .pluck()
      .all() as string[];
    return new Map(
      tables.map((table) => [
        table,
        JSON.stringify(connection.prepare(`select * from "${table}"`).all()),
      ]),
    );
  } finally {
    connection.close();
    remove();
  }
}

/** All of it as one text: two nodes hold the same when these are the same. */
export async function everyRow(node: ClusterNode): Promise<string> {
  return JSON.stringify([...(await everyTable(node))]);
}

/**
 * Waits for the nodes to agree, then checks what clients saw against what the database holds.
 *
 * @throws {Error} where two nodes differ in any row.
 */
export async function judge(
  cluster: Cluster,
  history: readonly Operation[],
  lostPrimaries: readonly LostPrimary[] = [],
): Promise<Verdict> {
  await cluster.settled();
  const primary = await cluster.primary();
  const expected = await everyRow(primary);
  for (const node of await cluster.replicas()) {
    if ((await everyRow(node)) !== expected) throw new Error(`${node.instance} holds other rows`);
  }
  return checkHistory(history, await finalState(primary), lostPrimaries);
}

/** What each register holds, and how often each number was ever saved in it. */
async function finalState(node: ClusterNode): Promise<FinalState> {
  return inDatabase(node, ({ read }) => {
    const newest = read
      .select()
      .from(answers)
      .where(eq(answers.question, storedAs(QUESTION)))
      .all();
    const older = read.select().from(answerRevisions).all();
    const values = new Map<string, number>();
    const counts = new Map<string, number>();
    for (const { interviewId, body } of newest) {
      values.set(interviewId, numberIn(JSON.stringify(body)));
    }
    for (const { interviewId, question, body } of [...newest, ...older]) {
      const number = numberIn(JSON.stringify(body));
      if (question !== storedAs(QUESTION) || number === 0) continue;
      const name = `${interviewId}: number ${number}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return { values, counts };
  });
}
