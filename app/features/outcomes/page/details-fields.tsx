import { TextField } from '~/ui/field';

type Field = (name: string) => {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
};

/** What a person writes about an application themselves. */
export function DetailsFields({ field }: { field: Field }) {
  return (
    <>
      <TextField label="Job title" width="medium" {...field('title')} />
      <TextField label="Company" optional width="medium" {...field('company')} />
      <TextField label="Link to the posting" optional type="url" {...field('link')} />
      <div className="field-row">
        <TextField label="Next step" optional {...field('next')} />
        <TextField
          label="Day of the next step"
          optional
          type="date"
          width="short"
          {...field('nextOn')}
        />
      </div>
    </>
  );
}
