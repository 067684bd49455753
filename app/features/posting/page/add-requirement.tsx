import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { REQUIREMENT_MAX_LENGTH } from '../corrections';
import { CORRECTION_LABELS as LABELS } from '../posting-page-labels';
import { RankChoice } from './rank-choice';

/** Adds what was missed: typed, or selected in the posting where JavaScript runs. */
export function AddRequirement({ state }: { state: FormState | undefined }) {
  const { field } = bindForm(state, { form: 'add' });
  const selected = useSelectedWords('posting-text');
  return (
    <Form method="post" className="stack-tight need-add" preventScrollReset>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="form" value="add" />
      <TextField label={LABELS.miss} hint={LABELS.missHint} {...field('missed')} />
      {selected === '' ? null : (
        <div>
          <Button
            type="button"
            variant="quiet"
            // The words would not be selected any more by the time of the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ currentTarget }) => {
              const input = currentTarget.form?.elements.namedItem('missed');
              if (!(input instanceof HTMLInputElement)) return;
              input.value = selected;
              input.focus();
            }}
          >
            {LABELS.addSelected}
          </Button>
        </div>
      )}
      <RankChoice ranks={['must', 'nice']} chosen="must" field={field} />
      <div>
        <Button variant="secondary">{LABELS.add}</Button>
      </div>
    </Form>
  );
}

/** The words somebody has selected inside of an element; empty where there are none to take. */
function useSelectedWords(id: string): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const inside = document.getElementById(id)?.contains(selection?.anchorNode ?? null) === true;
      const text = inside ? (selection?.toString() ?? '').replace(/\s+/gu, ' ').trim() : '';
      setWords(text.length <= REQUIREMENT_MAX_LENGTH ? text : '');
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [id]);
  return words;
}
