import type { Claim, Draft } from '~/features/drafts/draft';
import type { Interview } from '~/features/interview/interview';
import { nameSource } from '~/features/library/name-source';
import { proofsOf, type ProofView } from '~/features/library/proofs';
import { outlineOf, textsOf, type OutlineEntry } from '~/features/resume/format/outline';

/** One printed line and the answers it rests on. */
export interface SampleLine {
  text: string;
  said: ProofView['words'];
  /** Whether the person chose the line itself, so that what they said before is shown unmarked. */
  chosen: boolean;
}

/** The sample person's finished resume, with the words behind its lines, to show to strangers. */
export interface SampleView {
  name: string;
  contact: string;
  sections: {
    heading: string;
    entries: {
      lead: string;
      title: string;
      dates: string;
      text: string;
      lines: SampleLine[];
      keywords: string;
    }[];
  }[];
}

/** As many lines of an entry tell what the product does; the whole resume is one press away. */
const MOST_LINES = 4;
const SHOWN = ['summary', 'work', 'certificates', 'skills'];

/** What is shown of a draft of the sample's answers. */
export function sampleViewOf({ resume, claims }: Draft, interview: Interview): SampleView {
  const proofs = new Map(proofsOf(claims, interview).map((proof) => [proof.path, proof.words]));
  const { name, contact, sections } = outlineOf(resume);
  const lines = ({ items }: OutlineEntry): SampleLine[] =>
    items
      .filter(({ role }) => role === 'bullet')
      .slice(0, MOST_LINES)
      .map(({ path, text }) => {
        const before = saidBefore(
          claims.find((claim) => claim.path === path),
          interview,
        );
        const said = before ?? proofs.get(path) ?? [];
        return { text, said, chosen: before !== undefined };
      });
  return {
    name,
    contact: contact.map(({ text }) => text).join(' | '),
    sections: sections
      .filter(({ key }) => SHOWN.includes(key))
      .map(({ heading, entries }) => ({
        heading,
        entries: entries.map((entry) => ({
          lead: textsOf(entry, 'lead').join(', '),
          title: textsOf(entry, 'title').join(', '),
          dates: textsOf(entry, 'dates').join(', '),
          text: textsOf(entry, 'text').join(' '),
          lines: lines(entry),
          keywords: textsOf(entry, 'keyword').join(', '),
        })),
      })),
  };
}

const CHOSEN_LINE = /^\/stories\/(\d+)\/lines\//;

/**
 * A line that the person chose proves itself, which tells a stranger nothing: what they had told by
 * then does. Undefined for every other line.
 */
function saidBefore(
  claim: Claim | undefined,
  interview: Interview,
): ProofView['words'] | undefined {
  const source = claim?.evidence.find(({ source }) => CHOSEN_LINE.test(source))?.source ?? '';
  const story = interview.stories[Number(CHOSEN_LINE.exec(source)?.[1])];
  if (story === undefined) return undefined;
  const told = [story.situation, story.action, story.result].filter((words) => words !== '');
  const { question, field } = nameSource(interview, source);
  return [{ parts: [{ text: told.join(' … '), marked: false }], question, field }];
}
