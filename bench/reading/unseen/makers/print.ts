import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPagePrinter } from '../../paint-html';

/** Prints each page that waits beside the files: `NAME.pdf.html` becomes `NAME.pdf`. */
const folder = path.join(import.meta.dirname, '..', 'files');
const waiting = readdirSync(folder).filter((name) => name.endsWith('.pdf.html'));

async function printAll(): Promise<void> {
  const printer = await openPagePrinter();
  try {
    for (const name of waiting) {
      const page = path.join(folder, name);
      writeFileSync(
        page.slice(0, -'.html'.length),
        await printer.print(readFileSync(page, 'utf8')),
      );
      rmSync(page);
    }
  } finally {
    await printer.close();
  }
}

void printAll();
