import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BROUGHT_BACK_DAYS } from '~/features/library/deleted-resume';
import { listModelsNamed } from '~/features/rewording/models-choice.server';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { DataTable } from '~/ui/table';
import { titled } from '~/ui/titled';

export const meta = titled('Privacy');

const KEPT = [
  {
    what: 'Your answers, the posting you pasted, and earlier versions of each answer',
    why: 'To write your resume, and to lose nothing when you save twice',
    until: 'Until you delete them. Without an account: 7 days after you last save something',
  },
  {
    what: 'Your resumes, with the answers as they were then, and their PDFs',
    why: 'So that you can download them again and see what you said behind each line',
    until: `Until you delete them, and up to ${BROUGHT_BACK_DAYS} days after that, so that you can bring them back. Without an account: 7 days after you last save something`,
  },
  {
    what: 'When you downloaded which version of a resume, and what you tell us became of it',
    why: 'To show you what works, and to tie an answer to the very document you sent',
    until: 'Until you delete the account; a resume you delete is taken off it',
  },
  {
    what: 'Whether you want to be asked by mail what happened, your time zone, and which mails were sent',
    why: 'To ask twice at most, never at night, and only if you want it',
    until: 'Until you delete the account',
  },
  {
    what: 'Whether you allow that others learn from your resumes. Only if you do: their words and what came of them, without names, employers, schools, places and days',
    why: 'So that better resumes can be written. It is off until you switch it on, apart from everything else, and you can end it at any time',
    until:
      'Until you delete the account. Copies made while you allowed it are deleted and made again without yours',
  },
  {
    what: 'Your e-mail address and a bcrypt hash of your password, if you sign up',
    why: 'To let you in. The password itself is not kept',
    until: 'Until you delete the account',
  },
  {
    what: 'When you last saved something, to the hour',
    why: 'To count how many people are here in a day, and to delete what guests left behind',
    until: 'Until you save something again, or delete the account',
  },
  {
    what: 'When we asked how likely you are to recommend us, and the number you chose',
    why: 'To learn whether this serves people, and not to ask you again for 90 days',
    until: 'Until you delete the account',
  },
  {
    what: 'Your sessions: when each began, and what the browser calls itself',
    why: 'So that you can see where you are logged in, and end it',
    until: 'Until you log out, 30 days at most',
  },
  {
    what: 'What else lets you in, if you set it up: the secret of your authenticator, sealed; hashes of recovery codes; the public half of passkeys; hashes of tokens for your programs, with when each was used',
    why: 'To let you and your programs in, and nobody else',
    until: 'Until you remove it or delete the account',
  },
  {
    what: 'What you paid, and how many resumes it was for: amounts, days, and numbers of the payment. No card: that stays with the payment service',
    why: 'To give you what you paid for, and because books have to be kept',
    until: 'For good. When you delete your account, your name is taken off it',
  },
  {
    what: 'A resume and a posting you have reviewed, and the review: sealed with a key that stands only in your link, so that nobody else can open them, nor a backup of them',
    why: 'To show you the review, tab by tab',
    until: 'One hour, or until you remove them. They are deleted within the hour after',
  },
  {
    what: 'How many reviews your network asked for, as a keyed hash of its address; and how many there were in all, how long they took and how they ended, which is nobody’s',
    why: 'So that there is room for everybody',
    until: 'The hash an hour or two, the figures for good',
  },
  {
    what: 'How many files your network sent, as a keyed hash of its address. A file is read and forgotten: its text is held as if it were pasted, and of a file we cannot read nothing is held',
    why: 'So that there is room for everybody',
    until: 'An hour or two',
  },
  {
    what: 'How often words meant for a machine were found in texts, by day, kind of place and form: not the words, and not whose',
    why: 'To see whether what keeps them out of resumes is needed and works',
    until: 'For good; the figures are nobody’s',
  },
  {
    what: 'How often somebody tried to log in, as a keyed hash of the address and the network',
    why: 'To stop people who guess passwords',
    until: 'A day or two',
  },
  {
    what: 'What concerns security: that your account was made, entered, left, changed or deleted, that a log-in failed, that you made or ended a link to a resume or allowed something. It stands under your number, and under a scrambled mark of your network that nobody can trace once the day is over',
    why: 'To see who tries to get in, and to be able to tell you',
    until:
      '90 days, also when you delete your account: your number is then nobody’s. What an operator did, also with your number: 400 days',
  },
  {
    what: 'Which of several versions of a page or a price you met, and whether you then made or bought something',
    why: 'To find out which of them serves people better',
    until: 'For good. When you delete your account, your number is taken off it',
  },
  {
    what: 'Backups: encrypted copies of all of the above but the files',
    why: 'To give it back to you after a disaster, and for nothing else',
    until: 'Up to 12 months: what you deleted is in the older ones until they go',
  },
];

