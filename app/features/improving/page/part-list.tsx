import { Steps } from '~/ui/steps';
import type { ChangedLines } from '../changed-lines';
import type { SectionProgress } from '~/features/rewording/progress';
import type { TextEvent } from '../text-event';

const STEP = {
  waiting: { state: 'waiting' },
  asking: { state: 'started', detail: 'A model is looking at it' },
  better: { state: 'done', detail: 'Better, and checked against your answers' },
  kept: { state: 'done', detail: 'Kept as it was: it was good already' },
  failed: { state: 'done', detail: 'Kept as it was: no model answered' },
} as const;

interface PartListProps {
  label?: string;
  sections: readonly Pick<SectionProgress, 'title' | 'state'>[];
  /** For each section, in their order. */
  changes: readonly (readonly ChangedLines[])[];
  writing: TextEvent | null;
}

/** The parts of a text: what models did with each, and what one is writing for it right now. */
export function PartList({
  label = 'Parts of your resume',
  sections,
  changes,
  writing,
}: PartListProps) {
  return (
    <Steps
      label={label}
      steps={sections.map(({ title, state }, index) => ({
        label: title,
        ...STEP[state],
        below:
          state === 'asking' || (state === 'waiting' && writing?.part === index) ? (
            <Words writing={writing?.part === index ? writing : null} />
          ) : (
            <Changes lines={changes[index] ?? []} />
          ),
      }))}
    />
  );
}

/** Not announced as it changes: whoever listens would hear every word of it, over and over. */
function Words({ writing }: { writing: TextEvent | null }) {
  if (writing === null || writing.words === '') return null;
  const { words, proven } = writing;
  return (
    <div className="streamed-text">
      {proven.length === 0 ? null : (
        <>
          <p className="streamed-text-mark">Checked against your answers</p>
          <ul>
            {proven.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="streamed-text-mark">Being written, not checked yet</p>
      <p>{words}</p>
    </div>
  );
}

function Wording({
  label,
  lines,
  isNow,
}: {
  label: string;
  lines: readonly string[];
  isNow?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <div {...(isNow === true ? { 'data-now': true } : {})}>
      <dt>{label}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

function Changes({ lines }: { lines: readonly ChangedLines[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="changes">
      {lines.map(({ before, now }, index) => (
        <li key={index}>
          <dl>
            <Wording label={now.length === 0 ? 'Left out' : 'Before'} lines={before} />
            <Wording label={before.length === 0 ? 'New' : 'Now'} lines={now} isNow />
          </dl>
        </li>
      ))}
    </ul>
  );
}
