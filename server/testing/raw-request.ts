import { request as send, type IncomingHttpHeaders } from 'node:http';

/** A request byte by byte as told: `fetch` would set or refuse some of these headers. */
export function raw(options: {
  port: string;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const { port, path = '/echo', method = 'POST', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    if (body !== undefined) request.write(body);
    if (headers['Content-Length'] === undefined) request.end();
  });
}
