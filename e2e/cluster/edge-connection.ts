import { request as send, type IncomingMessage } from 'node:http';

/** Beyond this the edge gives up on a machine that says nothing. */
const SILENCE_LIMIT_MS = 60_000;

/** Could not be sent at all: another machine may be tried, whatever the method. */
export class NotConnected extends Error {}

/**
 * Sends a client's request to a machine with the headers Fly's edge adds.
 *
 * @throws {NotConnected} where no connection could be made: nothing was sent.
 * @throws {Error} where the connection broke, or stayed silent, before an answer began.
 */
export function forward(
  { host, port }: { host: string; port: number },
  {
    request,
    body,
    region,
    id,
  }: { request: IncomingMessage; body: Buffer; region: string; id: string },
  more: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const client = request.socket.remoteAddress ?? '';
  const headers = {
    ...request.headers,
    connection: 'close',
    'content-length': String(body.length),
    'fly-client-ip': client,
    'fly-region': region,
    'fly-request-id': id,
    'x-forwarded-for': `${client}, ${request.socket.localAddress ?? ''}`,
    'x-forwarded-proto': 'http',
    ...more,
  };
  return new Promise((resolve, reject) => {
    const sent = send({ host, port, method: request.method, path: request.url, headers });
    let connected = false;
    sent.on('socket', (socket) => socket.once('connect', () => (connected = true)));
    sent.setTimeout(SILENCE_LIMIT_MS, () => sent.destroy(new Error('Silence')));
    sent.on('response', resolve);
    sent.on('error', (error) => reject(connected ? error : new NotConnected(error.message)));
    sent.end(body);
  });
}
