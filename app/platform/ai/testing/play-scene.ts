import { HttpResponse } from 'msw';
import { eventStream } from './event-stream';
import { inPieces, type Scene } from './scene';

/** How a vendor puts on the wire what every vendor can say: each text is one event of its stream. */
export interface Dialect {
  says: (text: string) => string;
  /** The events that end an answer. */
  ending: (reason: 'finished' | 'too_long') => string[];
  /** All of an answer to a prompt that is not let through. */
  blocked: string[];
  /** What ends an answer that is not let through. */
  stoppedForSafety: string[];
  /** All of an answer with no candidate in it. */
  nothing: string[];
  /** A piece of an event. */
  gibberish: string;
  failing: (scene: Extract<Scene, { kind: 'fails' }>) => Response;
}

/** What a vendor sends in a scene. @param onSent is told how many bytes were taken from it. */
export function playScene(
  scene: Scene,
  dialect: Dialect,
  onSent: (bytes: number) => void,
): Response {
  const { says, ending } = dialect;
  const all = (events: Iterable<string>) => eventStream(events, { ends: 'closes', onSent });
  switch (scene.kind) {
    case 'answers': {
      const pieces = inPieces(scene.text, scene.pieceLength).map((text) => says(text));
      return eventStream([...pieces, ...ending('finished')], {
        ends: 'closes',
        delayMs: scene.delayMs,
        onSent,
      });
    }
    case 'truncated':
      return all([says(scene.text), ...ending('too_long')]);
    case 'blocked':
      return all(dialect.blocked);
    case 'stopped_for_safety':
      return all([says('{"lines":'), ...dialect.stoppedForSafety]);
    case 'nothing':
      return all(dialect.nothing);
    case 'silent':
      return all(ending('finished'));
    case 'fails':
      return dialect.failing(scene);
    case 'unreachable':
      return HttpResponse.error();
    case 'dies':
      return eventStream([says(scene.text)], { ends: scene.politely ? 'closes' : 'breaks' });
    case 'gibberish':
      return all([dialect.gibberish]);
    case 'hangs':
      return eventStream([], { ends: 'hangs' });
    case 'floods':
      return all(flood(scene.bytes, says('x'.repeat(10_000))));
  }
}

function* flood(bytes: number, piece: string): Generator<string> {
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
}
