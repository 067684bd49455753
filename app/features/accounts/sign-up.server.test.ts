import { jobs, mailTokens } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';
import { createGuest } from './guests.server';
import {
  AddressTaken,
  confirmSignUp,
  countSignUp,
  inspectSignUpLink,
  PasswordNeeded,
  signUp,
  signUpForm,
} from './sign-up.server';
import { LinkInvalid } from './mail-tokens.server';
import { FIREFOX, openAccountWorld, PASSWORD, tokenOf } from './testing/account-world.server';

const ADDRESS = 'marta@example.org';

let world: ReturnType<typeof openAccountWorld>;
beforeEach(() => {
  world = openAccountWorld();
});
afterEach(() => world.remove());

const guest = () => createGuest(world.database, FIREFOX.userAgent, world.clock()).actor;
const ask = (actor: { personId: string }, email = ADDRESS, password = PASSWORD) =>
  signUp(world, actor, { name: 'Marta', email, password });

describe('the form', () => {
  it('reads a sign-up, the name being optional', () => {
    expect(signUpForm.parse({ email: ' Marta@Example.org', password: PASSWORD })).toEqual({
      name: '',
      email: ADDRESS,
      password: PASSWORD,
    });
  });

  it('says beside the password what is wrong with it', () => {
    const { error } = signUpForm.safeParse({ email: ADDRESS, password: 'marta-marta-1' });
    expect(error?.issues[0]).toMatchObject({ path: ['password'] });
  });
});

