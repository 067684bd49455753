/**
 * The commands of flyctl we write, with their flags, from https://fly.io/docs/flyctl/: true where a
 * flag takes a value. Another one is a slip. `positional` is how many words it takes, least and most.
 *
 * @type {Record<string, { positional: [number, number], flags: Record<string, boolean> }>}
 */
const COMMANDS = {
  'apps create': { positional: [1, 1], flags: {} },
  'auth login': { positional: [0, 0], flags: {} },
  'checks list': { positional: [0, 0], flags: {} },
  'consul attach': { positional: [0, 0], flags: {} },
  deploy: {
    positional: [0, 0],
    flags: {
      '--build-arg': true,
      '--build-only': false,
      '--push': false,
      '--image': true,
      '--image-label': true,
      '--regions': true,
      '--exclude-regions': true,
      '--only-machines': true,
      '--strategy': true,
    },
  },
  logs: { positional: [0, 0], flags: { '--machine': true, '--region': true, '--no-tail': false } },
  'machine cordon': { positional: [1, 9], flags: {} },
  'machine destroy': { positional: [1, 9], flags: { '--force': false } },
  'machine list': { positional: [0, 0], flags: { '--json': false } },
  'machine restart': { positional: [1, 9], flags: {} },
  'machine start': { positional: [1, 9], flags: {} },
  'machine stop': { positional: [1, 9], flags: {} },
  'machine uncordon': { positional: [1, 9], flags: {} },
  releases: { positional: [0, 0], flags: { '--image': false, '--json': false } },
  'scale count': {
    positional: [1, 1],
    flags: { '--region': true, '--max-per-region': true, '--with-new-volumes': false },
  },
  'scale memory': { positional: [1, 1], flags: {} },
  'scale vm': { positional: [1, 1], flags: { '--vm-memory': true } },
  'secrets deploy': { positional: [0, 0], flags: {} },
  'secrets list': { positional: [0, 0], flags: {} },
  'secrets set': { positional: [1, 99], flags: { '--stage': false } },
  'secrets unset': { positional: [1, 99], flags: { '--stage': false } },
  'ssh console': { positional: [0, 0], flags: { '--machine': true, '-C': true } },
  status: { positional: [0, 0], flags: {} },
  'storage create': { positional: [0, 0], flags: { '-n': true } },
  'tokens create deploy': { positional: [0, 0], flags: {} },
  'volumes create': { positional: [1, 1], flags: { '-r': true, '-n': true, '-s': true } },
  'volumes destroy': { positional: [1, 9], flags: {} },
  'volumes extend': { positional: [1, 1], flags: { '-s': true } },
  'volumes snapshots create': { positional: [1, 1], flags: {} },
  'volumes snapshots list': { positional: [1, 1], flags: {} },
  'volumes list': { positional: [0, 0], flags: {} },
};
/** Of every command. */
const COMMON = { '--app': true, '-a': true, '--config': true, '-c': true, '--yes': false };

/**
 * What is wrong with a command of flyctl; undefined where nothing is.
 *
 * @param {readonly string[]} words after `fly`.
 * @returns {string | undefined}
 */
export function wrongInFly(words) {
  const name = [3, 2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .find((one) => one in COMMANDS);
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || command === undefined) return `fly has no command ${words.join(' ')}`;
  /** @type {Record<string, boolean>} */
  const flags = { ...COMMON, ...command.flags };
  let positional = 0;
  for (let at = name.split(' ').length; at < words.length; at += 1) {
    const [flag = '', value] = (words[at] ?? '').split(/=(.*)/s);
    if (!flag.startsWith('-')) {
      positional += 1;
    } else if (!(flag in flags)) {
      return `fly ${name} has no ${flag}`;
    } else if (flags[flag] && value === undefined) {
      at += 1;
      if (words[at] === undefined) return `fly ${name} ${flag} takes a value`;
    }
  }
  const [least, most] = command.positional;
  return positional < least || positional > most
    ? `fly ${name} takes ${least} to ${most} words, not ${positional}`
    : undefined;
}
