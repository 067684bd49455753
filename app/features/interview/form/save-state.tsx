import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { AutosaveState } from './autosave';
import { SavedTime } from './saved-time';

interface SaveStateProps {
  state: AutosaveState;
  /** When the answer was last saved before this page. */
  savedAt: string | undefined;
}

/** Where the words are: saved, on their way, or kept here. Said aloud when it changes. */
export function SaveState({ state, savedAt }: SaveStateProps) {
  return (
    <p className="save-state" role="status" data-kind={state.kind}>
      <Words state={state} savedAt={savedAt} />
    </p>
  );
}

function Words({ state, savedAt }: SaveStateProps) {
  switch (state.kind) {
    case 'saving':
      return <>Saving</>;
    case 'saved':
      return (
        <>
          Saved <SavedTime at={state.at} />
        </>
      );
    case 'offline':
      return state.kept ? (
        <>Offline, kept here. It is sent when the line is back.</>
      ) : (
        <>Offline, and this device keeps nothing. Please leave this page open.</>
      );
    case 'restored':
      return <>Restored what was kept here and not sent.</>;
    case 'refused':
      return <>Not saved yet: {state.message}.</>;
    case 'conflict':
      return <>Changed somewhere else meanwhile. Save to see both versions.</>;
    case 'found':
    case 'idle':
      return savedAt === undefined ? (
        <>Not answered yet</>
      ) : (
        <>
          Saved <SavedTime at={savedAt} />
        </>
      );
  }
}

/** Words of an earlier visit that were never sent, where the answer has changed since. */
export function KeptWords({ texts, onDone }: { texts: readonly string[]; onDone: () => void }) {
  return (
    <Notice tone="ask" title="Words from an earlier visit were kept on this device">
      <p>
        They were never sent, and the answer has changed since. Copy what you want to keep into the
        answer.
      </p>
      {texts.map((text) => (
        <blockquote className="kept-words" key={text}>
          {text}
        </blockquote>
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={onDone}>
          I have what I need
        </Button>
      </div>
    </Notice>
  );
}
