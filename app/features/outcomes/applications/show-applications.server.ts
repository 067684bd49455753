import type { Reader } from '#db/client';
import { liveLinkNames } from '~/features/sharing/share-links.server';
import type { Application, ShownApplication } from './application';
import { getApplication, listApplications } from './list-applications.server';

/** Everything a person applies to, with the links by which others can read what they made for it. */
export function showApplications(read: Reader, personId: string, now: Date): ShownApplication[] {
  const links = liveLinkNames(read, personId, now);
  return listApplications(read, personId).map((one) => withLinks(one, links));
}

/** One of somebody's own applications, as it is shown. @throws {NotFound} */
export function showApplication(
  read: Reader,
  personId: string,
  id: string,
  now: Date,
): ShownApplication {
  return withLinks(getApplication(read, personId, id), liveLinkNames(read, personId, now));
}

function withLinks(
  application: Application,
  links: ReadonlyMap<string, string[]>,
): ShownApplication {
  const { resumes } = application;
  return {
    ...application,
    resumes: resumes.map((one) => ({ ...one, links: links.get(one.id) ?? [] })),
  };
}
