import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

type StepState = 'waiting' | 'started' | 'done' | 'failed';

interface StepsProps {
  steps: readonly {
    label: ReactNode;
    state: StepState;
    /** A few words. */
    detail?: ReactNode;
    /** What came of it, as much as there is. */
    below?: ReactNode;
  }[];
  /** Names the list for those who listen. */
  label: string;
}

const IN_WORDS: Readonly<Record<StepState, string>> = {
  waiting: 'not started',
  started: 'under way',
  done: 'done',
  failed: 'failed',
};

/** A path walked step by step, and where on it one is. */
export function Steps({ steps, label }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((item, index) => (
        <li
          className="step"
          key={index}
          data-state={item.state}
          aria-current={item.state === 'started' ? 'step' : undefined}
        >
          <Mark state={item.state} />
          <span>
            {item.label}
            <VisuallyHidden>: {IN_WORDS[item.state]}</VisuallyHidden>
          </span>
          {item.detail ? <span className="step-detail">{item.detail}</span> : null}
          {item.below ? <div className="step-below">{item.below}</div> : null}
        </li>
      ))}
    </ol>
  );
}

function Mark({ state }: { state: StepState }) {
  return (
    <svg
      className="step-mark"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9" />
      {state === 'done' ? <path d="m7.5 12.5 3 3 6-7" /> : null}
      {state === 'started' ? (
        <circle cx="12" cy="12" r="4" fill="currentColor" stroke="none" />
      ) : null}
      {state === 'failed' ? <path d="m8.5 8.5 7 7m0-7-7 7" /> : null}
    </svg>
  );
}
