import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../person';

/** A file that another program made, as it lies here, and what is to be read of it. */
export interface UnseenFile {
  name: string;
  bytes: Uint8Array;
  person: Person;
}

const FOLDER = path.join(import.meta.dirname, 'files');
const GOLD = '.gold.json';

/** What the gold of a file says; the rest of a person is not held against the reading. */
type Gold = Pick<Person, 'language' | 'name' | 'email'> & {
  jobs: Pick<Person['jobs'][number], 'title' | 'employer' | 'start' | 'end'>[];
  studies: Person['studies'];
};

/** The files whose names begin so; all when none is given. Dates of the gold are as printed. */
export function unseenFiles(prefixes: readonly string[] = ['']): UnseenFile[] {
  return readdirSync(FOLDER)
    .filter((name) => !name.endsWith(GOLD) && prefixes.some((prefix) => name.startsWith(prefix)))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(path.join(FOLDER, `${name}${GOLD}`), 'utf8')) as Gold;
      const jobs = gold.jobs.map((job) => ({ ...job, place: '', lines: [] }));
      const rest = { id: name, label: '', phone: '', place: '', links: [], summary: '', skills: [], languages: [], certificates: [], interests: [] }; // prettier-ignore
      return {
        name,
        bytes: readFileSync(path.join(FOLDER, name)),
        person: { ...rest, ...gold, jobs },
      };
    });
}
