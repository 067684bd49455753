import type { ReactNode } from 'react';

interface FieldNotesProps {
  /** Of the control, whose `aria-describedby` names `<id>-hint` and `<id>-error`. */
  id: string;
  hint: ReactNode;
  message: string | undefined;
}

/** What stands between a label and its control: the hint, and what is wrong. */
export function FieldNotes({ id, hint, message }: FieldNotesProps) {
  return (
    <>
      {hint === undefined ? null : (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {message === undefined ? null : (
        <div className="error" id={`${id}-error`}>
          {message}
        </div>
      )}
    </>
  );
}