const KEPT_OF_MODELS = {
  what: 'What you said about models, when, and to which words; how many calls to them you used on a day',
  why: 'To ask them only where you said yes, and to share what there is fairly',
  until: 'What you said: until you delete the account. How much you used: 90 days',
};

const KEPT_OF_REVIEWS = {
  what: 'Where you asked for better words of a review: that you said yes, when, to which words; and what a model wrote, sealed like the review',
  why: 'To ask models only where you said yes, and to show you what they wrote',
  until:
    'As long as the review. How many asked and what came of it stays as a figure, which is nobody’s',
};

/** Which models may be asked here, where somebody says yes. */
export const loader = ({ context }: LoaderFunctionArgs) => ({
  models: listModelsNamed(context.application.models),
  errorsAreSent: context.application.config.sentry !== undefined,
});

export default function Privacy() {
  const { models, errorsAreSent } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Privacy"
      lead="Your answers are about you. They are used to write your resume and for nothing else."
    >
      <DataTable
        caption="What is kept"
        columns={[
          { key: 'what', label: 'What' },
          { key: 'why', label: 'Why' },
          { key: 'until', label: 'How long' },
        ]}
        rows={models === null ? KEPT : [...KEPT, KEPT_OF_MODELS, KEPT_OF_REVIEWS]}
      />
      <div className="prose">
        <h2>Where it is</h2>
        <p>
          In the database and the file store of whoever runs this page: on one machine, or on
          several that hold the same. Nothing is sent to anybody else: no
          {models === null ? ' AI provider, no' : null} analytics, no advertising. Resumes are
          written by rules that run here. What leaves is mail to your own address, where the
          operator has set that up; otherwise it waits in an outbox on that machine. If you buy, you
          pay on the page of Stripe, where the operator has set that up: it learns from us the
          amount and a number of the order, and from you what it asks to be paid.
        </p>
        {errorsAreSent ? (
          <p>
            If something here fails, we report it to Sentry: which part of the program failed, when,
            and how long pages and jobs take. Nothing of what you wrote, who you are, or where you
            are is in it.
          </p>
        ) : null}
        {models === null ? null : <SentToModels models={models} />}
        <h2>No trackers</h2>
        <p>
          There are no third-party scripts, fonts or pictures. One cookie is set once you start: it
          says which session is yours, and nothing else can read it. Logs hold times, kinds of page
          and status codes, and no words of yours. An answer that is not saved yet is also kept in
          your own browser, until it is.
        </p>
        <h2>Sharing</h2>
        <p>
          Where somebody opens a resume you shared, we count it for you: a person once an hour, by a
          scrambled mark that is deleted when the hour is over. No address of theirs is kept.
        </p>
        <h2>How you work</h2>
        <p>
          The optional questions about how you work are stored with your scores and their margin of
          error, for you to look at. Your resume does not depend on them: what leads comes from your
          answers and the kind of job, and you see it, can change it, and can switch it off. Scores
          are never printed, never shown to others, and never handed to anything that writes.
        </p>
        <h2>Taking it with you, and deleting it</h2>
        <p>
          Every resume can be downloaded in six formats, and your answers as one file. Deleting a
          resume deletes its versions and files; deleting an interview deletes its answers, and
          leaves the resumes made from it until you delete those; deleting your account deletes all
          of it.
        </p>
      </div>
    </Page>
  );
}

function SentToModels({ models }: { models: { name: string; by: string; model: string }[] }) {
  return (
    <>
      <h2>Models</h2>
      <p>
        A resume is always written here first, without any model. Only if you say yes are its lines
        then sent, in one message, to a model that looks for better sentences:{' '}
        {models.map(({ name, by, model }) => `${name} (${model}), by ${by}`).join('; ')}. Sent are
        the lines under your jobs and projects with titles and dates, what you told about them, what
        comes first, and what the posting asks for. A letter or an interview preparation is sent
        only when you ask for it there: of a letter also your reason, as far as the letter gives it.
        Sentences of a letter that you wrote yourself are never sent. Never sent are your name, your
        contact details, what you said must not appear, and your answers about how you work; names
        of people and employers are replaced before sending, unless it says otherwise above. You can{' '}
        <Link to="/account/models">change your mind</Link> at any time, and it holds from then on.
      </p>
      <p>
        Of a resume you have reviewed without an account, nothing is sent either before you ask for
        better words there and say yes to what you then read. Sent are the lines under your jobs and
        projects, titles and skills, the sentences of the letter and what they come from, the
        questions for the interview, and what the posting asks for; your name and contact details
        never.
      </p>
    </>
  );
}

export const ErrorBoundary = RouteFailure;
