import type { JsonResume } from '~/features/resume/json-resume';

/**
 * What a download is called: whose it is and what it is, so that it says so in an employer's
 * folder too. `Ada Byron – Resume.pdf`; a sample says that it is one.
 */
export function fileNameOf(
  { document, sample }: { document: JsonResume; sample: boolean },
  ending: string,
  called = 'Resume',
): string {
  const name = document.basics?.name?.trim() ?? '';
  return `${[...(sample ? ['Sample'] : []), ...(name === '' ? [] : [name]), called].join(' – ')}.${ending}`;
}
