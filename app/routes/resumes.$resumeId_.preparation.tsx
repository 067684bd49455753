import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { companionFrame } from '~/composition/companion-frame.server';
import { WordingSection } from '~/features/improving/page/wording-section';
import {
  leftSubjects,
  NOTE_MAX_LENGTH,
  preparationForm,
  subjectsOf,
} from '~/features/letters/edited-preparation';
import { readPreparation, savePreparation } from '~/features/letters/preparations.server';
import { CompanionPage } from '~/features/letters/page/companion-page';
import { TalkingPoint } from '~/features/letters/page/talking-point';
import { questionWordings } from '~/features/letters/worded-questions';
import { requireActor } from '~/composition/guards.server';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { TextAreaField } from '~/ui/field';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Interview preparation');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting } = args.context.application;
  const { resume, preparation, own } = await readPreparation(
    { read: database.read, drafting },
    personId,
    args.params['resumeId'] ?? '',
    args.request,
  );
  return {
    ...companionFrame(args, personId, resume, 'preparation'),
    preparation,
    left: leftSubjects(preparation, own),
    notes: subjectsOf(preparation, own).map((subject) => own.notes[subject] ?? ''),
    toAsk: (own.toAsk ?? preparation.toAsk).join('\n'),
    worded: questionWordings(preparation).length,
  };
});

/** Keeps the person's notes and questions. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting, clock } = args.context.application;
  const resumeId = args.params['resumeId'] ?? '';
  const source = { read: database.read, drafting };
  const { preparation, own } = await readPreparation(source, personId, resumeId);
  const form = await readFormData(args.request);
  const read = readFields(form, preparationForm(subjectsOf(preparation, own)));
  if (read.refused !== undefined) return answerAgain(read.refused);
  savePreparation(database, { personId, resumeId }, read.value, clock());
  return redirect(`/resumes/${resumeId}/preparation?saved`, 303);
});

export default function PreparationPage() {
  const { id, title, preparation, left, notes, toAsk, saved, worded, improving } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const values = Object.fromEntries(notes.map((note, index) => [`note-${index}`, note]));
  const { field, summary } = bindForm(state, { values: { ...values, toAsk } });
  const { lines, gaps, reserve } = preparation;
  return (
    <CompanionPage
      resume={{ id, title }}
      kind="preparation"
      title="Interview preparation"
      lead="What each line invites, and what you told us about it, in your own words."
      saved={saved && state === undefined}
      errors={summary}
    >
      <WordingSection {...{ resumeId: id, companion: 'preparation', worded, view: improving }} />
      <Form method="post" className="stack">
        {lines.length === 0 ? null : <h2>Your lines, and what they invite</h2>}
        {lines.map(({ path, text, question, followUp, story }, index) => (
          <TalkingPoint
            key={path}
            title={text}
            asked={[question, ...(followUp === null ? [] : [followUp])]}
            parts={story.parts.map(({ label, evidence }) => ({ label, said: evidence.quote }))}
            note={field(`note-${index}`)}
          />
        ))}
        {gaps.length === 0 ? null : <h2>Gaps to expect questions about</h2>}
        {gaps.map(({ requirementId, name, question, said }, index) => (
          <TalkingPoint
            key={requirementId}
            title={name}
            asked={[question]}
            parts={said === null ? [] : [{ label: 'You said', said: said.quote }]}
            note={field(`note-${lines.length + index}`)}
          />
        ))}
        {reserve.length === 0 ? null : <h2>Stories in reserve</h2>}
        {reserve.map(({ question, story }, index) => (
          <TalkingPoint
            key={index}
            title={question}
            asked={[]}
            parts={story.parts.map(({ label, evidence }) => ({ label, said: evidence.quote }))}
            note={field(`note-${lines.length + gaps.length + index}`)}
          />
        ))}
        {left.length === 0 ? null : <h2>Notes on what reads otherwise now</h2>}
        {left.map((subject, index) => (
          <TalkingPoint
            key={subject}
            title={subject}
            asked={[]}
            parts={[]}
            note={field(`note-${lines.length + gaps.length + reserve.length + index}`)}
          />
        ))}
        <h2>Questions to ask</h2>
        <TextAreaField
          label="Your questions, one on each line"
          rows={7}
          maxLength={NOTE_MAX_LENGTH}
          {...field('toAsk')}
        />
        <div>
          <Button>Save</Button>
        </div>
      </Form>
    </CompanionPage>
  );
}

export const ErrorBoundary = RouteFailure;
