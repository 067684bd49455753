import { certify, sharedPdfReaders } from '~/features/certification/certify.server';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { readPosting } from '~/features/posting/read-posting';
import { layOut, sheetsToWarm } from '~/features/templates/lay-out.server';
import { layout, type TemplateName } from '~/features/templates/template';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import { write } from '~/features/writing/attempt';
import type { Printer } from '~/platform/pdf/printer';

/**
 * Makes the sample person's resume once and forgets it, so that the first person does not wait for
 * a browser to start, a lexicon to load and code to be compiled.
 *
 * @param offered the designs whose pages are opened.
 * @throws {PrinterUnavailable}
 */
export async function warmUp(
  printer: Printer,
  drafting: Drafting,
  offered: readonly TemplateName[],
  now: Date,
): Promise<void> {
  await printer.warm(await sheetsToWarm(offered));
  await sharedPdfReaders().warm();
  await drafting.warm();
  const interview = sampleInterview();
  const posting = readPosting(interview.target.posting);
  const framing = proposeFraming(interview, posting);
  const input = { interview, posting, framing, today: now };
  const options = { signal: new AbortController().signal };
  const attempt = await write(input, [drafting.writer], options);
  const draft = await drafting.ground(input, attempt, options);
  const pdf = await printer.print(await layOut(draft.resume, layout.parse({})));
  await certify(pdf, draft.resume);
}
