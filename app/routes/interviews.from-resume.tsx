import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { countGuestInterview } from '~/features/accounts/count-requests.server';
import { startGuest } from '~/composition/guards.server';
import { bind } from '~/features/interview/form/bind';
import { ClosingFields } from '~/features/interview/form/closing-fields';
import { PlacesFields } from '~/features/interview/form/opening-fields';
import { summariseErrors } from '~/features/interview/form/summarise-errors';
import { labelOf } from '~/features/interview/catalogue/field-labels';
import { textAt, type RawAnswer } from '~/features/interview/answers/raw-answer';
import { importInterview } from '~/features/interview/interviews.server';
import { readConfirmed } from '~/features/interview/read-confirmed';
import {
  answersToConfirm,
  type AnswersToConfirm,
} from '~/features/resume-import/answers-to-confirm';
import { importResume } from '~/features/resume-import/import-resume';
import { UPLOAD_MAX_CHARACTERS } from '~/features/resume-import/upload';
import { countFile } from '~/features/review/ask-for-review.server';
import { Failure, STATUS_OF_FAILURE } from '~/platform/failure';
import { chosenFile } from '~/platform/http/chosen-file';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { TextAreaField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Start from a resume');

/** What was read, to be looked over. Nothing of it is kept until it is sent back. */
interface ToConfirm {
  step: 'confirm';
  raw: RawAnswer;
  errors: Record<string, string>;
  grown?: string | undefined;
  unsure: AnswersToConfirm['unsure'];
  leftOver: string[];
  /** The text that was read. */
  source: string;
}
interface ToSend {
  step: 'send';
  pasted: string;
  errors: Record<string, string>;
}

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  return form.get('intent') === 'read' ? readIt(args, form) : confirmIt(args, form);
});

/** Reads what was pasted or sent; what cannot be read is said beside its field. */
async function readIt({ context }: ActionFunctionArgs, form: FormData) {
  const { application, clientAddress } = context;
  const text = form.get('resume');
  const pasted = typeof text === 'string' ? text : '';
  const file = pasted.trim() === '' ? chosenFile(form, 'file') : undefined;
  const refuse = (field: string, message: string, status = 422) =>
    data<ToSend>({ step: 'send', pasted, errors: { [field]: message } }, { status });
  if (file === undefined && pasted.trim() === '')
    return refuse('resume', 'Your resume: paste it, or choose a file below');
  if (pasted.length > UPLOAD_MAX_CHARACTERS)
    return refuse('resume', 'Your resume: keep it to 100,000 characters');
  try {
    if (file !== undefined) countFile(application, clientAddress);
    const bytes =
      file === undefined
        ? new TextEncoder().encode(pasted)
        : new Uint8Array(await file.arrayBuffer());
    const upload = await application.uploads.read(bytes);
    const { raw: read, unsure, leftOver } = answersToConfirm(importResume(upload));
    const raw = { ...read, ...targetOf(form) };
    const source = upload.text.slice(0, UPLOAD_MAX_CHARACTERS);
    return data<ToConfirm>({ step: 'confirm', raw, errors: {}, unsure, leftOver, source }); // prettier-ignore
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [field, label] = file === undefined ? ['resume', 'Your resume'] : ['file', 'File'];
    return refuse(field, `${label}: ${error.message}`, STATUS_OF_FAILURE[error.kind]);
  }
}

/** What the resume is for, where whoever comes from a review said it already. */
function targetOf(form: FormData): { title?: string; posting?: string } {
  const said = ['title', 'posting'].flatMap((name) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(said) as { title?: string; posting?: string };
}

/** Makes what was looked over the answers of a new interview. */
async function confirmIt(args: ActionFunctionArgs, form: FormData) {
  const told = form.get('source');
  const source = typeof told === 'string' ? told.slice(0, UPLOAD_MAX_CHARACTERS) : '';
  form.delete('source');
  const read = readConfirmed(form);
  if (read.kind === 'again') {
    const { raw, errors, grown } = read;
    const again: ToConfirm = {
      step: 'confirm',
      raw,
      errors,
      grown,
      unsure: [],
      leftOver: [],
      source,
    };
    return data(again, { status: grown === undefined ? 422 : 200 });
  }
  if (form.get('intent') !== 'confirm') throw new Failure('invalid', 'Nothing was asked for.');
  const { actor, headers } = await startGuest(args);
  countGuestInterview(args.context.application, actor);
  const { database, clock } = args.context.application;
  const { id } = importInterview(database, actor.personId, read.interview, clock());
  return redirect(`/interviews/${id}`, { status: 303, headers });
}

export default function FromResume() {
  const answered = useActionData<typeof action>() as ToConfirm | ToSend | undefined;
  if (answered?.step === 'confirm') return <Confirm {...answered} />;
  const { pasted = '', errors = {} } = answered ?? {};
  return (
    <Page
      title="Start from a resume"
      lead="Send the one you have. You check what we read, and the questions then ask only for what is missing. Nothing is kept until you say so."
    >
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <form method="post" encType="multipart/form-data" className="stack" noValidate>
        <TextAreaField
          label="Your resume"
          hint="Paste all of it, as it is."
          id="resume"
          name="resume"
          rows={10}
          defaultValue={pasted}
          error={errors['resume']}
        />
        <TextField
          label="Or upload a file"
          hint="PDF, Word (.docx), web page, Markdown, plain text or JSON Resume, up to 10 MB. Used if nothing is pasted."
          optional
          type="file"
          id="file"
          name="file"
          error={errors['file']}
        />
        <div>
          <Button name="intent" value="read">
            Read my resume
          </Button>
        </div>
      </form>
    </Page>
  );
}

function Confirm({ raw, errors, grown, unsure, leftOver, source }: ToConfirm) {
  const form = bind({ raw, errors, grown });
  const summary = summariseErrors(errors, (name) =>
    labelOf(
      /^history/.test(name) ? 'places' : /^(?:title|posting)$/.test(name) ? 'target' : 'closing',
      name,
    ),
  );
  return (
    <Page title="Is this right?" lead="Correct what is wrong, and remove what you don’t want.">
      <ErrorSummary errors={summary} />
      {unsure.length === 0 ? null : (
        <Notice tone="ask" title="Check these first">
          <ul>
            {unsure.map(({ id, text }) => (
              <li key={id + text}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="source" value={source} />
        <TextField label="Title of the job you want" optional {...form.text('title')} />
        {textAt(raw, 'posting') === '' ? null : (
          <TextAreaField label="Posting" optional rows={6} {...form.text('posting')} />
        )}
        <PlacesFields form={form} />
        <ClosingFields form={form} stories={[]} />
        <div>
          <Button name="intent" value="confirm">
            Use these answers
          </Button>
        </div>
      </form>
      {leftOver.length === 0 ? null : (
        <Disclosure summary={`Not taken over (${leftOver.length})`}>
          <ul className="plain-list">
            {leftOver.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {source === '' ? null : (
        <Disclosure summary="The text we read">
          <p className="kept-lines small">{source}</p>
        </Disclosure>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
