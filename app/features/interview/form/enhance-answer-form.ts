import { fieldId } from '../answers/raw-answer';
import type { Entity } from '../entities';
import { startAutosave, type AutosaveState } from './autosave';
import { dropCopy } from './local-copy';
import { startLiveLines } from './live-lines';
import { saveWords } from './save-words';

/**
 * Makes a question's form save itself, shows what was heard as it is typed, and leads from there
 * to the words. Works on the page as the server sent it and needs nothing else to be loaded, so
 * that a question page costs a phone almost no script.
 *
 * @returns a function that stops it.
 */
export function enhanceAnswerForm(form: HTMLFormElement): () => void {
  const { autosave: url = '', copyKey: key = '' } = form.dataset;
  const status = form.querySelector<HTMLElement>('[data-save-state]');
  const heard = document.querySelector<HTMLElement>('[data-heard]');
  const stopHeard = heard === null ? undefined : leadToWords(heard);
  const savedAt = status?.dataset['savedAt'];
  if (status && savedAt !== undefined) say(status, { kind: 'saved', at: savedAt });
  const stop = startAutosave(form, {
    url,
    key,
    onState(state) {
      if (status) say(status, state);
      if (state.kind === 'found') showKeptWords(form, key, state.texts);
    },
    onHeard(found) {
      if (heard) showHeard(heard, found);
    },
  });
  const stopLines = startLiveLines(form);
  return () => {
    stop();
    stopLines();
    stopHeard?.();
  };
}

function say(status: HTMLElement, state: AutosaveState): void {
  status.dataset['kind'] = state.kind;
  const words = saveWords(state);
  if (status.textContent !== words) status.textContent = words;
}

/** As `EntityList` renders it. */
function showHeard(section: HTMLElement, found: readonly Entity[]): void {
  const list = element('ul', 'chips');
  list.setAttribute('aria-label', 'Select one to see where you said it');
  for (const { kind, words, source, start, end } of found) {
    const link = element('a', 'chip');
    link.href = `#${fieldId(source)}`;
    link.dataset['kind'] = kind;
    link.dataset['start'] = String(start);
    link.dataset['end'] = String(end);
    link.append(words);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  section.querySelector('ul')?.remove();
  section.append(list);
  section.hidden = found.length === 0;
}

/** A link to a field becomes a link to the very words in it. */
function leadToWords(section: HTMLElement): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-start]');
    const field = link === null ? null : document.getElementById(link.hash.slice(1));
    if (link === null || !(field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    field.focus();
    field.setSelectionRange(Number(link.dataset['start']), Number(link.dataset['end']));
  };
  section.addEventListener('click', onClick);
  return () => section.removeEventListener('click', onClick);
}

/** Words of an earlier visit that were never sent, where the answer has changed since. */
function showKeptWords(form: HTMLFormElement, key: string, texts: readonly string[]): void {
  const notice = element('div', 'notice');
  notice.dataset['tone'] = 'ask';
  const done = element('button', 'button', 'I have what I need');
  done.type = 'button';
  done.dataset['variant'] = 'secondary';
  done.addEventListener('click', () => {
    dropCopy(key);
    notice.remove();
  });
  notice.append(
    element('p', 'notice-title', 'Words from an earlier visit were kept on this device'),
    element(
      'p',
      '',
      'They were never sent, and the answer has changed since. Copy what you want to keep into the answer.',
    ),
    ...texts.map((text) => element('blockquote', 'kept-words', text)),
    done,
  );
  form.prepend(notice);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
