import { SelectField, TextAreaField } from '~/ui/field';
import type { ResumePage } from '../resume-page';
import type { BoundField } from './not-made';

/** A line to type, and the entry it is to stand under. */
export function LineFields({
  label = 'New line',
  text,
  whereLabel = 'Where it belongs',
  where,
  entries,
}: {
  label?: string;
  /** Its field: name, id, what stands in it and what is wrong with it. */
  text: Partial<BoundField>;
  whereLabel?: string;
  /** The path of the entry that is chosen; the first one where it is not said. */
  where?: string | undefined;
  entries: ResumePage['entries'];
}) {
  return (
    <>
      <TextAreaField
        label={label}
        hint="Start with what you did. It prints as you write it."
        name="text"
        rows={2}
        {...text}
      />
      <SelectField
        label={whereLabel}
        name="path"
        defaultValue={where ?? entries[0]?.path}
        options={entries.map(({ path, label }) => ({ value: path, label }))}
      />
    </>
  );
}
