import { DockerfileParser, Keyword, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { FALLBACKS } from '~/features/templates/fonts/fallback-faces.server';
import { facesOf } from '~/features/templates/fonts/families';
import { TEMPLATES } from '~/features/templates/template';
import { readConfig } from '~/platform/config/environment';
import { PRODUCTION_NEEDS, STRONG_SECRET } from '~/platform/config/testing/production-needs';
import manifest from '../../package.json';
import { METRICS_PATH } from '../../server/serve-metrics';
import { flyConfig, seconds } from './fly-config';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const dockerfile = DockerfileParser.parse(read('Dockerfile'));
const production = flyConfig.parse(parse(read('fly.toml')));
const litefs = parseYaml(read('litefs.yml')) as {
  fuse: { dir: string };
  data: { dir: string };
  exec: { cmd: string }[];
  http: { addr: string };
  lease: { hostname: string; 'advertise-url': string; candidate: string; promote: boolean };
};

function instructions(keyword: Keyword): Instruction[] {
  return dockerfile.getInstructions().filter((one) => keyword.toString() === one.getKeyword());
}
const textOf = (keyword: Keyword) =>
  instructions(keyword).map((one) => one.getArgumentsContent() ?? '');

/** The environment of the image, of its last stage. */
function imageEnvironment(): Record<string, string> {
  return Object.fromEntries(
    dockerfile
      .getENVs()
      .flatMap((env) => env.getProperties())
      .map((property) => [property.getName(), property.getValue() ?? '']),
  );
}

describe('Dockerfile', () => {
  it('has nothing a linter complains about', () => {
    expect(validate(read('Dockerfile')).map(({ message }) => message)).toEqual([]);
  });

  it('builds on images of one exact version each', () => {
    const versions = Object.fromEntries(
      dockerfile.getARGs().flatMap((arg) => {
        const property = arg.getProperty();
        const name = property?.getName() ?? '';
        return name.endsWith('_VERSION') ? [[name, property?.getValue() ?? '']] : [];
      }),
    );
    expect(versions).toEqual({
      NODE_VERSION: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      DEBIAN_VERSION: expect.stringMatching(/^\d+\.\d+$/) as string,
      LITEFS_VERSION: '0.5.14',
    });
    expect(textOf(Keyword.FROM).every((from) => from.includes('_VERSION}'))).toBe(true);
  });

  it('runs a Node that the package supports', () => {
    const major = /NODE_VERSION=(\d+)\./.exec(read('Dockerfile'))?.[1];
    expect(manifest.engines.node).toContain(`^${major}.`);
  });

  it('keeps no list of packages and installs nothing that is only recommended', () => {
    for (const run of textOf(Keyword.RUN).filter((text) => text.includes('apt-get'))) {
      expect(run).toContain('--no-install-recommends');
      expect(run).toContain('rm -rf /var/lib/apt/lists/*');
    }
  });

  it('copies only what is in the project and not left out by .dockerignore', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(kept.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    const copied = dockerfile
      .getCOPYs()
      .filter((copy) => !copy.getFlags().some((flag) => flag.getName() === 'from'))
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((argument) => argument.getValue())
      .filter((name) => name !== '.');
    expect(copied.filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('takes out fonts, and none that a document may need', () => {
    const cut = textOf(Keyword.RUN).find((run) => run.startsWith('cd node_modules')) ?? '';
    const finds = cut
      .replaceAll(/\\\n/g, ' ')
      .split('&&')
      .filter((command) => /find @/.test(command));
    const looked = spawnSync('sh', ['-ec', finds.join('\n').replaceAll('-delete', '-print')], {
      cwd: join(ROOT, 'node_modules'),
      encoding: 'utf8',
    });
    expect([looked.status, looked.stderr]).toEqual([0, '']);
    const taken = new Set(looked.stdout.trim().split('\n'));
    expect(taken.size).toBeGreaterThan(1_000);
    const faces = TEMPLATES.flatMap((template) => facesOf(template).map(({ file }) => file));
    const fallbacks = FALLBACKS.flatMap((name) => {
      const folder = `@fontsource/${name}/files`;
      return readdirSync(join(ROOT, 'node_modules', folder))
        .filter((file) => /-(?:400-normal\.woff2?|700-normal\.woff2)$/.test(file))
        .map((file) => `${folder}/${file}`);
    });
    expect(fallbacks.length).toBeGreaterThan(300);
    expect([...faces, ...fallbacks].filter((file) => taken.has(file))).toEqual([]);
  });

  it('starts LiteFS under an init that reaps, and asks the application how it is', () => {
    expect(textOf(Keyword.ENTRYPOINT)).toEqual(['["tini", "--", "litefs", "mount"]']);
    expect(textOf(Keyword.STOPSIGNAL)).toEqual(['SIGTERM']);
    expect(textOf(Keyword.HEALTHCHECK).join('')).toContain('/health`');
  });

  it('has the command line on its PATH, for the user the application runs as', () => {
    const wrapper = read('deploy/image/cvstomize');
    const [program = ''] = /(?<=^program=).+$/m.exec(wrapper) ?? [];
    expect(
      existsSync(
        join(
          ROOT,
          program.replace('/app/build/command-line/', 'app/command-line/').replace('.js', '.ts'),
        ),
      ),
    ).toBe(true);
    expect(wrapper).toContain(
      'setpriv --reuid=node --regid=node --init-groups node "$program" "$@"',
    );
    expect(statSync(join(ROOT, 'deploy/image/cvstomize')).mode & 0o111).toBe(0o111);
    expect(textOf(Keyword.COPY)).toContain('deploy/image/cvstomize /usr/local/bin/cvstomize');
  });

  it('lets nobody but LiteFS make a database where the mount belongs', () => {
    expect(textOf(Keyword.RUN).join('\n')).toContain('chmod 000 /litefs');
    expect(imageEnvironment()).toMatchObject({ LITEFS_DIR: '/litefs' });
  });
});

describe('litefs.yml', () => {
  it('takes its folders from the image and its names from Fly', () => {
    expect([litefs.fuse.dir, litefs.data.dir]).toEqual(['${LITEFS_DIR}', '${LITEFS_DATA}']);
    expect(litefs.lease).toMatchObject({
      hostname: '${FLY_MACHINE_ID}',
      candidate: '${FLY_REGION == PRIMARY_REGION}',
      promote: false,
    });
  });

  it('makes the folder of the application on the volume, as root, for who runs it', () => {
    expect(litefs.exec.at(-2)?.cmd).toBe('install -d -o node -g node -m 0700 ${DATA_FOLDER}');
  });

  it('starts the built application itself, as its last child and not as root', () => {
    expect(litefs.exec.at(-1)?.cmd).toMatch(
      /^setpriv --reuid=node .* node build\/host\/serve\.js$/,
    );
  });
});

describe.each(['fly.toml', 'fly.staging.toml'])('%s', (file) => {
  const config = flyConfig.parse(parse(read(file)));

  it('sends requests to the application, never to LiteFS', () => {
    const { PORT } = imageEnvironment();
    expect(String(config.http_service.internal_port)).toBe(PORT);
    expect(litefs.http.addr).toBe(':20202');
  });

  it('has figures asked for where the application serves them, on a port of their own', () => {
    const { METRICS_PORT } = config.env;
    const { PORT, METRICS_HOST } = imageEnvironment();
    expect(config.metrics).toEqual([{ port: Number(METRICS_PORT), path: METRICS_PATH }]);
    expect(METRICS_PORT).not.toBe(PORT);
    expect(METRICS_HOST).toBe('::');
  });

  it('puts the volume where LiteFS keeps its data, and the application keeps its own', () => {
    const { LITEFS_DATA, DATA_FOLDER } = imageEnvironment();
    expect(config.mounts[0]?.destination).toBe(LITEFS_DATA);
    expect(DATA_FOLDER).toMatch(new RegExp(`^${LITEFS_DATA}/(?!dbs$)[a-z]+$`));
  });

  it('gives a stopping machine more time than the longest drain', () => {
    const { DRAIN_SECONDS = '' } = config.env;
    expect(config.kill_signal).toBe('SIGTERM');
    expect(seconds(config.kill_timeout)).toBeGreaterThan(2 * Number(DRAIN_SECONDS) + 5);
  });

  it('never stops a machine by itself, and replaces one at a time', () => {
    expect(config.http_service).toMatchObject({
      auto_stop_machines: 'off',
      auto_start_machines: false,
    });
    expect(config.deploy).toMatchObject({ strategy: 'rolling', max_unavailable: 1 });
  });

  it('is a configuration the application accepts, with its secrets', () => {
    const env = { ...imageEnvironment(), RELEASE: '4f2a9c1', ...config.env };
    // Mail, bucket and https are not optional, and staging takes no money.
    const { PUBLIC_URL, ...secrets } = {
      ...PRODUCTION_NEEDS,
      ...{ SESSION_SECRET: STRONG_SECRET, CLUSTER_SECRET: STRONG_SECRET },
      STRIPE_SECRET_KEY: file === 'fly.toml' ? 'sk_live_1' : 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
    };
    expect(config.env['PUBLIC_URL']).not.toBe(PUBLIC_URL);
    const fly = { FLY_APP_NAME: config.app, FLY_MACHINE_ID: 'm1', FLY_REGION: 'iad' };
    expect(readConfig({ ...env, ...secrets, ...fly })).toMatchObject({
      mode: 'production',
      secureCookies: true,
      trustedProxies: 2,
    });
  });

  it('differs from production in names and sizes only, and takes no money', () => {
    const { PRODUCTION_WITHOUT, ...env } = config.env;
    expect(PRODUCTION_WITHOUT).toBe(file === 'fly.toml' ? undefined : 'live-payments');
    const same = {
      ...config,
      app: production.app,
      env: {
        ...env,
        PUBLIC_URL: production.env['PUBLIC_URL'],
        LEASE_KEY: production.env['LEASE_KEY'],
      },
      mounts: config.mounts.map((mount) => ({
        ...mount,
        initial_size: production.mounts[0]?.initial_size,
        auto_extend_size_limit: production.mounts[0]?.auto_extend_size_limit,
        snapshot_retention: production.mounts[0]?.snapshot_retention,
      })),
      vm: production.vm,
    };
    expect(same).toEqual(production);
  });
});

it('refuses a fly.toml with a key Fly does not have', () => {
  const slip = read('fly.toml').replace('kill_timeout', 'kill_time_out');
  expect(flyConfig.safeParse(parse(slip)).error?.issues.map(({ code }) => code)).toContain(
    'unrecognized_keys',
  );
});
