import type { Context, Unleash } from 'unleash-client';
import type { FlagContext, FlagDefaults, Flags } from './flags';

const NOBODY = 'nobody';

/**
 * Answers from the toggles that a client holds.
 *
 * @param client asked for at each question, because it may be replaced.
 */
export function evaluateWith<Name extends string>(
  client: () => Unleash,
  defaults: FlagDefaults<Name>,
): Pick<Flags<Name>, 'isEnabled' | 'variantOf'> {
  return {
    isEnabled: (name, context) => client().isEnabled(name, contextOf(context), defaults[name]),
    variantOf(name, context) {
      // Without an id Unleash draws lots at each question.
      if (context.id === null) return null;
      const variant = client().getVariant(name, contextOf(context));
      return variant.enabled ? variant.name : null;
    },
  };
}

function contextOf({ id, region, language, plan }: FlagContext): Context {
  return { userId: id ?? NOBODY, properties: { region, language, plan } };
}
