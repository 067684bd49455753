import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '~/ui/button';
import { useNonce } from '~/ui/nonce';
import type { Entity } from '../entities';
import answerPage from './answer-page?worker&url';
import { enhanceAnswerForm } from './enhance-answer-form';
import { EntityList } from './entity-list';

interface AnswerFormProps {
  /** The page of the question. */
  address: string;
  /** What a copy of what is typed is kept under in the browser. */
  copyKey: string;
  version: number;
  savedAt: string | undefined;
  heard: readonly Entity[];
  /** Whether the page suggests lines for what is typed. */
  suggests: boolean;
  /** Where “Skip” and “Back” lead. */
  links: ReactNode;
  /** The fields, with the buttons where the question wants them. */
  children: (actions: ReactNode) => ReactNode;
}

/**
 * The form of one question, whole without a script. With one it saves itself and shows what it
 * heard and the lines it suggests: by a script of its own where the page was loaded, by the same
 * code where it was navigated to inside the running application.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { address, copyKey, version, suggests, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const nonce = useNonce();
  useEffect(() => (form.current === null ? undefined : enhanceAnswerForm(form.current)), [address]);
  return (
    <>
      <form
        method="post"
        ref={form}
        className="stack answer-form"
        noValidate
        data-autosave={`${address}/autosave`}
        data-lines={suggests ? `${address}/lines` : undefined}
        data-copy-key={`cvstomize:answer:${copyKey}`}
      >
        <input type="hidden" name="baseVersion" defaultValue={version} autoComplete="off" />
        {/* Enter in a field presses the first button: it must save, not remove a row. */}
        <Button name="intent" value="stay" hidden tabIndex={-1} aria-hidden="true">
          Save
        </Button>
        {children(<Actions {...props} />)}
      </form>
      <script type="module" src={answerPage} nonce={nonce} />
    </>
  );
}

function Actions({ savedAt, heard, links }: AnswerFormProps) {
  return (
    <div className="answer-actions">
      <div className="answer-go">
        <Button name="intent" value="next">
          Save and next
        </Button>
        <Button variant="quiet" name="intent" value="stay">
          Save
        </Button>
        {links}
        <p className="save-state" role="status" data-save-state="" data-saved-at={savedAt}>
          {savedAt === undefined ? '' : `Saved ${savedAt.slice(11, 16)} UTC`}
        </p>
      </div>
      <EntityList heard={heard} />
    </div>
  );
}
