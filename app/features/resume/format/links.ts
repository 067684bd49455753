/**
 * Where a link of a resume may safely lead: web addresses, with `https://` added where a person
 * left it out. Undefined for anything else, which is then printed as plain text.
 */
export function webAddress(text: string): string | undefined {
  const given = text.trim();
  if (/\s/.test(given)) return undefined;
  const full = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  // Without a scheme of the web, only what looks like a host is one: `javascript:x` is not.
  if (full !== given && !/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(given)) {
    return undefined;
  }
  const url = URL.parse(full);
  return url !== null && url.hostname !== '' && url.username === '' ? url.href : undefined;
}

/** The link that writes to an address, or undefined where it is no plain address. */
export function mailAddress(text: string): string | undefined {
  const given = text.trim();
  return /^[^\s@<>"?&:/\\%]+@[^\s@<>"?&:/\\%]+$/u.test(given) ? `mailto:${given}` : undefined;
}

/** The link that dials a number, or undefined where it is no plain number. */
export function phoneNumber(text: string): string | undefined {
  const number = text.replace(/[\s().\-–/]/g, '');
  return /^\+?\d{3,20}$/.test(number) ? `tel:${number}` : undefined;
}
