import type { Experiment } from './experiment';
import type { FlagName } from './flag-registry';
import type { MetricName } from './metrics';

type Declared = Experiment<FlagName, MetricName>;

/** Which question a new interview begins with. */
export const ONBOARDING_ORDER: Declared = {
  name: 'onboarding-order',
  flag: 'onboarding-order',
  hypothesis:
    'Telling one story first, before pasting a posting, lets more newcomers finish a first resume within a week.',
  variants: [
    { name: 'posting-first', label: 'Posting first', weight: 1 },
    { name: 'story-first', label: 'Story first', weight: 1 },
  ],
  primary: 'made-a-resume',
  guardrails: ['questions-answered', 'revenue', 'has-account', 'making-failed'],
  windowDays: 7,
  expected: { mean: 0.3, variance: 0.21 },
  smallestEffect: 0.06,
  plannedPeople: 1_800,
  start: '2026-11-21',
  stop: '2027-05-24',
};

/** How tightly a first resume is proposed to be set. */
export const RESUME_SPACING: Declared = {
  name: 'resume-spacing',
  flag: 'resume-spacing',
  hypothesis:
    'An airy column looks finished to more people, so fewer have their resume printed again in another look.',
  variants: [
    { name: 'dense', label: 'Dense', weight: 1 },
    { name: 'airy', label: 'Airy', weight: 1 },
  ],
  primary: 'changed-the-look',
  guardrails: ['revenue', 'has-account', 'making-failed'],
  windowDays: 7,
  expected: { mean: 0.25, variance: 0.1875 },
  smallestEffect: 0.06,
  plannedPeople: 1_600,
  start: '2026-11-21',
  stop: '2027-05-24',
};

/** What a pack of resumes costs. Who was quoted a price keeps it, whatever comes of this. */
export const PACK_PRICE: Declared = {
  name: 'pack-price',
  flag: 'price',
  hypothesis:
    'A pack at another price than ten dollars brings in more a newcomer: by more of them buying, or by more from each.',
  variants: [
    { name: 'ten-dollars', label: '$10', weight: 334 },
    { name: 'five-dollars', label: '$5', weight: 333 },
    { name: 'fifteen-dollars', label: '$15', weight: 333 },
  ],
  primary: 'revenue',
  guardrails: ['made-a-resume', 'has-account', 'making-failed'],
  windowDays: 30,
  // One in twenty pays 1,000 cents: a mean of 50, and a variance of 0.05 · 1,000² − 50².
  expected: { mean: 50, variance: 47_500 },
  smallestEffect: 25,
  plannedPeople: 2_800,
  start: '2026-11-21',
  stop: '2027-05-24',
};

/** Every experiment that is running, or was and is still shown. */
export const EXPERIMENTS: readonly Declared[] = [ONBOARDING_ORDER, RESUME_SPACING, PACK_PRICE];
