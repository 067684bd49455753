import { describe, expect, it } from 'vitest';
import { segmentsOf } from '~/platform/storage/key';
import { backupId, madeAtOf, manifestKey, partKey, readObjectKey } from './object-names';

const madeAt = new Date('2026-11-21T05:45:00.123Z');
const id = backupId(madeAt, `1a2b3c4d5e6f${'0'.repeat(52)}`);

describe('the names of backups', () => {
  it('tell when it was made, and sort by it', () => {
    expect(id).toBe('2026-11-21t05-45-00.123z-1a2b3c4d5e6f');
    expect(madeAtOf(id)).toEqual(madeAt);
    const later = backupId(new Date(madeAt.getTime() + 1), '0'.repeat(64));
    expect([later, id].sort()).toEqual([id, later]);
  });

  it.each(['', 'latest', '2026-13-45t05-45-00.123z-1a2b3c4d5e6f', `${id}0`, `x${id}`, '..'])(
    'are not %j',
    (text) => {
      expect(madeAtOf(text)).toBeUndefined();
    },
  );

  it('are keys that every storage accepts, and are read back', () => {
    const keys = [partKey(id, 1), partKey(id, 123_456), manifestKey(id)];
    for (const key of keys) expect(() => segmentsOf(key)).not.toThrow();
    expect(keys.map(readObjectKey)).toEqual([
      { id, madeAt, isManifest: false },
      { id, madeAt, isManifest: false },
      { id, madeAt, isManifest: true },
    ]);
  });

  it.each([
    `backups/${id}/other`,
    `backups/${id}`,
    `pdf/${id}/000001.part`,
    `backups/x/000001.part`,
    `backups/${id}/000001.part/x`,
  ])('leave %j alone', (key) => {
    expect(readObjectKey(key)).toBeUndefined();
  });
});
