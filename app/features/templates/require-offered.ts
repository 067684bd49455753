import { Failure } from '~/platform/failure';
import type { TemplateName } from './template';

/**
 * Guards what a form asks for: a design may have been switched off since its page was shown.
 *
 * @throws {Failure} `invalid` where the design is not among those offered.
 */
export function requireOffered(template: TemplateName, offered: readonly TemplateName[]): void {
  if (offered.includes(template)) return;
  throw new Failure(
    'invalid',
    `The ${template} design is not offered at present. Go back and choose one of those on the page.`,
  );
}
