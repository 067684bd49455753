import { ModelFailure, type Model, type ModelTrouble } from '~/platform/ai/model';

/** What a scripted model does with one call. */
export type Turn =
  | { says: string; inputTokens?: number; outputTokens?: number }
  | { fails: ModelTrouble; retryAfterSeconds?: number }
  /** Never answers; `stubborn` ones do not even mind being aborted. */
  | { hangs: true; stubborn?: boolean };

/** A model that does what it is told, turn by turn, the last one for ever. */
export interface ScriptedModel extends Model {
  readonly calls: { instructions: string; data: string }[];
  play(...turns: readonly Turn[]): void;
  /** Does something while the next call is under way. */
  meanwhile(work: () => unknown): void;
}

export function scriptModel(provider: Model['provider'], ...turns: readonly Turn[]): ScriptedModel {
  let script = [...turns];
  const calls: ScriptedModel['calls'] = [];
  let meanwhile: (() => unknown) | undefined;
  return {
    provider,
    model: `${provider}-of-the-tests`,
    calls,
    play(...next) {
      script = [...next];
    },
    meanwhile(work) {
      meanwhile = work;
    },
    async answer({ instructions, data }, { signal, onText }) {
      calls.push({ instructions, data });
      const work = meanwhile;
      meanwhile = undefined;
      await work?.();
      const turn = script.length > 1 ? script.shift() : script[0];
      if (turn === undefined) throw new Error('The script has no turn');
      if ('fails' in turn) {
        throw new ModelFailure(provider, turn.fails, { retryAfterSeconds: turn.retryAfterSeconds });
      }
      if ('hangs' in turn) {
        return new Promise((_, reject) => {
          if (turn.stubborn === true) return;
          signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
        });
      }
      onText?.(turn.says);
      const { inputTokens = 100, outputTokens = 50 } = turn;
      return {
        text: turn.says,
        model: `${provider}-of-the-tests`,
        usage: { inputTokens, outputTokens },
      };
    },
  };
}
