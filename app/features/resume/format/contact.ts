import type { JsonResume } from '../json-resume';
import { mailAddress, phoneNumber, webAddress } from './links';
import { oneLine } from './text';

type Basics = NonNullable<JsonResume['basics']>;

/** What stands between the parts of the contact line. */
export const CONTACT_SEPARATOR = '   |   ';

/** One part of the contact line. */
export interface ContactPart {
  /** JSON pointer into the resume. */
  path: string;
  text: string;
  href: string | undefined;
}

/** A place on one line: `12 High Street, LS1 4AP Leeds, West Yorkshire, GB`. */
export function formatLocation(location: Basics['location']): string {
  const town = [location?.postalCode, location?.city].map(printed).filter(Boolean).join(' ');
  return [location?.address, town, location?.region, location?.countryCode]
    .map(printed)
    .filter(Boolean)
    .join(', ');
}

/** The contact line in its order: e-mail, phone, place, own page, profiles. Nothing empty. */
export function contactParts(basics: Basics | undefined): ContactPart[] {
  const email = printed(basics?.email);
  const phone = printed(basics?.phone);
  const url = printed(basics?.url);
  const parts: ContactPart[] = [
    { path: '/basics/email', text: email, href: mailAddress(email) },
    { path: '/basics/phone', text: phone, href: phoneNumber(phone) },
    { path: '/basics/location', text: formatLocation(basics?.location), href: undefined },
    { path: '/basics/url', text: url, href: webAddress(url) },
    ...(basics?.profiles ?? []).map((profile, index) => ({
      path: `/basics/profiles/${index}`,
      text: formatProfile(profile),
      href: webAddress(printed(profile.url)),
    })),
  ];
  return parts.filter(({ text }) => text !== '');
}

/** `LinkedIn: ada-lovelace https://…`; the user name is left out where the address has it. */
function formatProfile(profile: NonNullable<Basics['profiles']>[number]): string {
  const [network, username, url] = [profile.network, profile.username, profile.url].map(printed);
  const who = [url?.includes(username ?? '') ? '' : username, url].filter(Boolean).join(' ');
  return [network, who].filter(Boolean).join(': ');
}

function printed(text: string | undefined): string {
  return oneLine(text ?? '');
}
