import { PrinterUnavailable } from '~/platform/pdf/printer';
import { Failure } from '~/platform/failure';

/**
 * Awaits what needs the printer.
 *
 * @throws {Failure} `unavailable` in words for the person where no browser prints.
 */
export async function refuseWithoutPrinter<Result>(printing: Promise<Result>): Promise<Result> {
  try {
    return await printing;
  } catch (error) {
    if (!(error instanceof PrinterUnavailable)) throw error;
    throw new Failure(
      'unavailable',
      'The printer does not answer. Your resume is safe; as text or Word you can have it now.',
      { cause: error, retryAfterSeconds: 30 },
    );
  }
}
