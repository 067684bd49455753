import { setTimeout as sleep } from 'node:timers/promises';
import { questionPath, type QuestionKey } from '~/features/interview/catalogue/questions';
import { hiddenField, Visitor } from '../../server/testing/visitor';
import { CLIENT_REGION } from './edge';
import type { Operation } from './history/operation';
import type { Region } from './regions';

/** The question whose answer is the register: it takes any words. */
export const QUESTION: QuestionKey = 'closing';
const SEEN_COOKIE = 'cvstomize-seen';
const RETRY_MS = 200;

type Outcome = Operation['outcome'];

/** Everything clients did, in the order it ended. */
export type History = Operation[];

/**
 * A person at a browser in some region: writes ever larger numbers into an answer of their own,
 * reads it back, and keeps a log of both.
 */
export class Person {
  readonly visitor: Visitor;
  readonly #name: string;
  readonly #history: History;
  #interview = '';
  #version = 0;
  #value = 0;

  constructor(origin: string, name: string, region: Region, history: History) {
    this.visitor = new Visitor(origin, { [CLIENT_REGION]: region });
    this.#name = name;
    this.#history = history;
  }

  get register(): string {
    return this.#interview;
  }
  /** The largest number they tried to write. */
  get attempted(): number {
    return this.#value;
  }

  moveTo(region: Region): void {
    this.visitor.headers[CLIENT_REGION] = region;
  }

  /** Starts an interview. @throws {Error} where it is not accepted. */
  async begin(): Promise<this> {
    const response = await this.visitor.post('/start', { intent: 'own' });
    const id = /^\/interviews\/([\w-]+)/.exec(response.headers.get('Location') ?? '')?.[1];
    await response.arrayBuffer();
    if (id === undefined) throw new Error(`Starting ended with ${response.status}`);
    this.#interview = id;
    return this;
  }

  /** Writes the next number. @returns how that ended. */
  async write(): Promise<Operation> {
    this.#value += 1;
    const value = this.#value;
    const startMs = performance.now();
    const done = await this.#send(value);
    const operation: Operation = {
      person: this.#name,
      register: this.#interview,
      kind: 'write',
      value,
      startMs,
      endMs: performance.now(),
      ...done,
    };
    this.#history.push(operation);
    // As a person does who was told that it is not known whether it was saved.
    if (operation.outcome === 'unknown') await this.#lookUpVersion();
    return operation;
  }

  async #send(
    value: number,
  ): Promise<Pick<Operation, 'outcome' | 'instance' | 'transaction' | 'said'>> {
    let response: Response;
    let body: string;
    try {
      response = await this.visitor.post(this.#page('/autosave'), {
        intent: 'autosave',
        baseVersion: String(this.#version),
        words: `Number ${value}.`,
      });
      body = await response.text();
    } catch (error) {
      return { outcome: 'unknown', said: String(error) };
    }
    const instance = response.headers.get('edge-instance') ?? undefined;
    const transaction = this.visitor.cookie(SEEN_COOKIE);
    const said = {
      ...(instance === undefined ? {} : { instance }),
      ...(transaction === undefined ? {} : { transaction }),
    };
    if (!response.ok) {
      const text = `${response.status} ${/<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? body.slice(0, 80)}`;
      return { outcome: outcomeOf(response, body), ...said, said: text };
    }
    const saved = JSON.parse(body) as { kind: string; version?: number };
    if (saved.kind !== 'saved' || saved.version === undefined)
      return { outcome: 'refused', ...said, said: body.slice(0, 80) };
    if (saved.version !== this.#version + 1) {
      throw new Error(`Version ${this.#version} became ${saved.version}: something wrote twice`);
    }
    this.#version = saved.version;
    return { outcome: 'ok', ...said };
  }

  /** Reads the number back. */
  async read(): Promise<Operation> {
    const startMs = performance.now();
    const seen = await this.#look();
    const operation: Operation = {
      person: this.#name,
      register: this.#interview,
      kind: 'read',
      value: seen ?? 0,
      outcome: seen === undefined ? 'unknown' : 'ok',
      startMs,
      endMs: performance.now(),
    };
    this.#history.push(operation);
    return operation;
  }

  async #look(): Promise<number | undefined> {
    try {
      const response = await this.visitor.get(this.#page(''));
      const html = await response.text();
      return response.ok ? numberIn(html) : undefined;
    } catch {
      return undefined;
    }
  }

  /** After an answer that was lost: which version there is, asked until somebody says. */
  async #lookUpVersion(): Promise<void> {
    for (;;) {
      try {
        const response = await this.visitor.get(this.#page(''));
        const html = await response.text();
        if (response.ok) {
          this.#version = Number(hiddenField(html, 'baseVersion'));
          return;
        }
      } catch {
        // Still nobody there.
      }
      await sleep(RETRY_MS);
    }
  }

  #page(below: string): string {
    return `${questionPath(this.#interview, QUESTION)}${below}`;
  }
}

/** The number an answer holds; 0 where it is empty. */
export function numberIn(text: string): number {
  return Number(/Number (\d+)\./.exec(text)?.[1] ?? 0);
}

function outcomeOf(response: Response, body: string): Outcome {
  // Led back to the page: an earlier attempt did it, and its answer is gone.
  if (response.status === 303) return 'unknown';
  if (response.status === 502 || response.status === 504) return 'unknown';
  if (response.status >= 500) {
    const nothingDone = /cannot save right now|No machine could take the request/;
    return nothingDone.test(body) ? 'refused' : 'unknown';
  }
  return 'refused';
}
