import { z } from 'zod';
import { fly, listMachines, type Target } from './fly';
import { say } from './notify';
import type { Registry } from './registry';

/** Enough to go back to any of them. */
const RELEASES_KEPT = 10;
const IMAGE = /^registry\.fly\.io\/([a-z0-9-]+)@(sha256:[0-9a-f]{64})$/;

/** The one form in which an image is deployed: by digest, so that it is the one that was tried. */
export function requireImage(image: string | undefined): string {
  if (image === undefined || !IMAGE.test(image)) {
    throw new Error('Name the image by its digest: registry.fly.io/APP@sha256:…');
  }
  return image;
}

const releases = z.array(z.object({ Status: z.string(), ImageRef: z.string() }));

/** The images of past releases, newest first, as `fly releases` tells them. */
async function pastImages({ app }: Pick<Target, 'app'>): Promise<string[]> {
  const told = await fly('releases', '--app', app, '--image', '--json');
  return releases
    .parse(JSON.parse(told))
    .filter(({ Status }) => Status === 'complete')
    .map(({ ImageRef }) => ImageRef);
}

/** What to go back to: the newest image of a past release that no machine runs now. */
export async function imageBefore(target: Target, registry: Registry): Promise<string> {
  const running = new Set((await listMachines(target)).map(({ image_ref }) => image_ref.digest));
  for (const image of await pastImages(target)) {
    const digest = await digestIn(image, registry);
    if (digest !== undefined && !running.has(digest)) return `${image.split(/[@:]/)[0]}@${digest}`;
  }
  throw new Error('No release before this one is known. Name an image: rollback IMAGE');
}

/** Deletes images that no machine runs and none of the newest releases had. */
export async function cleanImages(target: Target, registry: Registry): Promise<void> {
  const kept = new Set((await listMachines(target)).map(({ image_ref }) => image_ref.digest));
  for (const image of (await pastImages(target)).slice(0, RELEASES_KEPT)) {
    const digest = await digestIn(image, registry);
    if (digest !== undefined) kept.add(digest);
  }
  const old = new Set<string>();
  for (const tag of await registry.tags()) {
    const digest = await registry.digestOf(tag);
    if (!kept.has(digest)) old.add(digest);
  }
  for (const digest of old) {
    if (!(await registry.remove(digest))) {
      say('The registry deletes nothing: old images go when it forgets them by itself.');
      return;
    }
  }
  say(`${old.size} old images deleted, ${kept.size} kept.`);
}

/** Undefined where the registry has forgotten it. */
async function digestIn(image: string, registry: Registry): Promise<string | undefined> {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  if (digest !== undefined) return digest;
  const tag = /:([\w.-]+)$/.exec(image)?.[1];
  return tag === undefined ? undefined : registry.digestOf(tag).catch(() => undefined);
}
