import type { Entity } from '../entities';
import { copyOf, dropCopy, findCopy, keepCopy, restoreCopy, unseenTexts } from './local-copy';

/** What the autosave address answers. */
export type AutosaveAnswer =
  | { kind: 'saved'; version: number; savedAt: string; heard: Entity[] }
  | { kind: 'invalid'; message: string; heard: Entity[] }
  | { kind: 'conflict' };

export type AutosaveState =
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Not sent, but kept on this device where `kept`. */
  | { kind: 'offline'; kept: boolean }
  | { kind: 'restored' }
  /** Words of an earlier visit that the answer of meanwhile does not show. */
  | { kind: 'found'; texts: string[] }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict' };

interface Options {
  /** Where the form is sent to. */
  url: string;
  /** Names the copy on this device. */
  key: string;
  onState: (state: AutosaveState) => void;
  onHeard: (heard: Entity[]) => void;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 8_000;

/**
 * Sends a form while it is being typed in: a moment after the last keystroke, one request at a
 * time. What cannot be sent stays on this device and is tried again; a page that was left before
 * it could send finds it on return. Never moves the focus.
 *
 * @returns a function that stops, sending what is still to be sent.
 */
export function startAutosave(form: HTMLFormElement, { url, key, onState, onHeard }: Options) {
  const version = form.elements.namedItem('baseVersion') as HTMLInputElement;
  let timer: number | undefined;
  let dirty = false;
  let sending: Promise<void> | undefined;
  let stopped = false;
  let leaving = false;

  const later = (milliseconds: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), milliseconds);
  };
  const keep = (sent = false): boolean =>
    keepCopy(key, { version: Number(version.value), fields: copyOf(form), sent });
  const payload = (): FormData => {
    const data = new FormData(form);
    data.set('intent', 'autosave');
    return data;
  };

  const receive = (answer: AutosaveAnswer): void => {
    if (answer.kind === 'conflict') {
      stopped = true;
      onState(answer);
      return;
    }
    onHeard(answer.heard);
    if (answer.kind === 'invalid') {
      onState({ kind: 'refused', message: answer.message });
      return;
    }
    version.value = String(answer.version);
    if (!dirty) dropCopy(key);
    onState({ kind: 'saved', at: answer.savedAt });
  };

  const request = async (): Promise<void> => {
    dirty = false;
    onState({ kind: 'saving' });
    try {
      const response = await fetch(url, { method: 'POST', body: payload(), redirect: 'error' });
      if (response.status >= 500) throw new Error(String(response.status));
      receive((await response.json()) as AutosaveAnswer);
    } catch {
      dirty = true;
      onState({ kind: 'offline', kept: keep() });
    }
  };

  async function send(): Promise<void> {
    window.clearTimeout(timer);
    if (stopped) return;
    if (sending !== undefined) {
      later(PAUSE_MS);
      return;
    }
    sending = request();
    await sending;
    sending = undefined;
    if (dirty) later(RETRY_MS);
  }

  const onInput = (): void => {
    dirty = true;
    keep();
    later(PAUSE_MS);
  };
  const onOnline = (): void => {
    if (dirty) void send();
  };
  /** A whole form must not overtake its own autosave, and must not be lost on a dead line. */
  const onSubmit = (event: SubmitEvent): void => {
    window.clearTimeout(timer);
    if (leaving) return;
    keep(true);
    if (sending === undefined && navigator.onLine) {
      leaving = true;
      return;
    }
    event.preventDefault();
    const submitter = event.submitter;
    void (sending ?? Promise.resolve()).then(async () => {
      await request();
      if (dirty || stopped) return;
      leaving = true;
      form.requestSubmit(submitter);
    });
  };
  const onHide = (): void => {
    if (dirty && !leaving && !stopped) navigator.sendBeacon(url, payload());
  };

  const copy = findCopy(key);
  if (copy !== undefined) {
    const current = Number(version.value);
    const unseen = unseenTexts(form, copy);
    if (unseen.length === 0 || (copy.sent && current === copy.version + 1)) dropCopy(key);
    else if (current === copy.version && restoreCopy(form, copy)) {
      onState({ kind: 'restored' });
      dirty = true;
      later(PAUSE_MS);
    } else onState({ kind: 'found', texts: unseen });
  }

  form.addEventListener('input', onInput);
  form.addEventListener('submit', onSubmit);
  window.addEventListener('online', onOnline);
  window.addEventListener('pagehide', onHide);
  return (): void => {
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', onSubmit);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pagehide', onHide);
    window.clearTimeout(timer);
    onHide();
    stopped = true;
  };
}
