/** Words kept on this device while they could not be sent. */
export interface LocalCopy {
  /** The version they were typed over. */
  version: number;
  fields: [name: string, value: string][];
  /** The form was sent as a whole; it most likely arrived. */
  sent: boolean;
}

/** Storage may be full, forbidden, or hold something else: then nothing is kept here. */
export function keepCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Without storage there is no copy either.
  }
}

export function findCopy(key: string): LocalCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
    return copy !== null && Array.isArray(copy.fields) ? copy : undefined;
  } catch {
    return undefined;
  }
}

/** What a form holds now, leaving out bookkeeping. */
export function copyOf(form: HTMLFormElement): LocalCopy['fields'] {
  return [...new FormData(form)].flatMap(([name, value]): LocalCopy['fields'] =>
    name === 'intent' ||
    name === 'baseVersion' ||
    /\.pick$|\.offered\[/.test(name) ||
    typeof value !== 'string'
      ? []
      : [[name, value]],
  );
}

/** Texts of the copy that the form does not show, white space aside. */
export function unseenTexts(form: HTMLFormElement, copy: LocalCopy): string[] {
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const shown = new Set(copyOf(form).map(([, value]) => bare(value)));
  return copy.fields
    .filter(([name, value]) => !name.endsWith('.proposed') && !shown.has(bare(value)))
    .map(([, value]) => value);
}

/**
 * Puts the copy into the fields of the form that are there.
 *
 * @returns whether every field of the copy had a place.
 */
export function restoreCopy(form: HTMLFormElement, copy: LocalCopy): boolean {
  let complete = true;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = copy.fields.some(
        ([name, value]) => name === control.name && value === control.value,
      );
    }
  }
  for (const [name, value] of copy.fields) {
    const control = form.elements.namedItem(name);
    if (control === null) complete = false;
    else if (
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement &&
        (control.dataset['proposed'] !== undefined ||
          !/^(?:checkbox|radio|hidden)$/.test(control.type)))
    ) {
      control.value = value;
    }
  }
  return complete;
}
