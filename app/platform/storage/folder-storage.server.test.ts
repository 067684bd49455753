import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFolderStorage } from './folder-storage.server';
import { describeObjectStorage } from './testing/describe-object-storage';

async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cvstomize-storage-'));
}

describeObjectStorage('A folder', async () => {
  const folder = await temporaryFolder();
  return {
    storage: openFolderStorage(join(folder, 'objects')),
    close: () => rm(folder, { recursive: true }),
  };
});

describe('openFolderStorage', () => {
  const open = async () => {
    const folder = await temporaryFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    return { folder, storage: openFolderStorage(folder) };
  };

  it('keeps a PDF as the file its key names, and leaves nothing else', async () => {
    const { folder, storage } = await open();
    await storage.put('pdf/a.pdf', Buffer.from('bytes'), { contentType: 'application/pdf' });
    expect(await readFile(join(folder, 'pdf', 'a.pdf'), 'utf8')).toBe('bytes');
    expect(await readdir(join(folder, 'pdf'))).toEqual(['a.pdf']);
    expect(await readdir(join(folder, '~incoming'))).toEqual([]);
  });

  it('sweeps what a write that died left behind, but no write under way', async () => {
    const { folder, storage } = await open();
    await storage.check();
    const old = join(folder, '~incoming', 'old');
    await writeFile(old, 'half');
    await utimes(old, new Date(0), new Date(0));
    await writeFile(join(folder, '~incoming', 'new'), 'half');
    await storage.check();
    expect(await readdir(join(folder, '~incoming'))).toEqual(['new']);
  });

  it('says why it cannot be written to', async () => {
    const { folder } = await open();
    await writeFile(join(folder, 'file'), '');
    await expect(openFolderStorage(join(folder, 'file', 'objects')).check()).rejects.toThrow(
      /ENOTDIR/,
    );
  });
});
