import type { Statement } from '../reading/statements';
import type { Outcome } from './outcome';
import { finish } from './phrase';

const PAIR =
  /\b(?:2|two)\s+((?:\p{Ll}+\s)?\p{Ll}{3,}[^s\s]s)\b(?!\s+(?:a|an|per|of|each|ago|later|before|after)\b)/u;
/** What is counted in time or money has nobody in it who could pass or leave. */
const MEASURE =
  /(?:seconds|minutes|hours|days|weeks|months|years|nights|shifts|times|pounds|euros|dollars)$/u;
const BOTH =
  /^both(?=\s+\p{Ll}+(?:ed|[dtn]|ook|ew|an|ot)?\s)(?!\s+(?:of|the|my|our|their|\p{L}+s\b))/iu;

/**
 * "Both passed", of the two whom the situation names: "both apprentices passed". Undefined where
 * nothing of the kind is said.
 */
export function namedPair(
  statement: Statement,
  situation: readonly Statement[],
): { outcome: Outcome; named: Statement } | undefined {
  if (!BOTH.test(statement.clause.text)) return undefined;
  for (const named of situation) {
    const two = PAIR.exec(named.clause.text)?.[1];
    if (two === undefined || MEASURE.test(two)) continue;
    const alone = finish(statement.clause.text.replace(BOTH, `both ${two}`), true);
    if (alone !== undefined) return { outcome: { joined: `; ${alone.text}`, alone }, named };
  }
  return undefined;
}
