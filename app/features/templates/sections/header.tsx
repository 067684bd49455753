import type { ReactNode } from 'react';
import type { JsonResume } from '~/features/resume/json-resume';
import { printable, shownAddress } from '../printable-text';
import { Joined, Printed, PrintedLink, says } from './printed';

type Basics = NonNullable<JsonResume['basics']>;

/** One way to reach the person, with the length at which it prints. */
interface Contact {
  length: number;
  shown: ReactNode;
}

const SEPARATOR = '   |   ';

/** About what fits on one line of each template; links beyond it get a line of their own. */
const LINE_CHARACTERS = 92;

/** The name alone on its line, what the person is, and the contact line. */
export function Header({ basics }: { basics: Basics }) {
  const { name, label } = basics;
  const direct = directContacts(basics);
  const links = linksOf(basics);
  const together = lengthOf([...direct, ...links]) <= LINE_CHARACTERS;
  const lines = together ? [[...direct, ...links]] : [direct, links];
  return (
    <header className="cv-header">
      {says(name) && (
        <h1>
          <Printed path="/basics/name" text={name} />
        </h1>
      )}
      {says(label) && (
        <p className="cv-label">
          <Printed path="/basics/label" text={label} />
        </p>
      )}
      {lines
        .filter((line) => line.length > 0)
        .map((line, index) => (
          <p key={index} className="cv-contact">
            <Joined
              by={SEPARATOR}
              parts={line.map(({ shown }, part) => (
                <span key={part} className="cv-part">
                  {shown}
                </span>
              ))}
            />
          </p>
        ))}
    </header>
  );
}

const lengthOf = (line: readonly Contact[]): number =>
  line.reduce((sum, { length }) => sum + length + SEPARATOR.length, -SEPARATOR.length);

function directContacts({ email, phone, location }: Basics): Contact[] {
  const contacts: Contact[] = [];
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
      shown: (
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

function linksOf({ url, profiles = [] }: Basics): Contact[] {
  const contacts: Contact[] = says(url) ? [link('/basics/url', url)] : [];
  for (const [index, profile] of profiles.entries()) {
    const path = `/basics/profiles/${index}`;
    const { network, username } = profile;
    if (says(profile.url)) contacts.push(link(`${path}/url`, profile.url));
    else if (says(username)) {
      contacts.push({
        length: username.length + (network?.length ?? 0) + 2,
        shown: (
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

function link(path: string, address: string, href = address): Contact {
  return {
    length: shownAddress(address).length,
    shown: <PrintedLink path={path} address={address} href={href} />,
  };
}
