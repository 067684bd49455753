import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_OF_HISTORY, waitForPrimary, type Replication } from '../replication';

/** What the contract promises of every adapter, once its machine is the primary. */
export function describeReplication(
  name: string,
  open: () => Promise<{ replication: Replication; remove: () => Promise<void> }>,
): void {
  describe(`${name}, as the primary`, () => {
    let replication: Replication;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ replication, remove } = await open());
    });
    afterEach(async () => {
      replication.close();
      await remove();
    });

    it('says what the machine is called, and where it is', () => {
      expect(replication.instance).not.toBe('');
      expect(replication.region).not.toBe('');
    });

    it('is the primary, and says so by its own name', async () => {
      await expect.poll(() => replication.isPrimary()).toBe(true);
      expect(replication.primary()).toBe(replication.instance);
      expect(await waitForPrimary(replication, 0)).toBe(replication.instance);
    });

    it('is up to date with itself', async () => {
      await expect.poll(() => replication.isPrimary()).toBe(true);
      expect(replication.lagMs()).toBe(0);
      expect(replication.position()).toMatch(/^[0-9a-f]{16}$/);
      expect(await replication.waitFor(replication.position(), 0)).toBe(true);
      expect(await replication.waitFor(START_OF_HISTORY, 0)).toBe(true);
    });

    it('can be listened to, closed, and closed again', () => {
      const stop = replication.onChange(() => undefined);
      stop();
      replication.close();
      replication.close();
    });
  });
}
