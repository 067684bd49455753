import type { Vendor } from '~/platform/ai/vendors/vendor';
import { VENDORS, type VendorKey } from '~/platform/ai/vendors/vendors';
import type { Design } from '~/features/templates/designs/design';
import { DESIGNS, releaseFlagOf } from '~/features/templates/designs/designs';
import type { GatedTemplate } from '~/features/templates/template';

/** Why a flag is there, which says how long it may stay. */
export type FlagKind = 'release' | 'kill_switch' | 'experiment' | 'permission';

export interface FlagDefinition {
  readonly kind: FlagKind;
  /** What holds where neither a server nor the bootstrap file knows the flag. */
  readonly default: boolean;
  readonly owner: string;
  /** What is different when it is on. */
  readonly description: string;
  /** The day in UTC, YYYY-MM-DD, by which it is removed or given a new day. A test fails after it. */
  readonly reviewBy: string;
}

/** The flags that release designs. */
export const releaseFlagsOf = (designs: readonly Design[]): Record<string, FlagDefinition> =>
  Object.fromEntries(
    designs.flatMap(({ name, release }) =>
      release === null
        ? []
        : [
            [
              releaseFlagOf(name),
              { kind: 'release', default: false, owner: 'product', ...release },
            ],
          ],
    ),
  );

/** The flag that switches a vendor's models off. */
export const writerFlagOf = <Key extends string>(vendor: Key): `writer-${Key}` =>
  `writer-${vendor}`;

/** The flags that switch vendors off. */
export const writerFlagsOf = (vendors: readonly Vendor[]): Record<string, FlagDefinition> =>
  Object.fromEntries(
    vendors.map(({ key, title, reviewBy }) => [
      writerFlagOf(key),
      {
        kind: 'kill_switch',
        default: true,
        owner: 'operations',
        description: `${title} may improve resumes. Off, it is not asked at all.`,
        reviewBy,
      },
    ]),
  );

/** Every flag there is. Its name is the one in Unleash. */
export const FLAGS = {
  'onboarding-order': {
    kind: 'experiment',
    default: false,
    owner: 'product',
    description: 'A new interview begins with the posting or with a story.',
    reviewBy: '2027-05-31',
  },
  'resume-spacing': {
    kind: 'experiment',
    default: false,
    owner: 'product',
    description: 'A resume is proposed in one dense or one airy column.',
    reviewBy: '2027-05-31',
  },
  price: {
    kind: 'experiment',
    default: false,
    owner: 'product',
    description: 'A pack of resumes is offered at one of three prices.',
    reviewBy: '2027-05-31',
  },
  'site-open': {
    kind: 'kill_switch',
    default: true,
    owner: 'operations',
    description: 'People are served. Off, everybody but operators is asked to come back.',
    reviewBy: '2027-11-30',
  },
  'resume-making': {
    kind: 'kill_switch',
    default: true,
    owner: 'operations',
    description: 'Resumes are made. Off, submits are refused with a word of when to come back.',
    reviewBy: '2027-11-30',
  },
  'answers-upload': {
    kind: 'kill_switch',
    default: true,
    owner: 'operations',
    description: 'Downloaded answers can be uploaded into a new interview.',
    reviewBy: '2027-11-30',
  },
  ...(writerFlagsOf(VENDORS) as Record<`writer-${VendorKey}`, FlagDefinition>),
  ...(releaseFlagsOf(DESIGNS) as Record<`template-${GatedTemplate}`, FlagDefinition>),
  'cv-review': {
    kind: 'kill_switch',
    default: true,
    owner: 'operations',
    description: 'Anybody can have a resume reviewed. Off, its pages say when to come back.',
    reviewBy: '2027-11-30',
  },
} as const satisfies Readonly<Record<string, FlagDefinition>>;

export type FlagName = keyof typeof FLAGS;

/** All flags with their names. */
export function listFlags(): (FlagDefinition & { readonly name: FlagName })[] {
  return Object.entries(FLAGS).map(([name, definition]) => ({
    ...definition,
    name: name as FlagName,
  }));
}

/** Flags whose day of review is past on that day (YYYY-MM-DD). */
export function listOverdue(
  flags: readonly (FlagDefinition & { readonly name: string })[],
  today: string,
): string[] {
  return flags.filter(({ reviewBy }) => reviewBy < today).map(({ name }) => name);
}
