import type { Arrived } from './mailer-conformance';

/** Reads the subject and both bodies of a multipart/alternative mail (RFC 2045–2047). */
export function readMail(source: string): Omit<Arrived, 'to'> {
  const [head, body] = split(source);
  const boundary = /boundary="?([^";]+)"?/i.exec(headerOf(head, 'Content-Type'))?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, '')));
  const bodyOf = (type: string) => {
    const part = parts.find(([partHead]) => headerOf(partHead, 'Content-Type').startsWith(type));
    if (part === undefined) throw new Error(`The mail has no ${type}`);
    return decodeBody(part[1].replace(/\r\n$/, ''), headerOf(part[0], 'Content-Transfer-Encoding'));
  };
  return {
    subject: decodeWords(headerOf(head, 'Subject')),
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
  };
}

function split(source: string): [head: string, body: string] {
  const at = source.indexOf('\r\n\r\n');
  return [source.slice(0, at), source.slice(at + 4)];
}

function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}

function decodeBody(body: string, encoding: string): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body.replace(/=\r\n/g, ''))
        : Buffer.from(body, 'latin1');
  return bytes.toString('utf8').replace(/\r\n/g, '\n');
}

function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/((?:=\?utf-8\?[QB]\?[^?]*\?=)+)/gi, (run) => {
      const words = [...run.matchAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi)].map(
        ([, encoding, text = '']) =>
          encoding?.toUpperCase() === 'B'
            ? Buffer.from(text, 'base64')
            : fromQuotedPrintable(text.replace(/_/g, ' ')),
      );
      return Buffer.concat(words).toString('utf8');
    });
}

function fromQuotedPrintable(text: string): Buffer {
  const latin1 = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(latin1, 'latin1');
}
