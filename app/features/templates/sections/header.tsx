import type { JsonResume } from '~/features/resume/json-resume';
import { Joined, Printed, PrintedLink, says } from './printed';

type Basics = NonNullable<JsonResume['basics']>;

/** The name alone on its line, what the person is, and one line of contact. */
export function Header({ basics }: { basics: Basics }) {
  const { name, label, email, phone, url, location, profiles = [] } = basics;
  const place = (['address', 'postalCode', 'city', 'region', 'countryCode'] as const).filter(
    (key) => says(location?.[key]),
  );
  const parts = [
    says(email) && <PrintedLink path="/basics/email" address={email} href={`mailto:${email}`} />,
    says(phone) && (
      <PrintedLink
        path="/basics/phone"
        address={phone}
        href={`tel:${phone.replace(/[^\d+]/g, '')}`}
      />
    ),
    place.length > 0 && (
      <Joined
        by=", "
        parts={place.map((key) => (
          <Printed key={key} path={`/basics/location/${key}`} text={location?.[key]} />
        ))}
      />
    ),
    says(url) && <PrintedLink path="/basics/url" address={url} />,
    ...profiles.map((profile, index) => {
      const path = `/basics/profiles/${index}`;
      if (says(profile.url)) return <PrintedLink path={`${path}/url`} address={profile.url} />;
      if (!says(profile.username)) return null;
      return (
        <Joined
          by=": "
          parts={[
            says(profile.network) && <Printed path={`${path}/network`} text={profile.network} />,
            <Printed key="username" path={`${path}/username`} text={profile.username} />,
          ]}
        />
      );
    }),
  ];
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
      {parts.some(Boolean) && (
        <p className="cv-contact">
          <Joined
            by="   |   "
            parts={parts.filter(Boolean).map((part, index) => (
              <span key={index} className="cv-part">
                {part}
              </span>
            ))}
          />
        </p>
      )}
    </header>
  );
}
