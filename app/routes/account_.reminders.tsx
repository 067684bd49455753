import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { reminderForm } from '~/features/outcomes/reminders/reminder-form';
import { TIME_ZONES } from '~/features/outcomes/reminders/waking-hours';
import {
  getReminderPreference,
  setReminderPreference,
} from '~/features/outcomes/reminders/preferences.server';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { CheckField } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField } from '~/ui/field';
import { GuestNotice } from '~/ui/guest-notice';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Reminders');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  const { read } = args.context.application.database;
  const saved = new URL(args.request.url).searchParams.has('saved');
  return { guest, saved, ...getReminderPreference(read, personId), zones: TIME_ZONES };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId, guest } = await requireActor(args);
  if (guest) throw new Failure('conflict', 'Sign up first: we have no address to write to.');
  const { database, clock } = args.context.application;
  const read = readFields(await readFormData(args.request), reminderForm);
  if (read.refused !== undefined) return answerAgain(read.refused);
  setReminderPreference(database, personId, read.value, clock());
  return redirect('/account/reminders?saved', 303);
});

export default function Reminders() {
  const { guest, saved, wanted, timeZone, zones } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { field, tick, summary } = bindForm(state, {
    values: { timeZone: timeZone ?? 'UTC', ...(wanted ? { wanted: 'on' } : {}) },
  });
  const zone = field('timeZone');
  useEffect(() => {
    if (timeZone !== null) return;
    const select = document.getElementById(zone.id) as HTMLSelectElement | null;
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (select !== null && zones.includes(here)) select.value = here;
  }, [timeZone, zone.id, zones]);
  return (
    <Page
      eyebrow={<Link to="/account">Account</Link>}
      title="Shall we ask?"
      lead="14 and 45 days after you take a resume with you, we can ask by mail what happened. Two mails a resume at most, never at night, and one click ends them."
    >
      {saved && state === undefined ? (
        <Notice tone="done" live>
          <p>{wanted ? 'We will ask.' : 'We will not ask.'}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={summary} />
      {guest ? (
        <>
          <p>We can ask whoever has an account: of a guest we have no address.</p>
          <GuestNotice />
        </>
      ) : (
        <Form method="post" className="stack" key={String(wanted)}>
          <CheckField label="Being asked by mail is fine with me" {...tick('wanted')} />
          <SelectField
            label="Your time zone"
            hint="So that no mail comes at night."
            width="medium"
            {...zone}
            options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
          />
          <div>
            <Button>Save</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
