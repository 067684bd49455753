import { APP_PORT } from './parts/node';
import type { Network } from './parts/network';
import { BUCKET, CONSUL_PORT, STORAGE_ACCESS, STORAGE_PORT } from './parts/shared-parts';
import { PRIMARY_REGION } from './regions';

const SECRET = '9f2c6be07a41d85e3b7f10c4a968d25e';

/** What Fly, fly.toml and the secrets would set, with this machine's addresses. */
export function nodeEnvironment(
  { instance, region }: { instance: string; region: string },
  network: Pick<Network, 'address' | 'storage'>,
  origin: string,
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    GUESTS_PER_HOUR: '100000',
    CVSTOMIZE_MODE: 'production',
    PRODUCTION_WITHOUT: 'mail,https',
    LOG_LEVEL: 'info',
    PUBLIC_URL: origin,
    TRUSTED_PROXIES: '2',
    SESSION_SECRET: SECRET,
    CLUSTER_SECRET: SECRET,
    FLY_APP_NAME: 'cvstomize',
    FLY_MACHINE_ID: instance,
    FLY_REGION: region,
    PRIMARY_REGION,
    FLY_CONSUL_URL: `http://127.0.0.1:${CONSUL_PORT}`,
    LEASE_KEY: 'cvstomize/primary',
    PEER_URL: `http://${network.address(0).replace(/0$/, '')}{instance}:${APP_PORT}`,
    BUCKET_NAME: BUCKET,
    AWS_ENDPOINT_URL_S3: `http://${network.storage}:${STORAGE_PORT}`,
    AWS_ACCESS_KEY_ID: STORAGE_ACCESS.id,
    AWS_SECRET_ACCESS_KEY: STORAGE_ACCESS.secret,
  };
}
