import { findStoryByNumber } from '~/features/interview/catalogue/questions';
import type { Interview, Story } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import { behaviourOfChip, behaviourOfStory } from './chip-behaviours';
import {
  BEHAVIOURS,
  NEUTRAL_FRAMING,
  type Behaviour,
  type Framing,
  type FramingEntry,
  type JobType,
} from './framing';
import { readJobType } from './job-type';
import { findCue } from './behaviour-cues';
import { JOB_TYPE_WORDS } from './title-words';

/**
 * The behaviours each job type is read for, strongest first. Ratings of employability followed
 * conscientiousness in conventional jobs and extraversion in enterprising ones (Cole et al. 2004,
 * doi:10.1111/j.0965-075x.2004.00291.x); the others follow the O*NET descriptions of the types.
 */
export const LEADING: Readonly<Record<JobType, readonly Behaviour[]>> = {
  realistic: ['making', 'improving', 'steadying', 'organising'],
  investigative: ['analysing', 'learning', 'improving'],
  artistic: ['making', 'learning', 'improving'],
  social: ['helping', 'teaching', 'steadying'],
  enterprising: ['persuading', 'energising', 'organising'],
  conventional: ['organising', 'analysing', 'improving'],
};

/** Where everything leads, nothing does: further behaviours are listed, switched off. */
const MOST_LEADING = 5;

interface Sign {
  behaviour: Behaviour;
  /** JSON pointer of the answer. */
  source: string;
  question: number;
  said: string;
  from: 'chip' | 'story' | 'cue';
}

/**
 * What leads, from the answers alone: behaviours the wanted type of job is read for first, then
 * the others by how often they were picked. What only the wording suggests comes last and
 * switched off. No trait score has a part in it. Without answers it is neutral.
 *
 * @param jobType given by the person: a type, or null for none; read from title and posting if
 *   left out.
 */
export function proposeFraming(
  interview: Interview,
  posting: Posting | null,
  jobType?: JobType | null,
): Framing {
  const reading =
    jobType === undefined
      ? readJobType(interview.target.title, posting)
      : jobType && { type: jobType, why: 'You chose it.' };
  const signs = interview.stories.flatMap((story, index) =>
    story.onResume ? signsOf(story, index) : [],
  );
  const leading = reading === null ? [] : LEADING[reading.type];
  const picks = (behaviour: Behaviour): number =>
    signs.filter((sign) => sign.behaviour === behaviour && sign.from !== 'cue').length;
  const rank = (behaviour: Behaviour): number => {
    const place = leading.indexOf(behaviour);
    return place === -1 ? leading.length : place;
  };
  const shown = BEHAVIOURS.filter((behaviour) => picks(behaviour) > 0).sort(
    (one, other) => rank(one) - rank(other) || picks(other) - picks(one),
  );
  const suggested = BEHAVIOURS.filter(
    (behaviour) => !shown.includes(behaviour) && signs.some((sign) => sign.behaviour === behaviour),
  );
  const type = reading?.type ?? null;
  const entries = [...shown, ...suggested].flatMap((behaviour) =>
    entryOf(
      behaviour,
      signs.filter((sign) => sign.behaviour === behaviour),
      leading.includes(behaviour) ? type : null,
    ),
  );
  const leadingEntries = entries.map((entry, index) => ({
    ...entry,
    enabled: entry.enabled && index < MOST_LEADING,
  }));
  return { ...NEUTRAL_FRAMING, jobType: reading, entries: leadingEntries };
}

function entryOf(
  behaviour: Behaviour,
  signs: readonly Sign[],
  jobType: JobType | null,
): FramingEntry[] {
  const firm = signs.filter((sign) => sign.from !== 'cue');
  const counted = firm.length > 0 ? firm : signs;
  const strongest = counted.find((sign) => sign.from === 'chip') ?? counted[0];
  if (strongest === undefined) return [];
  const because =
    jobType === null
      ? ''
      : ` Employers for this kind of job look for ${JOB_TYPE_WORDS[jobType].reads}.`;
  return [
    {
      behaviour,
      why: `${reasonOf(strongest)}${because}`,
      source: strongest.source,
      questions: [...new Set(counted.map((sign) => sign.question))],
      enabled: firm.length > 0,
    },
  ];
}

function reasonOf({ from, said, question }: Sign): string {
  if (from === 'chip') return `You picked “${said}” in question ${question}.`;
  if (from === 'story') return `You told us about it in question ${question}.`;
  return `You said “${said}” in question ${question}. Tick it if it’s true.`;
}

function signsOf(story: Story, index: number): Sign[] {
  const told = story.action.trim() !== '' || story.result.trim() !== '';
  if (!told) return [];
  const at = `/stories/${index}`;
  const { question } = story;
  const asked = findStoryByNumber(question);
  const signs: Sign[] = story.chips.flatMap((said, chip) => {
    const behaviour = asked && behaviourOfChip(asked, said);
    if (behaviour === undefined) return [];
    return [{ behaviour, source: `${at}/chips/${chip}`, question, said, from: 'chip' as const }];
  });
  const field = story.action.trim() === '' ? ('result' as const) : ('action' as const);
  const shown = asked && behaviourOfStory(asked);
  if (shown !== undefined) {
    signs.push({ behaviour: shown, source: `${at}/${field}`, question, said: '', from: 'story' });
  }
  for (const behaviour of BEHAVIOURS) {
    const cue = findCue(behaviour, story[field]);
    if (cue === undefined) continue;
    signs.push({ behaviour, source: `${at}/${field}`, question, said: cue.words, from: 'cue' });
  }
  return signs;
}
