import type { Scene } from '~/platform/ai/testing/scene';

/** How a provider can fail, what it sends then, and the class of trouble operators see. */
export const PROVIDER_FAULTS: readonly [string, Scene, string][] = [
  ['blocks the prompt', { kind: 'blocked' }, 'refused'],
  ['stops for safety', { kind: 'stopped_for_safety' }, 'refused'],
  ['is cut off', { kind: 'truncated', text: '{"lines":[' }, 'cut_off'],
  ['gives no candidate', { kind: 'nothing' }, 'empty'],
  ['says nothing', { kind: 'silent' }, 'empty'],
  ['refuses the key', { kind: 'fails', status: 401 }, 'unauthorized'],
  ['does not have the model', { kind: 'fails', status: 404 }, 'unauthorized'],
  ['answers 429 for ever', { kind: 'fails', status: 429 }, 'busy'],
  ['says when to come back', { kind: 'fails', status: 429, headers: { 'Retry-After': '30' } }, 'busy'],
  ['fails with 500', { kind: 'fails', status: 500 }, 'broken'],
  ['fails with a page of HTML', { kind: 'fails', status: 503, html: true }, 'broken'],
  ['cannot be reached', { kind: 'unreachable' }, 'unreachable'],
  ['dies mid-stream', { kind: 'dies', text: '{"lines":[{"part"', politely: false }, 'unreachable'],
  ['just stops', { kind: 'dies', text: '{"lines":[{"part"', politely: true }, 'cut_off'],
  ['streams no events', { kind: 'gibberish' }, 'malformed'],
  ['answers in prose', { kind: 'answers', text: 'Sure! Here you are.' }, 'malformed'],
  ['answers in another form', { kind: 'answers', text: '{"lines":[]}' }, 'malformed'],
  ['answers very deep JSON', { kind: 'answers', text: '['.repeat(20_000), pieceLength: 5_000 }, 'malformed'],
  ['sends 5 MB', { kind: 'floods', bytes: 5_000_000 }, 'cut_off'],
  ['hangs', { kind: 'hangs' }, 'timed_out'],
  ['trickles', { kind: 'answers', text: '{"lines":[],"drop":[]}', pieceLength: 1, delayMs: 60 }, 'timed_out'],
]; // prettier-ignore
