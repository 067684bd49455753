import { coverageOf } from '~/features/posting/coverage';
import { jsonResume } from '~/features/resume/json-resume';
import { readJson } from '../read-json.server';
import { writeFormatted } from '../write-output.server';
import { readPostingFile } from './posting';

/** `cover RESUME POSTING`: how much of a posting a resume supports. */
export async function cover(
  resumePath: string,
  postingPath: string,
  options: { out?: string },
): Promise<void> {
  const resume = await readJson(resumePath, jsonResume, 'a JSON Resume');
  await writeFormatted(
    'coverage',
    coverageOf(resume, await readPostingFile(postingPath)),
    options.out,
  );
}
