import type { LineSuggestion } from '../lines/story-slots';

/** What the address of lines answers: one suggestion for each story of the form. */
export interface LinesAnswer {
  stories: LineSuggestion[];
}

const PAUSE_MS = 400;
/** Where the card stands beside the fields. */
const WIDE = '(min-width: 62rem)';

/**
 * Shows the lines a story makes while it is typed. What a person typed in a slot stays; nothing is
 * saved by this, and the focus never moves.
 *
 * @returns a function that stops it.
 */
export function startLiveLines(form: HTMLFormElement): () => void {
  const url = form.dataset['lines'];
  if (url === undefined) return () => undefined;
  let timer: number | undefined;
  let asked = 0;
  foldOnPhones(form);

  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    try {
      const response = await fetch(url, { method: 'POST', body: new FormData(form) });
      if (!response.ok) return;
      const { stories } = (await response.json()) as LinesAnswer;
      if (mine === asked) show(form, stories);
    } catch {
      // Saving says that the line is dead; lines come with the next key.
    }
  };
  const onInput = (event: Event): void => {
    const control = event.target;
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      onPick(control);
      return;
    }
    if (control instanceof HTMLElement && control.dataset['ownLine'] !== undefined) {
      control.dataset['touched'] = '';
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  };
  form.addEventListener('input', onInput);
  return () => {
    window.clearTimeout(timer);
    asked += 1;
    form.removeEventListener('input', onInput);
  };
}

/** On a phone the details stay folded, so that the buttons are near. */
function foldOnPhones(form: HTMLFormElement): void {
  if (!window.matchMedia('(max-width: 40rem)').matches) return;
  for (const details of form.querySelectorAll<HTMLDetailsElement>('[data-slots]')) {
    details.open = false;
  }
}

/** Whoever changes the words begins with the line that was chosen before. */
function onPick(radio: HTMLInputElement): void {
  const card = radio.closest<HTMLElement>('[data-line-builder]');
  const words = card?.querySelector<HTMLTextAreaElement>('[data-own-line]');
  if (!card || !words || words.dataset['touched'] !== undefined) return;
  const chosen = radio.closest('[data-kind="offer"]')?.querySelector('.pick-text')?.textContent;
  if (chosen) words.value = chosen;
}

function show(form: HTMLFormElement, stories: readonly LineSuggestion[]): void {
  const cards = form.querySelectorAll<HTMLElement>('[data-line-builder]');
  cards.forEach((card, index) => {
    const story = stories[index];
    if (story !== undefined) showStory(form, card, story);
  });
}

function showStory(form: HTMLFormElement, card: HTMLElement, story: LineSuggestion): void {
  const name = card.dataset['lineBuilder'] ?? '';
  for (const [key, value] of Object.entries(story.slots.parts))
    put(form, `${name}.parts.${key}`, value);
  for (const [key, value] of Object.entries(story.slots.quantity))
    put(form, `${name}.measures[0].${key}`, value);
  const proposed = card.querySelector<HTMLInputElement>('[data-proposed]');
  if (proposed) proposed.value = story.proposed;
  showOffers(card, name, story.lines);
}

function put(form: HTMLFormElement, name: string, value: string | boolean): void {
  const control = form.elements.namedItem(name);
  if (control === null || control === document.activeElement) return;
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = value === true;
  } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    if (control.value !== value) control.value = String(value);
  }
}

/** As `LineBuilder` renders them; the place that was chosen stays chosen. */
function showOffers(card: HTMLElement, name: string, lines: readonly string[]): void {
  const offers = card.querySelector('[data-offers]');
  if (offers === null) return;
  const shown = [...offers.querySelectorAll('.pick-text')].map(({ textContent }) => textContent);
  if (shown.length === lines.length && shown.every((text, index) => text === lines[index])) return;
  const focused = document.activeElement;
  const focusedAt = [...offers.querySelectorAll('input[type=radio]')].indexOf(focused as Element);
  const chosen = offers.querySelector<HTMLInputElement>('input:checked')?.value;
  offers.replaceChildren(
    ...lines.map((text, index) => offerOf(name, text, index, chosen === String(index))),
  );
  if (focusedAt !== -1)
    offers.querySelectorAll<HTMLInputElement>('input[type=radio]')[focusedAt]?.focus();
  const empty = card.querySelector<HTMLElement>('[data-line-empty]');
  const details = card.querySelector<HTMLDetailsElement>('[data-slots]');
  if (details && empty?.hidden === false && lines.length > 0)
    details.open = window.matchMedia(WIDE).matches;
  if (empty) empty.hidden = lines.length > 0;
  const words = card.querySelector<HTMLTextAreaElement>('[data-own-line]');
  const own = card.querySelector<HTMLInputElement>('[data-kind="own"] input:checked');
  if (words && own === null && words.dataset['touched'] === undefined)
    words.value = lines[Number(chosen ?? 0)] ?? '';
  const status = card.querySelector('[data-line-status]');
  if (status) status.textContent = lines[Number(chosen ?? 0)] ?? '';
}

function offerOf(name: string, text: string, index: number, checked: boolean): HTMLElement {
  const pick = document.createElement('div');
  pick.className = 'pick';
  pick.dataset['kind'] = 'offer';
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name: `${name}.pick`, value: String(index), checked });
  const words = document.createElement('span');
  words.className = 'pick-text';
  words.textContent = text;
  const label = document.createElement('label');
  label.append(radio, words);
  const offered = document.createElement('input');
  Object.assign(offered, { type: 'hidden', name: `${name}.offered[${index}]`, value: text });
  pick.append(label, offered);
  return pick;
}
