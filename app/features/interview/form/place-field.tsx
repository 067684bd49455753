import { SelectField } from '~/ui/field';

/** Where somebody was, as lists name it. */
export interface Place {
  id: string;
  label: string;
}

interface PlaceFieldProps {
  places: readonly Place[];
  label: string;
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

/** Ties an answer to one of the person's places; nothing where there are none to choose from. */
export function PlaceField({ places, ...field }: PlaceFieldProps) {
  if (places.length === 0) return null;
  const options = [
    { value: '', label: 'Somewhere else' },
    ...places.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <div className="answer-place">
      <SelectField options={options} {...field} />
    </div>
  );
}
