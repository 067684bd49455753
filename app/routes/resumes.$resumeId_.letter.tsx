import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countRequest } from '~/features/accounts/count-requests.server';
import { companionFrame } from '~/composition/companion-frame.server';
import { WordingSection } from '~/features/improving/page/wording-section';
import {
  LETTER_MAX_LENGTH,
  letterForm,
  REASON_MAX_LENGTH,
  reasonForm,
  toLetterText,
} from '~/features/letters/edited-letter';
import {
  giveReason,
  readLetter,
  listGaps,
  addGapSentence,
  saveLetter,
  sentenceProofs,
  rewriteLetter,
} from '~/features/letters/letters.server';
import { CompanionPage } from '~/features/letters/page/companion-page';
import { SentenceList } from '~/features/letters/page/sentence-list';
import { letterWordings } from '~/features/letters/worded-letter';
import { getResume } from '~/features/library/resumes.server';
import { isOutline } from '~/features/writing/letter/letter';
import { suggestedReason } from '~/features/writing/letter/reason';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Day } from '~/ui/day';
import { Disclosure } from '~/ui/disclosure';
import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Cover letter');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting } = args.context.application;
  const source = { read: database.read, drafting };
  const kept = await readLetter(source, personId, args.params['resumeId'] ?? '', args.request);
  return {
    ...companionFrame(args, personId, kept.resume, 'letter'),
    text: toLetterText(kept.letter),
    suggestedWhy: isOutline(kept.letter) ? suggestedReason(kept.resume.source.interview) : null,
    editedAt: kept.editedAt,
    removed: kept.letter.removed,
    questions: kept.letter.questions,
    gaps: listGaps(kept),
    sentences: sentenceProofs(kept),
    worded: letterWordings(kept.letter).length,
  };
});

const asked = z.enum(['why', 'save', 'gap', 'anew']);
const gapForm = z.object({ gap: z.string('Choose one of the gaps.').max(100) });

/** Keeps the letter, adds an honest line to it, or writes it anew. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting, clock } = args.context.application;
  const dependencies = { database, drafting, clock };
  const resumeId = args.params['resumeId'] ?? '';
  getResume(database.read, personId, resumeId);
  countRequest(args.context.application, personId);
  const form = await readFormData(args.request);
  const intent = asked.safeParse(form.get('intent'));
  if (!intent.success) throw new Failure('invalid', 'Choose one of the buttons on the page.');
  if (intent.data === 'why') {
    const read = readFields(form, reasonForm);
    if (read.refused !== undefined) return answerAgain(read.refused);
    await giveReason(dependencies, personId, resumeId, read.value.why);
  } else if (intent.data === 'save') {
    const read = readFields(form, letterForm);
    if (read.refused !== undefined) return answerAgain(read.refused);
    await saveLetter(dependencies, personId, resumeId, read.value);
  } else if (intent.data === 'gap') {
    const read = readFields(form, gapForm);
    if (read.refused !== undefined) return answerAgain(read.refused);
    await addGapSentence(dependencies, personId, resumeId, read.value.gap);
  } else {
    await rewriteLetter(dependencies, personId, resumeId);
  }
  return redirect(`/resumes/${resumeId}/letter?saved`, 303);
});

export default function LetterPage() {
  const { id, title, text, editedAt, saved, sentences, ...rest } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { suggestedWhy } = rest;
  const { field, summary } = bindForm(state, {
    values: { ...text, why: suggestedWhy ?? '' },
  });
  return (
    <CompanionPage
      resume={{ id, title }}
      kind="letter"
      title="Cover letter"
      lead={
        suggestedWhy === null
          ? 'Written from your own answers. It’s your letter: change what you like.'
          : 'This is an outline from your own answers. One thing only you can say: why you want this job.'
      }
      saved={saved && state === undefined}
      errors={summary}
      unfinished={
        suggestedWhy === null ? undefined : (
          <Form method="post" className="stack">
            <TextAreaField
              label="Why do you want this job?"
              hint="A sentence or two in your own words. You can download the letter once this is said."
              rows={3}
              maxLength={REASON_MAX_LENGTH}
              {...field('why')}
            />
            <div>
              <Button name="intent" value="why">
                Put it in the letter
              </Button>
            </div>
          </Form>
        )
      }
    >
      <WordingSection
        {...{ resumeId: id, companion: 'letter', worded: rest.worded, view: rest.improving }}
      />
      <Form method="post" className="stack" key={String(editedAt)}>
        <TextField label="Greeting" width="medium" {...field('greeting')} />
        <TextAreaField
          label="The letter"
          hint="Leave an empty line between paragraphs. We don’t check what you change yourself."
          rows={18}
          maxLength={LETTER_MAX_LENGTH}
          {...field('body')}
        />
        <TextField label="Closing" width="medium" {...field('closing')} />
        <div>
          <Button
            name="intent"
            value="save"
            variant={suggestedWhy === null ? 'primary' : 'secondary'}
          >
            Save
          </Button>
        </div>
      </Form>
      <Missing questions={rest.questions} removed={rest.removed} />
      <GapForm gaps={rest.gaps} />
      <SentenceList sentences={sentences} />
      {editedAt === null ? null : (
        <Disclosure summary="Start again">
          <p>
            You last changed this letter on <Day date={editedAt} />. Starting again from your
            answers removes your changes.
          </p>
          <Form method="post">
            <Button variant="danger" name="intent" value="anew">
              Start again
            </Button>
          </Form>
        </Disclosure>
      )}
    </CompanionPage>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** What would make it better. */
function Missing({ questions, removed }: Pick<Loaded, 'questions' | 'removed'>) {
  if (questions.length === 0 && removed.length === 0) return null;
  return (
    <Notice title="What only you can add">
      <ul>
        {questions.map(({ about, text }) => (
          <li key={about}>{text}</li>
        ))}
        {removed.map(({ text, reason }) => (
          <li key={text}>
            Left out: “{text}”. {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function GapForm({ gaps }: Pick<Loaded, 'gaps'>) {
  if (gaps.length === 0) return null;
  return (
    <Form method="post" className="stack">
      <SelectField
        label="Name something you haven’t done yet"
        hint="Optional. Adds one honest line about what you choose."
        name="gap"
        options={gaps.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <Button variant="secondary" name="intent" value="gap">
          Add the line
        </Button>
      </div>
    </Form>
  );
}

export const ErrorBoundary = RouteFailure;
