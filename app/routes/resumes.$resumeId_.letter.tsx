import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { companionFrame } from '~/composition/companion-frame.server';
import { WordingSection } from '~/features/improving/page/wording-section';
import { LETTER_MAX_LENGTH, letterForm, toLetterText } from '~/features/letters/edited-letter';
import {
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
    editedAt: kept.editedAt,
    removed: kept.letter.removed,
    questions: kept.letter.questions,
    gaps: listGaps(kept),
    sentences: sentenceProofs(kept),
    worded: letterWordings(kept.letter).length,
  };
});

const asked = z.enum(['save', 'gap', 'anew']);
const gapForm = z.object({ gap: z.string('Choose one of the gaps.').max(100) });

/** Keeps the letter, adds an honest line to it, or writes it anew. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, drafting, clock } = args.context.application;
  const dependencies = { database, drafting, clock };
  const resumeId = args.params['resumeId'] ?? '';
  getResume(database.read, personId, resumeId);
  const form = await readFormData(args.request);
  const intent = asked.safeParse(form.get('intent'));
  if (!intent.success) throw new Failure('invalid', 'Choose one of the buttons on the page.');
  if (intent.data === 'save') {
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
  const { field, summary } = bindForm(state, { values: { ...text } });
  return (
    <CompanionPage
      resume={{ id, title }}
      kind="letter"
      title="Cover letter"
      lead="Written from your own answers. It is your letter: change what you like."
      saved={saved && state === undefined}
      errors={summary}
    >
      <WordingSection
        {...{ resumeId: id, companion: 'letter', worded: rest.worded, view: rest.improving }}
      />
      <Form method="post" className="stack" key={String(editedAt)}>
        <TextField label="Greeting" width="medium" {...field('greeting')} />
        <TextAreaField
          label="The letter"
          hint="An empty line begins a new paragraph. What you change is yours; we do not check it."
          rows={18}
          maxLength={LETTER_MAX_LENGTH}
          {...field('body')}
        />
        <TextField label="Closing" width="medium" {...field('closing')} />
        <div>
          <Button name="intent" value="save">
            Save
          </Button>
        </div>
      </Form>
      <Missing questions={rest.questions} removed={rest.removed} />
      <GapForm gaps={rest.gaps} />
      <SentenceList sentences={sentences} />
      {editedAt === null ? null : (
        <Disclosure summary="Write it anew">
          <p>
            It was last changed on <Day date={editedAt} />. Writing it anew from your answers takes
            your changes away, and a model’s words.
          </p>
          <Form method="post">
            <Button variant="danger" name="intent" value="anew">
              Write it anew
            </Button>
          </Form>
        </Disclosure>
      )}
    </CompanionPage>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** What would make it better, and what was left out. */
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
        label="Say honestly what you have not done yet"
        hint="One line, if you wish. Nothing is added unless you choose it."
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
