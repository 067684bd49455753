import { expect, it } from 'vitest';
import { z } from 'zod';
import { PATIENCE_MS } from '~/testing/patience';
import { ANSWER_MAX_LENGTH, ModelFailure, type Model, type ModelTrouble } from '../model';
import type { Director, Scene, StandIn } from './scene';

export interface OpenedModel {
  model: Model;
  standIn: StandIn;
}

const PROMPT = 'Instructions nobody else may read';
const DATA = 'Answers nobody else may read';
const schema = z.strictObject({ words: z.array(z.string()) });
const request = { instructions: PROMPT, data: DATA, schema, maxOutputTokens: 500 };
const ANSWER = JSON.stringify({ words: ['Łódź', '你好', 'a “quoted” word', 'x'.repeat(300)] });
const never = new AbortController().signal;

const FAULTS: readonly [string, Scene, ModelTrouble][] = [
  ['a prompt that the safety filter blocks', { kind: 'blocked' }, 'refused'],
  ['an answer stopped for safety', { kind: 'stopped_for_safety' }, 'refused'],
  ['an answer cut off at the most tokens', { kind: 'truncated', text: '{"words":["a' }, 'cut_off'],
  ['no candidate', { kind: 'nothing' }, 'empty'],
  ['an answer without words', { kind: 'silent' }, 'empty'],
  ['a bad request', { kind: 'fails', status: 400 }, 'broken'],
  ['a key it does not accept', { kind: 'fails', status: 401 }, 'unauthorized'],
  ['a model it forbids', { kind: 'fails', status: 403 }, 'unauthorized'],
  ['a model it does not have', { kind: 'fails', status: 404 }, 'unauthorized'],
  ['too many requests', { kind: 'fails', status: 429 }, 'busy'],
  ['an error of its own', { kind: 'fails', status: 500 }, 'broken'],
  ['a page of HTML with a 503', { kind: 'fails', status: 503, html: true }, 'broken'],
  ['a deadline of its own', { kind: 'fails', status: 504 }, 'timed_out'],
  ['no connection', { kind: 'unreachable' }, 'unreachable'],
  ['a stream that breaks', { kind: 'dies', text: ANSWER.slice(0, 40), politely: false }, 'unreachable'],
  ['a stream that just ends', { kind: 'dies', text: ANSWER.slice(0, 40), politely: true }, 'cut_off'],
  ['a whole answer without its end', { kind: 'dies', text: ANSWER, politely: true }, 'cut_off'],
  ['a stream of no events', { kind: 'gibberish' }, 'malformed'],
  ['words that are no JSON', { kind: 'answers', text: 'Sure! Here you are.' }, 'malformed'],
  ['half of a JSON text', { kind: 'answers', text: '{"words":["a"' }, 'malformed'],
  ['JSON of another form', { kind: 'answers', text: '{"words":"a"}' }, 'malformed'],
  ['JSON with more than asked for', { kind: 'answers', text: '{"words":[],"run":"rm"}' }, 'malformed'],
  ['JSON of great depth', { kind: 'answers', text: '['.repeat(20_000) + ']'.repeat(20_000), pieceLength: 5_000 }, 'malformed'],
  ['silence', { kind: 'hangs' }, 'timed_out'],
  ['a piece now and then', { kind: 'answers', text: ANSWER, pieceLength: 1, delayMs: 40 }, 'timed_out'],
]; // prettier-ignore

/**
 * What every model does, whatever its vendor does.
 *
 * @param open with a stand-in of the vendor behind it, and so much time for a request.
 */
