import { fly, listMachines, regionsOf, type Target } from './fly';
import { GateFailed, passGate, type GateSettings } from './gate';
import { notify } from './notify';

interface RollOut {
  readonly image: string;
  /** What is said of it, e.g. `Deploying`. */
  readonly verb: string;
  readonly gate: GateSettings;
  readonly slackUrl: string | undefined;
}

/**
 * Brings an image to an application, region by region, the primary's first; each must pass the gate
 * before the next is touched.
 *
 * @throws {GateFailed} or what `fly` says; regions that were not reached are as they were.
 */
export async function rollOut(
  target: Target,
  { image, verb, gate, slackUrl }: RollOut,
): Promise<void> {
  const regions = regionsOf(await listMachines(target), target.primaryRegion);
  await notify(`${verb} ${image} to ${target.app}: ${regions.join(', ')}.`, slackUrl);
  for (const [at, region] of regions.entries()) {
    try {
      await fly('deploy', '--config', target.config, '--image', image, '--regions', region);
      await passGate(target, region, gate);
    } catch (error) {
      const why = error instanceof GateFailed ? error.message : `fly deploy failed in ${region}`;
      const rest = regions.slice(at + 1);
      const untouched = rest.length === 0 ? '' : ` ${rest.join(', ')} was not touched.`;
      await notify(
        `STOPPED ${verb.toLowerCase()} ${image} to ${target.app}: ${why}.${untouched} Back with: npm run -s deploy -- rollback`,
        slackUrl,
      );
      throw error;
    }
  }
  await notify(`Done: ${target.app} runs ${image}.`, slackUrl);
}
