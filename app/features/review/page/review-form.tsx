import { Button } from '~/ui/button';
import { TextAreaField, TextField } from '~/ui/field';

export interface ReviewFormProps {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The two texts a review is made from. A plain form: a file is read where nothing is pasted. */
export function ReviewForm({ values, errors }: ReviewFormProps) {
  return (
    <form
      method="post"
      action="/cv-review?index"
      encType="multipart/form-data"
      className="stack"
      noValidate
    >
      <TextAreaField
        label="Your resume"
        hint="Paste all of it, as it is. Headings, bullets and line breaks help."
        id="resume"
        name="resume"
        rows={12}
        defaultValue={values['resume']}
        error={errors['resume']}
      />
      <TextField
        label="Or upload a file"
        hint="PDF, Word (.docx), web page, Markdown, plain text or JSON Resume, up to 10 MB. Used if nothing is pasted."
        optional
        type="file"
        accept=".pdf,.docx,.html,.htm,.txt,.md,.markdown,.json,application/pdf,text/html,text/plain,text/markdown,application/json"
        id="file"
        name="file"
        error={errors['file']}
      />
      <TextAreaField
        label="The posting"
        hint="Paste what the job asks for."
        id="posting"
        name="posting"
        rows={10}
        defaultValue={values['posting']}
        error={errors['posting']}
      />
      <div>
        <Button>Review my resume</Button>
      </div>
    </form>
  );
}
