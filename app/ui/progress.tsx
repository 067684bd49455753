import { useId, type ReactNode } from 'react';

interface ProgressProps {
  value: number;
  max: number;
  /** Says the same in words, e.g. "Question 4 of 11". */
  label: ReactNode;
}

/** How far one has come. */
export function Progress({ value, max, label }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
