import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Button } from '~/ui/button';
import { DONE_LABELS } from '../resume-list-labels';

/** What can be done with a resume in the list. */
export type Done =
  'renamed' | 'copied' | 'archived' | 'unarchived' | 'deleted' | 'restored' | 'deleted-now';

/** What takes each back; renaming and copying are undone by hand. */
const UNDO: Partial<Record<Done, string>> = {
  archived: 'unarchive',
  unarchived: 'archive',
  deleted: 'restore',
};

export interface DoneNoticeProps {
  done: Done;
  /** The resume it was done to; null once it is gone. */
  resume: { id: string; title: string } | null;
  action: string;
}

/** Says what was just done, takes the focus from what may be gone, and offers the way back. */
export function DoneNotice({ done, resume, action }: DoneNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const words = wordsFor(done, resume?.title ?? '');
  useEffect(() => notice.current?.focus(), [words]);
  const undo = UNDO[done];
  return (
    <div className="notice done-notice" data-tone="done" role="status" tabIndex={-1} ref={notice}>
      <p>{words}</p>
      {undo === undefined || resume === null ? null : (
        <Form method="post" action={action}>
          <input type="hidden" name="resume" value={resume.id} />
          <Button variant="secondary" name="intent" value={undo}>
            {DONE_LABELS.undo}
          </Button>
        </Form>
      )}
    </div>
  );
}

function wordsFor(done: Done, title: string): string {
  return done === 'deleted-now' ? DONE_LABELS.deletedForGood : DONE_LABELS[done](title);
}
