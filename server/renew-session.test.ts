import { describe, expect, it } from 'vitest';
import { renewSession } from './renew-session';

const renewedSession = '__Host-session=new; Path=/';
const cookiesOf = (answered: Response) =>
  renewSession(answered, { renewedSession }).headers.getSetCookie();

describe('a session that is due to be renewed', () => {
  it('goes with the answer, beside what it sets of others', () => {
    expect(cookiesOf(new Response(''))).toEqual([renewedSession]);
    const seen = new Response('', { headers: { 'Set-Cookie': 'seen=7' } });
    expect(cookiesOf(seen)).toEqual(['seen=7', renewedSession]);
  });

  it('does not come back where the answer ends it or begins another', () => {
    const ended = '__Host-session=; Max-Age=0';
    expect(cookiesOf(new Response('', { headers: { 'Set-Cookie': ended } }))).toEqual([ended]);
  });

  it('is not touched where nothing is due', () => {
    expect(renewSession(new Response(''), {}).headers.getSetCookie()).toEqual([]);
  });
});
