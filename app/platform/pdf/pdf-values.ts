/** A text string object (ISO 32000-1 §7.9.2.2): ASCII as a literal, any other script in UTF-16BE. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const utf16 = Buffer.from(
    `\ufeff${text.replace(/\p{Surrogate}/gu, '\ufffd')}`,
    'utf16le',
  ).swap16();
  return `<${utf16.toString('hex').toUpperCase()}>`;
}

/** A date (ISO 32000-1 §7.9.4) in UTC, to the second. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
}

/** A name (ISO 32000-1 §7.3.5), slash included. */
export function nameObject(name: string): string {
  const escaped = Buffer.from(name, 'utf8').toString('latin1');
  return `/${escaped.replace(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}`;
}
