import { createHash } from 'node:crypto';
import type { Reader } from '#db/client';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import type { JsonResume } from '~/features/resume/json-resume';
import { layOut } from '~/features/templates/lay-out.server';
import type { Layout } from '~/features/templates/template';
import type { Printer } from '~/platform/pdf/printer';

/** Twice as wide as it is shown, for sharp screens. */
const WIDTH = 240;

/** Names what a page says and how it is set, whatever its design: its pictures change with it. */
export const lookOf = (document: JsonResume, { paper, accent, density }: Layout): string =>
  createHash('sha256')
    .update(JSON.stringify([document, paper, accent, density]))
    .digest('base64url')
    .slice(0, 16);

/**
 * The first page of one's own resume, as its owner left it, in a layout.
 *
 * @returns WebP bytes.
 * @throws {NotFound}
 * @throws {PrinterUnavailable}
 */
export async function drawDesign(
  { read, printer }: { read: Reader; printer: Pick<Printer, 'picture'> },
  own: { personId: string; resumeId: string },
  tried: Partial<Layout>,
): Promise<Uint8Array> {
  const { edited, layout } = getWorkspace(read, own);
  return printer.picture(await layOut(edited.document, { ...layout, ...tried }), WIDTH);
}
