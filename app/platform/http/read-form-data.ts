import { Failure } from '~/platform/failure';

/**
 * The form of a request.
 *
 * @throws {Failure} `invalid` where the body is no form, or its text is no UTF-8.
 */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    const bytes = await request.arrayBuffer();
    const form = await new Response(bytes, { headers: request.headers }).formData();
    if (isDamaged(form) && !sendsReplacement(bytes)) throw new Error('The body is no UTF-8');
    return form;
  } catch (cause) {
    throw new Failure('invalid', 'This form did not arrive whole. Please send it again.', {
      cause,
    });
  }
}

/** What a decoder leaves of bytes that are no text. People paste it too. */
const REPLACEMENT = '\ufffd';

function isDamaged(form: FormData): boolean {
  return [...form].some(
    ([name, value]) =>
      name.includes(REPLACEMENT) || (typeof value === 'string' && value.includes(REPLACEMENT)),
  );
}

function sendsReplacement(bytes: ArrayBuffer): boolean {
  const body = new TextDecoder('latin1').decode(bytes);
  return /\u00ef\u00bf\u00bd|%ef%bf%bd/i.test(body);
}
