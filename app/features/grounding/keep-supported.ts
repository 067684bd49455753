import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import type { Claim, Question, Removal } from '~/features/drafts/draft';
import type { Written } from '~/features/drafts/writer';
import { pruneResume } from './prune-resume';
import type { JudgedClaim, Verdict } from './verdict';

/** What is left of a draft when only the supported statements stay. */
export interface Kept {
  resume: JsonResume;
  claims: Claim[];
  removed: Removal[];
  questions: Question[];
}

/**
 * Takes every statement out of a draft that its verdict does not call supported, and with it the
 * entries that mean nothing without what was taken. Paths of the claims follow the new indices; each
 * claim carries the quotes the verdict confirmed. What was taken is listed with its reason, and
 * asked about where the person could confirm it.
 *
 * @returns a draft that, judged against the same answers, is supported
 */
export function keepSupported(
  written: Pick<Written, 'resume' | 'claims' | 'removed' | 'questions'>,
  verdict: Verdict,
): Kept {
  const refused = verdict.claims.filter((claim) => claim.verdict !== 'supported');
  const { resume, moved, dropped } = pruneResume(
    written.resume,
    new Set(refused.map(({ path }) => path)),
  );
  const proofs = new Map(
    written.claims.map(({ path, text, proof }) => [`${path}\n${text}`, proof]),
  );
  const claims = verdict.claims.flatMap(({ path, text, verdict: outcome, evidence }) => {
    const now = moved.get(path);
    if (outcome !== 'supported' || now === undefined) return [];
    const proof = proofs.get(`${path}\n${text}`);
    return [{ path: now, text, evidence, ...(proof === undefined ? {} : { proof }) }];
  });
  const spoken = new Set(refused.map(({ text }) => text));
  return {
    resume: jsonResume.parse(resume),
    claims,
    removed: [
      ...written.removed,
      ...refused.map(({ text, reason }) => ({ text, reason })),
      ...dropped
        .filter((text) => !spoken.has(text))
        .map((text) => ({ text, reason: 'It stood under something your answers do not support.' })),
    ],
    questions: [...written.questions, ...refused.flatMap(askAbout)],
  };
}

const ASKABLE =
  /^\/(?:basics\/summary|work|volunteer|projects|education|skills|certificates|languages|awards)(?:\/|$)/;

/** A question for what the person may only have left out; nothing is asked about what they denied. */
function askAbout({ path, text, verdict, reason, evidence }: JudgedClaim): Question[] {
  if (verdict === 'contradicted' || !ASKABLE.test(path) || /Date$|\/url$/.test(path)) return [];
  return [
    {
      about: evidence[0]?.source ?? '',
      text: `The draft said “${text}”. ${reason} If it is true, say it in your own words and it can stand.`,
    },
  ];
}
