import { Failure } from '~/platform/failure';

/**
 * The form of a request.
 *
 * @throws {Failure} `invalid` where the body is no form.
 */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new Failure('invalid', 'This form did not arrive whole. Please send it again.', {
      cause,
    });
  }
}
