import { z } from 'zod';

const ANSWER_LIMIT_MS = 20_000;
/** Manifests of one platform and of several, in both families of names. */
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** Fly's registry, by the protocol of every registry (OCI Distribution Specification 1.1). */
export interface Registry {
  /** The digest a tag names, `sha256:…`. @throws {Error} where there is no such tag. */
  digestOf(tag: string): Promise<string>;
  tags(): Promise<string[]>;
  /** @returns false where the registry deletes nothing at all. */
  remove(digest: string): Promise<boolean>;
}

/** @param token as `fly auth docker` hands it over: the password of the user `x`. */
export function openRegistry(url: string, repository: string, token: string): Registry {
  const ask = (path: string, method: string) =>
    fetch(`${url}/v2/${repository}/${path}`, {
      method,
      headers: {
        Accept: MANIFESTS,
        Authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}`,
      },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
  return {
    async digestOf(tag) {
      const response = await ask(`manifests/${tag}`, 'HEAD');
      const digest = response.headers.get('Docker-Content-Digest') ?? '';
      if (!response.ok || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
        throw new Error(`The registry has no image ${repository}:${tag} (${response.status})`);
      }
      return digest;
    },
    async tags() {
      const response = await ask('tags/list', 'GET');
      if (!response.ok) throw new Error(`The registry lists no images (${response.status})`);
      return z.object({ tags: z.array(z.string()) }).parse(await response.json()).tags;
    },
    async remove(digest) {
      const { status } = await ask(`manifests/${digest}`, 'DELETE');
      if (status === 405) return false;
      if (status !== 202 && status !== 200 && status !== 404) {
        throw new Error(`The registry does not delete ${digest} (${status})`);
      }
      return true;
    },
  };
}
