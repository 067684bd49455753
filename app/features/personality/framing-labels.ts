import type { Behaviour, JobType, Voice } from './framing';

/** How the pages name what a framing is made of. */
export const BEHAVIOUR_NAMES: Readonly<Record<Behaviour, string>> = {
  organising: 'Organising',
  improving: 'Making things better',
  analysing: 'Finding out why',
  learning: 'Learning',
  making: 'Making and repairing',
  energising: 'Getting people going',
  persuading: 'Winning people over',
  helping: 'Looking after people',
  teaching: 'Teaching',
  steadying: 'Staying steady',
};

export const JOB_TYPE_NAMES: Readonly<Record<JobType, string>> = {
  realistic: 'Hands-on (realistic)',
  investigative: 'Finding out (investigative)',
  artistic: 'Creating (artistic)',
  social: 'With people (social)',
  enterprising: 'Leading and persuading (enterprising)',
  conventional: 'Keeping order (conventional)',
};

export const VOICE_NAMES: Readonly<Record<Voice, { label: string; hint: string }>> = {
  plain: { label: 'Plain', hint: 'Facts first. Right for most jobs.' },
  warm: { label: 'Warm', hint: 'People before things.' },
  energetic: { label: 'Energetic', hint: 'Shorter, with more drive.' },
};
