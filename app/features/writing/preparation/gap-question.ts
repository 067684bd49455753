import type { Gap } from '../letter/gaps';
import { saidOfThem, saidToThem } from '../letter/requirement-name';

/** What is asked about something the resume does not show: what comes nearest to it. */
export function questionAboutGap(gap: Gap): string {
  return `${leadTo(gap)} ${nearestTo(gap)}`;
}

function leadTo({ shape, name, askedFor }: Gap): string {
  if (shape === 'deed') return `In this job you would ${saidOfThem(name)}.`;
  if (shape === 'doing') return `The job includes ${saidOfThem(name)}.`;
  return `The posting asks for ${saidOfThem(askedFor)}.`;
}

function nearestTo({ requirement: { kind }, shape }: Gap): string {
  if (shape === 'deed' || shape === 'doing') return 'What is the nearest thing you have done?';
  if (shape === 'ability') return 'When did you have to do that?';
  if (kind === 'soft') return 'When did you show that?';
  if (kind === 'tool') return 'What is the nearest thing you have used?';
  if (kind === 'language') return 'How much of it do you speak or understand?';
  if (kind === 'credential' || kind === 'education')
    return 'What do you have that comes near, and could you get it?';
  return 'What is the nearest thing you have done?';
}

/** What the person may ask about learning it there; undefined where that is no question to ask. */
export function howToLearn({
  requirement: { kind },
  shape,
  name,
  askedFor,
}: Gap): string | undefined {
  if (kind === 'soft' || kind === 'education' || shape === 'doing') return undefined;
  if (shape === 'deed') return `How do people here usually learn to ${saidToThem(name)}?`;
  if (kind === 'credential') return `How do people here usually get ${askedFor}?`;
  return `How do people here usually learn ${name}?`;
}
