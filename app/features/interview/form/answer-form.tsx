import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '~/ui/button';
import type { Heard } from '../heard';
import { startAutosave, type AutosaveState } from './autosave';
import { HeardWords } from './heard-words';
import { dropCopy } from './local-copy';
import { KeptWords, SaveState } from './save-state';

interface AnswerFormProps {
  interviewId: string;
  number: number;
  version: number;
  savedAt: string | undefined;
  heard: readonly Heard[];
  /** Where “Back” leads. */
  back: ReactNode;
  children: ReactNode;
}

/** The form of one question, whole without a script; with one it saves itself and shows what it heard. */
export function AnswerForm(props: AnswerFormProps) {
  const { interviewId, number, version, savedAt, back, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const [heard, setHeard] = useState(props.heard);
  const url = `/interviews/${interviewId}/questions/${number}/autosave`;
  const key = `cvstomize:answer:${interviewId}:${number}`;
  useEffect(
    () =>
      form.current === null
        ? undefined
        : startAutosave(form.current, { url, key, onState: setState, onHeard: setHeard }),
    [url, key],
  );
  return (
    <div className="columns">
      <form method="post" ref={form} className="stack answer-form" noValidate>
        <input type="hidden" name="baseVersion" defaultValue={version} autoComplete="off" />
        {/* Enter in a field presses the first button: it must save, not remove a row. */}
        <Button name="intent" value="stay" hidden tabIndex={-1} aria-hidden="true">
          Save
        </Button>
        {state.kind === 'found' ? (
          <KeptWords
            texts={state.texts}
            onDone={() => {
              dropCopy(key);
              setState({ kind: 'idle' });
            }}
          />
        ) : null}
        {children}
        <div className="answer-actions">
          <SaveState state={state} savedAt={savedAt} />
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
        <HeardWords heard={heard} />
      </aside>
    </div>
  );
}
