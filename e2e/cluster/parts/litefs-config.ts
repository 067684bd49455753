import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { PROJECT } from './programs';

/** What must differ where several nodes share one machine. */
export interface LocalLiteFs {
  fuseFolder: string;
  dataFolder: string;
  httpAddress: string;
  advertiseUrl: string;
  /** What LiteFS starts and supervises. */
  command: string;
}

/** The shipped litefs.yml with addresses and folders of this machine; all else is as it ships. */
export function localLiteFsConfig(local: LocalLiteFs): string {
  const config = parseDocument(readFileSync(join(PROJECT, 'litefs.yml'), 'utf8'));
  config.setIn(['fuse', 'dir'], local.fuseFolder);
  config.setIn(['data', 'dir'], local.dataFolder);
  config.setIn(['http', 'addr'], local.httpAddress);
  config.setIn(['lease', 'advertise-url'], local.advertiseUrl);
  // Its steps before the child are run as they ship, as the one user there is here.
  const [keepalive, makeFolder] = (config.toJS() as { exec: { cmd: string }[] }).exec;
  const own = makeFolder?.cmd.replace('-o node -g node ', '');
  config.set('exec', [keepalive, { cmd: own }, { cmd: local.command }]);
  return config.toString({ lineWidth: 0 });
}