export function conformsToModel(
  open: (direct: Director, options: { timeoutMs: number }) => OpenedModel,
): void {
  const playing = (scene: Scene, timeoutMs = PATIENCE_MS): OpenedModel =>
    open(() => scene, { timeoutMs });
  const failureOf = async (
    { model }: OpenedModel,
    signal: AbortSignal = never,
  ): Promise<ModelFailure> => {
    const outcome = await model.answer(request, { signal }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(outcome instanceof ModelFailure)) throw new Error(`No failure: ${String(outcome)}`);
    return outcome;
  };

  it('gives the answer, who gave it, and what it used', async () => {
    const { model } = playing({ kind: 'answers', text: ANSWER });
    const answer = await model.answer(request, { signal: never });
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(ANSWER));
    expect(answer.usage).toEqual({ inputTokens: 812, outputTokens: 96 });
    expect(answer.model).toMatch(/^[\w./:@-]+$/);
  });

  it('hands the pieces on as they come', async () => {
    const { model } = playing({ kind: 'answers', text: ANSWER, pieceLength: 7 });
    const pieces: string[] = [];
    await model.answer(request, { signal: never, onText: (piece) => pieces.push(piece) });
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.join('')).toBe(ANSWER);
  });

  it('reads JSON in a code fence', async () => {
    const { model } = playing({ kind: 'answers', text: '```json\n{"words":["a"]}\n```' });
    const { text } = await model.answer(request, { signal: never });
    expect(JSON.parse(text)).toEqual({ words: ['a'] });
  });

  it('sends instructions and data apart, once each, and the form of the answer', async () => {
    const { model, standIn } = playing({ kind: 'answers', text: ANSWER });
    await model.answer(request, { signal: never });
    expect(standIn.seen).toHaveLength(1);
    const body = standIn.seen[0]?.body ?? '';
    expect(body.split(PROMPT)).toHaveLength(2);
    expect(body.split(DATA)).toHaveLength(2);
    expect(body).toMatch(/"words":\{"type":"array","items":\{"type":"string"\}/i);
  });

  it.each(FAULTS)('says what the matter is with %s', async (_, scene, trouble) => {
    const opened = playing(scene, trouble === 'timed_out' ? 150 : PATIENCE_MS);
    expect((await failureOf(opened)).trouble).toBe(trouble);
    expect(opened.standIn.seen).toHaveLength(1);
  });

  it.each([
    ['seconds', '7', 7],
    ['a time gone by', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['nonsense', 'soon', undefined],
  ])('passes on when to try again, given as %s', async (_, header, seconds) => {
    const headers = { 'Retry-After': header };
    const failure = await failureOf(playing({ kind: 'fails', status: 429, headers }));
    expect(failure.retryAfterSeconds).toBe(seconds);
    expect(failure.status).toBe(429);
  });

  it.each(FAULTS)('keeps what it sent out of the error of %s', async (_, scene, trouble) => {
    const failure = await failureOf(playing(scene, trouble === 'timed_out' ? 150 : PATIENCE_MS));
    const all = `${failure.message}${failure.stack ?? ''}${JSON.stringify(failure)}${String(failure.cause)}`;
    expect(all).not.toContain('nobody else may read');
    expect(failure.cause).toBeUndefined();
  });

  it('stops reading an answer that does not end', async () => {
    const opened = playing({ kind: 'floods', bytes: 5_000_000 });
    expect((await failureOf(opened)).trouble).toBe('cut_off');
    expect(opened.standIn.sentBytes()).toBeLessThan(4 * ANSWER_MAX_LENGTH);
  });

  it('counts what a refused answer used up', async () => {
    const failure = await failureOf(playing({ kind: 'answers', text: 'no JSON' }));
    expect(failure.usage).toEqual({ inputTokens: 812, outputTokens: 96 });
  });

  it('ends with the reason when it is told to stop, before and during', async () => {
    const stopped = AbortSignal.abort(new Error('The person left'));
    const before = playing({ kind: 'answers', text: ANSWER });
    await expect(before.model.answer(request, { signal: stopped })).rejects.toThrow('person left');
    expect(before.standIn.seen).toHaveLength(0);

    const stopping = new AbortController();
    const during = playing({ kind: 'answers', text: ANSWER, pieceLength: 5, delayMs: 20 });
    const answering = during.model.answer(request, {
      signal: stopping.signal,
      onText: () => stopping.abort(new Error('The lease is lost')),
    });
    await expect(answering).rejects.toThrow('The lease is lost');
  });

  it('keeps requests at the same time apart', async () => {
    const { model } = open(
      ({ data }) => ({ kind: 'answers', text: JSON.stringify({ words: [data] }), delayMs: 2 }),
      { timeoutMs: 10_000 },
    );
    const texts = await Promise.all(
      ['one', 'two', 'three'].map(async (data) => {
        const { text } = await model.answer({ ...request, data }, { signal: never });
        return (JSON.parse(text) as { words: string[] }).words[0];
      }),
    );
    expect(texts).toEqual(['one', 'two', 'three']);
  });

  it('leaves the fetch of everybody else as it was', async () => {
    const { fetch } = globalThis;
    await failureOf(playing({ kind: 'fails', status: 500 }));
    expect(globalThis.fetch).toBe(fetch);
  });
}