describe('signing up', () => {
  it('leaves the guest a guest until the mailed link is opened, then fills in the same row', async () => {
    const actor = guest();
    await ask(actor);
    expect(world.person(actor.personId)?.email).toBeNull();
    const [mail] = await world.deliver();
    expect(mail).toMatchObject({ to: ADDRESS, subject: 'Finish your CVstomize account' });

    const { token: session } = await confirmSignUp(
      world,
      { token: tokenOf(mail), password: '' },
      actor,
      FIREFOX,
    );
    expect(world.actorOf(session)).toMatchObject({
      personId: actor.personId,
      guest: false,
      email: ADDRESS,
      name: 'Marta',
    });
    expect(world.person(actor.personId)?.verifiedAt).toEqual(world.clock());
  });

  it('rotates the session, so that one planted before is worth nothing', async () => {
    const { actor, token } = createGuest(world.database, null, world.clock());
    await ask(actor);
    const [mail] = await world.deliver();
    await confirmSignUp(world, { token: tokenOf(mail), password: '' }, actor, FIREFOX);
    expect(() => world.actorOf(token)).toThrow();
  });

  it('works once', async () => {
    const actor = guest();
    await ask(actor);
    const token = tokenOf((await world.deliver())[0]);
    await confirmSignUp(world, { token, password: '' }, actor, FIREFOX);
    await expect(
      confirmSignUp(world, { token, password: PASSWORD }, null, FIREFOX),
    ).rejects.toThrow(LinkInvalid);
  });

  it('works once when two requests arrive together', async () => {
    const actor = guest();
    await ask(actor);
    const token = tokenOf((await world.deliver())[0]);
    const confirm = () => confirmSignUp(world, { token, password: PASSWORD }, null, FIREFOX);
    const outcomes = await Promise.allSettled([confirm(), confirm()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('works for 24 hours and not a millisecond longer', async () => {
    const actor = guest();
    await ask(actor);
    const token = tokenOf((await world.deliver())[0]);
    world.advance(DAY_MS - 1);
    expect(inspectSignUpLink(world, token, actor)).toEqual({ email: ADDRESS, asksPassword: false });
    world.advance(1);
    expect(inspectSignUpLink(world, token, actor)).toBeUndefined();
    await expect(confirmSignUp(world, { token, password: '' }, actor, FIREFOX)).rejects.toThrow(
      LinkInvalid,
    );
  });

  it('makes the link of an earlier try stop working', async () => {
    const actor = guest();
    await ask(actor, 'martha@example.org');
    const first = tokenOf((await world.deliver())[0]);
    await ask(actor);
    const second = tokenOf((await world.deliver())[0]);
    expect(inspectSignUpLink(world, first, actor)).toBeUndefined();
    expect(inspectSignUpLink(world, second, actor)?.email).toBe(ADDRESS);
  });
});

describe('a link opened on another device', () => {
  it('asks for the password chosen at sign-up', async () => {
    const actor = guest();
    await ask(actor);
    const token = tokenOf((await world.deliver())[0]);
    expect(inspectSignUpLink(world, token, null)).toEqual({ email: ADDRESS, asksPassword: true });
    const confirm = (password: string) => confirmSignUp(world, { token, password }, null, FIREFOX);
    await expect(confirm('')).rejects.toThrow(PasswordNeeded);
    await expect(confirm('red kettle under the stairs')).rejects.toThrow(PasswordNeeded);
    expect(world.actorOf((await confirm(PASSWORD)).token).personId).toBe(actor.personId);
  });

  it('does not let a stranger have an address confirmed by its owner', async () => {
    const stranger = guest();
    await ask(stranger, ADDRESS, 'a password the stranger knows');
    const token = tokenOf((await world.deliver())[0]);
    const owner = guest();
    await expect(confirmSignUp(world, { token, password: '' }, owner, FIREFOX)).rejects.toThrow(
      PasswordNeeded,
    );
    expect(world.person(stranger.personId)?.email).toBeNull();
  });

  it('takes five passwords, and no sixth within 15 minutes', async () => {
    await ask(guest());
    const token = tokenOf((await world.deliver())[0]);
    const confirm = (password: string) => confirmSignUp(world, { token, password }, null, FIREFOX);
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await expect(confirm('wrong')).rejects.toThrow(PasswordNeeded);
    await expect(confirm(PASSWORD)).rejects.toMatchObject({ kind: 'exhausted' });
    world.advance(15 * MINUTE_MS);
    await expect(confirm(PASSWORD)).resolves.toMatchObject({ token: expect.any(String) as string });
  });
});

describe('an address that has an account', () => {
  it('is not told to whoever asks: rows and jobs look the same', async () => {
    await world.settle(ADDRESS);
    const shapes = [];
    for (const email of [ADDRESS, 'nobody@example.org']) {
      const actor = guest();
      await ask(actor, email);
      const person = world.person(actor.personId);
      const [job] = world.database.read.select().from(jobs).all().slice(-1);
      shapes.push({
        email: person?.email,
        name: person?.name,
        hashed: person?.passwordHash?.length,
        verified: person?.verifiedAt,
        payload: Object.keys(job?.payload as object),
        tokens: world.database.read
          .select()
          .from(mailTokens)
          .all()
          .filter((t) => t.personId === actor.personId),
      });
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('is told to its owner, by a mail without a link that confirms anything', async () => {
    await world.settle(ADDRESS);
    await ask(guest());
    const [mail] = await world.deliver();
    expect(mail).toMatchObject({ to: ADDRESS, subject: 'You already have a CVstomize account' });
    expect(mail?.text).toContain('https://cv.example/log-in');
    expect(mail?.text).not.toContain('token=');
  });

  it('keeps its password', async () => {
    const owner = await world.settle(ADDRESS);
    const before = world.person(owner.personId)?.passwordHash;
    await ask(guest(), ADDRESS, 'another password altogether');
    await world.deliver();
    expect(world.person(owner.personId)?.passwordHash).toBe(before);
  });

  it('cannot be confirmed twice by guests who asked at the same time', async () => {
    const [one, other] = [guest(), guest()];
    await ask(one);
    await ask(other);
    const [first, second] = (await world.deliver()).map(tokenOf);
    await confirmSignUp(world, { token: first!, password: '' }, one, FIREFOX);
    await expect(
      confirmSignUp(world, { token: second!, password: '' }, other, FIREFOX),
    ).rejects.toThrow(AddressTaken);
    expect(inspectSignUpLink(world, second!, other)).toBeDefined();
  });
});

it('forgets the address in a mail job once the mail is sent', async () => {
  await ask(guest());
  await world.deliver();
  expect(JSON.stringify(world.database.read.select().from(jobs).all())).not.toContain(ADDRESS);
});

it('sends nothing to a guest who has gone meanwhile', async () => {
  const actor = guest();
  await ask(actor);
  const { removePerson } = await import('~/features/privacy/remove-people.server');
  removePerson(world.database, actor.personId, world.clock());
  expect(await world.deliver()).toEqual([]);
});

it('counts five sign-ups an hour for an address, whoever asks', () => {
  const count = (n: number) =>
    countSignUp(world, ADDRESS, { clientAddress: `192.0.2.${n}`, userAgent: null });
  for (let n = 1; n <= 5; n += 1) count(n);
  expect(() => count(6)).toThrow(/Please try again in 60 minutes/);
});
