import { certify, sharedPdfReaders } from '~/features/certification/certify.server';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { readPosting } from '~/features/posting/read-posting';
import { layOut, sheetsToWarm } from '~/features/templates/lay-out.server';
import { layout } from '~/features/templates/template';
import { makeDraft } from '~/features/writing/make-draft';
import type { Writer } from '~/features/writing/writer';
import type { Printer } from '~/platform/pdf/printer';

/**
 * Makes the sample person's resume once and forgets it, so that the first person does not wait for
 * a browser to start, a lexicon to load and code to be compiled.
 *
 * @throws {PrinterUnavailable}
 */
export async function warmUp(
  printer: Printer,
  writers: readonly Writer[],
  now: Date,
): Promise<void> {
  await printer.warm(await sheetsToWarm());
  await sharedPdfReaders().warm();
  const interview = sampleInterview();
  const posting = readPosting(interview.target.posting);
  const framing = proposeFraming(interview, posting);
  const draft = await makeDraft({ interview, posting, framing, today: now }, writers, {
    signal: new AbortController().signal,
  });
  const pdf = await printer.print(await layOut(draft.resume, layout.parse({})));
  await certify(pdf, draft.resume);
}
