/** What a vendor's stand-in does with a request. */
export type Scene =
  | {
      kind: 'answers';
      text: string;
      /** How the answer is cut into pieces; one of 40 characters after the other where not said. */
      pieceLength?: number;
      /** Before each piece. */
      delayMs?: number;
    }
  /** The prompt does not pass the safety filter. */
  | { kind: 'blocked' }
  /** The answer does not pass it, after some words. */
  | { kind: 'stopped_for_safety' }
  | { kind: 'truncated'; text: string }
  /** No candidate and no reason. */
  | { kind: 'nothing' }
  /** A candidate that says nothing. */
  | { kind: 'silent' }
  | { kind: 'fails'; status: number; headers?: Record<string, string>; html?: boolean }
  | { kind: 'unreachable' }
  /** Ends in the middle of an answer: the connection breaks, or is closed as if all were well. */
  | { kind: 'dies'; text: string; politely: boolean }
  /** A stream of something that is no event. */
  | { kind: 'gibberish' }
  | { kind: 'hangs' }
  /** Sends without end. */
  | { kind: 'floods'; bytes: number };

/** What a stand-in was asked: the whole request, to the byte. */
export interface SeenRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A vendor as the tests and the development world see it. */
export interface StandIn {
  seen: SeenRequest[];
  /** How many of the answers' bytes were taken from it. */
  sentBytes: () => number;
}

/** Decides what to do with a request by what it says. */
export type Director = (request: { instructions: string; data: string }) => Scene;

export const inPieces = (text: string, length = 40): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
