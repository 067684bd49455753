import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '~/ui/button';
import { useNonce } from '~/ui/nonce';
import type { Entity } from '../entities';
import answerPage from './answer-page?worker&url';
import { enhanceAnswerForm } from './enhance-answer-form';
import { EntityList } from './entity-list';

interface AnswerFormProps {
  interviewId: string;
  number: number;
  version: number;
  savedAt: string | undefined;
  heard: readonly Entity[];
  /** Where “Back” leads. */
  back: ReactNode;
  children: ReactNode;
}

/**
 * The form of one question, whole without a script. With one it saves itself and shows what it
 * heard: by a script of its own where the page was loaded, by the same code where it was
 * navigated to inside the running application.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { interviewId, number, version, savedAt, heard, back, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const nonce = useNonce();
  const address = `/interviews/${interviewId}/questions/${number}`;
  useEffect(() => (form.current === null ? undefined : enhanceAnswerForm(form.current)), [address]);
  return (
    <div className="columns">
      <form
        method="post"
        ref={form}
        className="stack answer-form"
        noValidate
        data-autosave={`${address}/autosave`}
        data-copy-key={`cvstomize:answer:${interviewId}:${number}`}
      >
        <input type="hidden" name="baseVersion" defaultValue={version} autoComplete="off" />
        {/* Enter in a field presses the first button: it must save, not remove a row. */}
        <Button name="intent" value="stay" hidden tabIndex={-1} aria-hidden="true">
          Save
        </Button>
        {children}
        <div className="answer-actions">
          <p className="save-state" role="status" data-save-state="" data-saved-at={savedAt}>
            {savedAt === undefined ? 'Not answered yet' : `Saved ${savedAt.slice(11, 16)} UTC`}
          </p>
          <div className="row">
            {back}
            <Button name="intent" value="next">
              Save and next
            </Button>
            <Button variant="secondary" name="intent" value="stay">
              Save and stay
            </Button>
          </div>
        </div>
      </form>
      <aside className="answer-aside">
        <EntityList heard={heard} />
      </aside>
      <script type="module" src={answerPage} nonce={nonce} />
    </div>
  );
}
