import { useContext } from 'react';
import type { JsonResume } from '~/features/resume/json-resume';
import { printable, shownAddress } from '../printable-text';
import { lengthOf, SEPARATOR, type Shown } from './entry-head';
import { PageSettings } from './page-setting';
import { Joined, Printed, PrintedLink, says } from './printed';

type Basics = NonNullable<JsonResume['basics']>;

/** The name alone on its line, what the person is, and the contact lines. */
export function Header({ basics }: { basics: Basics }) {
  const { lineCharacters } = useContext(PageSettings);
  const { name, label } = basics;
  return (
    <header className="cv-header">
      {says(name) && (
        <h1>
          <Printed path="/basics/name" text={name} as="whole" />
        </h1>
      )}
      {says(label) && (
        <p className="cv-label">
          <Printed path="/basics/label" text={label} />
        </p>
      )}
      {linesOfContacts(directContacts(basics), linksOf(basics), lineCharacters).map(
        (line, index) => (
          <p key={index} className="cv-contact">
            <Joined by={SEPARATOR} parts={line.map(({ node }) => node)} />
          </p>
        ),
      )}
    </header>
  );
}

/**
 * Contacts on as few lines as hold them, links from a line of their own on where not all fit on
 * one; broken between two contacts, so that no line ends with a separator.
 */
function linesOfContacts(
  direct: readonly Shown[],
  links: readonly Shown[],
  room: number,
): Shown[][] {
  const all = [...direct, ...links];
  if (all.length === 0) return [];
  if (lengthOf(all) <= room) return [all];
  return [direct, links].flatMap((group) => {
    const lines: Shown[][] = [];
    for (const contact of group) {
      const last = lines.at(-1);
      if (last !== undefined && lengthOf([...last, contact]) <= room) last.push(contact);
      else lines.push([contact]);
    }
    return lines;
  });
}

function directContacts({ email, phone, location }: Basics): Shown[] {
  const contacts: Shown[] = [];
  if (says(email)) contacts.push(link('/basics/email', email, `mailto:${printable(email)}`));
  if (says(phone)) {
    contacts.push(link('/basics/phone', phone, `tel:${phone.replace(/[^\d+]/g, '')}`));
  }
  const place = (['address', 'postalCode', 'city', 'region', 'countryCode'] as const).filter(
    (key) => says(location?.[key]),
  );
  if (place.length > 0) {
    contacts.push({
      length: place.reduce((sum, key) => sum + (location?.[key]?.length ?? 0) + 2, 0),
      node: (
        <Joined
          by=", "
          parts={place.map((key) => (
            <Printed key={key} path={`/basics/location/${key}`} text={location?.[key]} />
          ))}
        />
      ),
    });
  }
  return contacts;
}

function linksOf({ url, profiles = [] }: Basics): Shown[] {
  const contacts: Shown[] = says(url) ? [link('/basics/url', url)] : [];
  for (const [index, profile] of profiles.entries()) {
    const path = `/basics/profiles/${index}`;
    const { network, username } = profile;
    if (says(profile.url)) contacts.push(link(`${path}/url`, profile.url));
    else if (says(username)) {
      contacts.push({
        length: username.length + (network?.length ?? 0) + 2,
        node: (
          <Joined
            by=": "
            parts={[
              says(network) && <Printed path={`${path}/network`} text={network} />,
              <Printed key="username" path={`${path}/username`} text={username} />,
            ]}
          />
        ),
      });
    }
  }
  return contacts;
}

function link(path: string, address: string, href = address): Shown {
  return {
    length: shownAddress(address).length,
    node: <PrintedLink path={path} address={address} href={href} />,
  };
}
