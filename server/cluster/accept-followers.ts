import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '~/platform/clock';
import { parsePosition, type Follower, type Replication } from '~/platform/litefs/replication';
import {
  FOLLOW_PATH,
  FOLLOW_PROTOCOL,
  GIVE_WAY,
  HERE,
  openFollowLine,
  TAKE_OVER,
  type FollowLine,
} from './follow-line';
import { FORWARDED_HEADER, readForwarded } from './forwarded';

/**
 * Lets other candidates follow this machine: an upgraded connection, asked for with a signature,
 * over which a follower says how far its copy is and is asked to take over, or asks for the role.
 *
 * @param dependencies.giveWay a follower needs to be the primary.
 * @returns how to let them all go: a server waits for their connections before it closes.
 */
export function acceptFollowers(
  server: Server,
  parts: {
    replication: Replication;
    secrets: readonly string[];
    clock: Clock;
    giveWay: (to: Follower) => void;
  },
): { stop(): void } {
  const lines = new Set<FollowLine>();
  const { replication, secrets, clock, giveWay } = parts;
  server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    const said = readForwarded(
      String(request.headers[FORWARDED_HEADER] ?? ''),
      { method: 'GET', path: request.url ?? '' },
      secrets,
      clock(),
    );
    socket.on('error', () => undefined);
    if (said === undefined || request.url !== FOLLOW_PATH) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    if (!replication.isPrimary()) {
      socket.end('HTTP/1.1 409 Conflict\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${FOLLOW_PROTOCOL}\r\n\r\n`,
    );
    const line = openFollowLine(socket, {
      heard(words) {
        if (words === GIVE_WAY) giveWay(follower);
        const position = parsePosition(words);
        if (position !== undefined) following.reached(position);
      },
      repeat: () => HERE,
      closed() {
        lines.delete(line);
        following.end();
        stopListening();
      },
    });
    lines.add(line);
    const follower = { instance: said.from, takeOver: () => line.say(TAKE_OVER) };
    const following = replication.follow(follower);
    const stopListening = replication.onChange((change) => {
      // Who is no primary has nothing to confirm, and a follower finds the next one.
      if (change === 'role' && replication.primary() !== replication.instance) {
        if (!replication.isPrimary()) line.close();
      }
    });
  });
  return {
    stop() {
      for (const line of lines) line.close();
    },
  };
}
