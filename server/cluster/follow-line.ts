import type { Socket } from 'node:net';
import { SECOND_MS } from '~/platform/durations';

/**
 * What a candidate and the primary it follows say to each other: lines, over a connection of their
 * own. Each says something every second.
 */
export const FOLLOW_PATH = '/follow';
export const FOLLOW_PROTOCOL = 'cvstomize-follow';
export const TAKE_OVER = 'take over';
export const GIVE_WAY = 'give way';
export const HERE = 'here';
const SAY_EVERY_MS = SECOND_MS;
/** Three times nothing: the line is dead, whatever TCP believes. */
const SILENT_MS = 3_500;

export interface FollowLine {
  say(line: string): void;
  close(): void;
}

/**
 * Speaks over a socket until it closes or is silent for too long.
 *
 * @param listener.repeat what to say every second.
 */
export function openFollowLine(
  socket: Socket,
  listener: { heard: (line: string) => void; repeat: () => string; closed: () => void },
): FollowLine {
  let rest = '';
  socket.setNoDelay(true);
  socket.setTimeout(SILENT_MS, () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener.heard(line);
  });
  const say = (line: string) => {
    if (!socket.destroyed) socket.write(`${line}\n`);
  };
  const saying = setInterval(() => say(listener.repeat()), SAY_EVERY_MS);
  saying.unref();
  // An error is followed by a close.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearInterval(saying);
    listener.closed();
  });
  socket.on('end', () => socket.destroy());
  return { say, close: () => socket.destroy() };
}
