import type { z } from 'zod';
import { plainIssue } from '~/platform/plain-issue';
import { FieldsRefused, RequestRefused } from './problem';

/**
 * The JSON body of a request, by its schema.
 *
 * @throws {RequestRefused} where it is no JSON, too large, or says that it is something else.
 * @throws {FieldsRefused} where the schema refuses it.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { maxBytes }: { maxBytes: number },
): Promise<z.output<Schema>> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  // A form of another site cannot say this, so a browser asks us first and is told no.
  if (type !== 'application/json') {
    throw new RequestRefused(415, 'Send JSON, with Content-Type: application/json.');
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > maxBytes) {
    const most = `${Math.floor(maxBytes / 1024)} kB`;
    throw new RequestRefused(413, `The body is larger than ${most}. Send less.`);
  }
  const parsed = schema.safeParse(jsonOf(bytes), { error: plainIssue });
  if (parsed.success) return parsed.data;
  throw new FieldsRefused(
    parsed.error.issues.map(({ path, message }) => ({
      pointer: path.map((part) => `/${String(part)}`).join(''),
      detail: message,
    })),
  );
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw Object.assign(new RequestRefused(400, 'The body is no JSON in UTF-8.'), { cause });
  }
}
