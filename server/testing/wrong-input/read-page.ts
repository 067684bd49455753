import { parse, type HTMLElement } from 'node-html-parser';

export type Entries = [name: string, value: string][];

/** A page as somebody who filled in a form on it finds it. */
export class ReadPage {
  readonly #root: HTMLElement;

  constructor(html: string) {
    this.#root = parse(html);
  }

  get title(): string {
    return this.#root.querySelector('title')?.text ?? '';
  }

  get words(): string {
    return this.#root.querySelector('main')?.structuredText ?? '';
  }

  /** The form with a control of that name; its last one where several have it. */
  formWith(name: string): HTMLElement | undefined {
    return this.#root
      .querySelectorAll('form')
      .filter((form) => controlsOf(form).some((control) => nameOf(control) === name))
      .at(-1);
  }

  /** Scripts that are not ours, and attributes that run as one. */
  strangers(): string[] {
    return this.#root
      .querySelectorAll('script, [onerror], [onload], [onclick], iframe, object')
      .filter((element) => element.tagName !== 'SCRIPT' || !element.hasAttribute('nonce'))
      .map(String);
  }

  /** What the error summary says, each with the field its link leads to. */
  summary(): { id: string; message: string }[] {
    return this.#root.querySelectorAll('.error-summary a').map((link) => ({
      id: link.getAttribute('href')?.replace(/^#/, '') ?? '',
      message: link.text,
    }));
  }

  /** The words of the label, or legend, of the element with that id. */
  labelOf(id: string): string {
    const own = this.#root.querySelector(`label[for="${id}"]`);
    const legend = this.#groupOf(id)?.querySelector('legend');
    return [legend?.text ?? '', own?.text ?? ''].join(' ');
  }

  /** What assistive technology reads out with the element with that id. */
  descriptionOf(id: string): string {
    return [this.#root.getElementById(id), this.#groupOf(id)]
      .flatMap((element) => element?.getAttribute('aria-describedby')?.split(' ') ?? [])
      .map((described) => this.#root.getElementById(described)?.text ?? '')
      .join('\n');
  }

  #groupOf(id: string): HTMLElement | undefined {
    const element = this.#root.getElementById(id);
    return element?.closest('fieldset') ?? undefined;
  }
}

/** The controls of a form, buttons not among them. */
export function controlsOf(form: HTMLElement): HTMLElement[] {
  return form.querySelectorAll('input[name], select[name], textarea[name]');
}

export function nameOf(control: HTMLElement): string {
  return control.getAttribute('name') ?? '';
}

/** What a browser would send of a form, without its button. */
export function entriesOf(form: HTMLElement): Entries {
  return controlsOf(form).flatMap((control): Entries => {
    const value = valueOf(control);
    return value === undefined ? [] : [[nameOf(control), value]];
  });
}

function valueOf(control: HTMLElement): string | undefined {
  if (control.tagName === 'TEXTAREA') return control.text.replace(/^\n/, '');
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return chosen?.getAttribute('value') ?? chosen?.text;
  }
  const type = control.getAttribute('type') ?? 'text';
  if (type === 'file') return undefined;
  if (type === 'radio' || type === 'checkbox') {
    return control.hasAttribute('checked') ? (control.getAttribute('value') ?? 'on') : undefined;
  }
  return control.getAttribute('value') ?? '';
}
