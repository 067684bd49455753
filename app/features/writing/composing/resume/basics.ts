import type { Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Ledger } from './ledger';

type Basics = NonNullable<JsonResume['basics']>;

const NETWORKS: [RegExp, string][] = [
  [/(?:^|[/.])linkedin\.com\b/i, 'LinkedIn'],
  [/(?:^|[/.])github\.com\b/i, 'GitHub'],
  [/(?:^|[/.])gitlab\.com\b/i, 'GitLab'],
  [/(?:^|[/.])behance\.net\b/i, 'Behance'],
  [/(?:^|[/.])dribbble\.com\b/i, 'Dribbble'],
  [/(?:^|[/.])stackoverflow\.com\b/i, 'Stack Overflow'],
  [/(?:^|[/.])xing\.com\b/i, 'XING'],
  [/(?:^|[/.])orcid\.org\b/i, 'ORCID'],
];

/** Name and contact as given; known networks as profiles, the first other link as the person's page. */
export function writeBasics(interview: Interview, ledger: Ledger): Basics {
  const set = (path: string, source: string) => {
    const given = ledger.given(source);
    return given === undefined ? undefined : ledger.claim(`/basics/${path}`, given);
  };
  const name = set('name', '/person/name');
  const email = set('email', '/person/email');
  const phone = set('phone', '/person/phone');
  const city = set('location/city', '/person/location');
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(city === undefined ? {} : { location: { city } }),
    ...writeLinks(interview, ledger),
  };
}

function writeLinks(interview: Interview, ledger: Ledger): Pick<Basics, 'url' | 'profiles'> {
  let url: string | undefined;
  const profiles: NonNullable<Basics['profiles']> = [];
  interview.person.links.forEach((link, index) => {
    if (!/^(?:https?:\/\/|www\.)?[^\s:/?#]+\.[^\s:/?#]{2,}(?:[/?#]\S*)?$/iu.test(link.trim()))
      return;
    const given = ledger.given(`/person/links/${index}`);
    if (given === undefined) return;
    const network = NETWORKS.find(([pattern]) => pattern.test(given.text))?.[1];
    if (network === undefined && url === undefined) {
      url = ledger.claim('/basics/url', given);
      return;
    }
    const at = `/basics/profiles/${profiles.length}`;
    profiles.push({
      ...(network === undefined
        ? {}
        : { network: ledger.claim(`${at}/network`, { ...given, text: network }) }),
      url: ledger.claim(`${at}/url`, given),
    });
  });
  return { ...(url === undefined ? {} : { url }), ...(profiles.length === 0 ? {} : { profiles }) };
}
