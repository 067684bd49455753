import type { APIResponse } from '@playwright/test';
import { readWithPdfJs } from '~/platform/pdf-reading/pdf-js-reader.server';

/** The text a machine reads from a downloaded PDF, a printed line a line. */
export async function readPdf(response: APIResponse): Promise<string> {
  const { pages } = await readWithPdfJs(new Uint8Array(await response.body()));
  return pages.flatMap(({ lines }) => lines).join('\n');
}
