import type { MouseEvent } from 'react';
import { Chips } from '~/ui/chips';
import { fieldId } from '../answers/raw-answer';
import type { Heard } from '../heard';

/**
 * What was heard so far, each leading to its words: to the field without a script, and with one
 * to the very words in it.
 */
export function HeardWords({ heard }: { heard: readonly Heard[] }) {
  const items = heard.map(({ kind, words, source }) => ({
    kind,
    label: words,
    href: `#${fieldId(source)}`,
  }));
  const select = (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as HTMLElement).closest('a');
    const chip = link?.closest('li');
    const index = chip ? [...(chip.parentElement?.children ?? [])].indexOf(chip) : -1;
    const found = heard[index];
    if (found === undefined) return;
    const field = document.getElementById(fieldId(found.source));
    if (!(field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    field.focus();
    field.setSelectionRange(found.start, found.end);
  };
  return (
    <section className="heard" aria-labelledby="heard-title">
      <h2 id="heard-title">What we heard</h2>
      {heard.length === 0 ? (
        <p className="quiet">
          Numbers, tools, people and results you name will stand here, as soon as there are any.
        </p>
      ) : (
        // The links inside carry the keyboard; this only sharpens where they lead.

        <div onClickCapture={select}>
          <Chips items={items} label="Words found in your answer" showKind />
        </div>
      )}
    </section>
  );
}
