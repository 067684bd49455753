import { promisify } from 'node:util';
import { strToU8, zip as zipInThreads, type AsyncZippable, type AsyncZipOptions } from 'fflate';
import { or, eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client';
import { auditEvents, resumes, resumeVersions } from '#db/schema';
import { pdfKey } from '~/features/library/resumes.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { OWNED_TABLES, rowsOf, tableName } from '../owned-tables.server';
import { SECRET_TABLES } from './describe-tables';
import { exportReadme } from './export-readme';

/** What would open something: hashes, sealed secrets, tokens. */
const SECRET_COLUMN = /hash$|secret|token|publicKey/i;

const pack = promisify<AsyncZippable, AsyncZipOptions, Uint8Array>(zipInThreads);

/** What is in an export beside what the database holds. */
export interface ExportParts {
  read: Reader;
  storage: Pick<ObjectStorage, 'get'>;
  /** Files of other rooms, by their names, e.g. a CSV. */
  files?: Readonly<Record<string, string>>;
}

/**
 * Everything kept of a person as one ZIP: a JSON file for each table, their PDFs, and a README that
 * says what is in it.
 *
 * @returns the bytes of the ZIP.
 */
export async function collectExport(
  { read, storage, files = {} }: ExportParts,
  personId: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip: AsyncZippable = {};
  const names: string[] = [];
  for (const [name, rows] of tablesOf(read, personId)) {
    if (rows.length === 0) continue;
    names.push(name);
    zip[`data/${name}.json`] = strToU8(JSON.stringify(rows, null, 2));
  }
  const pdfs = await pdfsOf({ read, storage }, personId);
  // A PDF is compressed already.
  for (const [name, bytes] of pdfs.found) zip[`pdfs/${name}`] = [bytes, { level: 0 }];
  for (const [name, text] of Object.entries(files)) zip[name] = strToU8(text);
  zip['README.txt'] = strToU8(
    exportReadme({ tables: names, files: Object.keys(files), ...pdfs, at: now }),
  );
  return Uint8Array.from(await pack(zip, { level: 1 }));
}

function* tablesOf(read: Reader, personId: string): Generator<[string, object[]]> {
  for (const table of OWNED_TABLES) {
    const name = tableName(table);
    if (SECRET_TABLES.includes(name)) continue;
    yield [
      name,
      read
        .select(openColumns(table))
        .from(table)
        .where(rowsOf(read, table, personId))
        .all(),
    ];
  }
  const own = or(eq(auditEvents.actor, personId), eq(auditEvents.subject, personId));
  yield ['audit_events', read.select().from(auditEvents).where(own).all()];
}

function openColumns(table: SQLiteTable): ReturnType<typeof getTableColumns> {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(
    columns.filter(([name, { dataType }]) => dataType !== 'buffer' && !SECRET_COLUMN.test(name)),
  );
}

async function pdfsOf(
  { read, storage }: Pick<ExportParts, 'read' | 'storage'>,
  personId: string,
): Promise<{ found: [string, Uint8Array][]; missing: number }> {
  const versions = read
    .select({ id: resumes.id, version: resumeVersions.version, sha256: resumeVersions.pdfSha256 })
    .from(resumeVersions)
    .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
    .where(eq(resumes.personId, personId))
    .all();
  const found: [string, Uint8Array][] = [];
  for (const { id, version, sha256 } of versions) {
    const pdf = await storage.get(pdfKey(sha256));
    if (pdf !== undefined) found.push([`${id}-version-${version}.pdf`, pdf.bytes]);
  }
  return { found, missing: versions.length - found.length };
}
