import { judge } from '~/features/grounding/judge';
import type { Person, StatedClaim } from '~/features/grounding/testing/person';
import type { JudgedClaim } from '~/features/grounding/verdict';
import type { HistoryEntry } from '~/features/interview/interview';
import { jsonResume } from '~/features/resume/json-resume';

/** What the judge said of a claim; `unjudged` where no verdict was about it. */
export interface Judgement {
  verdict: JudgedClaim['verdict'] | 'unjudged';
  reason: string;
}

const sectionOf = ({ section }: StatedClaim) => section ?? 'highlight';

type Section = 'work' | 'volunteer' | 'projects';

function entryOf(entry: HistoryEntry, highlights: string[]): [Section, object] {
  const stated = {
    highlights,
    ...(entry.start !== '' && { startDate: entry.start }),
    ...(entry.end !== '' && entry.end !== 'present' && { endDate: entry.end }),
  };
  const { title, organisation } = entry;
  switch (entry.kind) {
    case 'volunteering':
      return ['volunteer', { organization: organisation, position: title, ...stated }];
    case 'project':
    case 'education':
    case 'other':
      return [
        'projects',
        { name: title, ...(organisation !== '' && { entity: organisation }), ...stated },
      ];
    default:
      return ['work', { name: organisation, position: title, ...stated }];
  }
}

/** A resume that says nothing but the given claims, each where it belongs. */
function resumeOf({ interview }: Person, claims: readonly StatedClaim[]): object {
  const basics: Record<string, string> = { name: interview.person.name };
  const resume: Record<string, unknown> = { basics };
  const sections: Partial<Record<Section, object[]>> = {};
  const highlights = new Map<string, string[]>();
  for (const claim of claims) {
    const section = sectionOf(claim);
    if (section === 'summary') basics['summary'] = claim.text;
    else if (section === 'headline') basics['label'] = claim.text;
    else if (section === 'skills') resume['skills'] = [{ name: 'Skills', keywords: [claim.text] }];
    else {
      const id = claim.historyId ?? interview.scope.historyId;
      highlights.set(id, [...(highlights.get(id) ?? []), claim.text]);
    }
  }
  for (const [id, texts] of highlights) {
    const entry = interview.history.find((one) => one.id === id) ?? interview.history[0];
    if (entry === undefined) continue;
    const [section, made] = entryOf(entry, texts);
    (sections[section] ??= []).push(made);
  }
  return { ...resume, ...sections };
}

function isAbout(claim: StatedClaim, { path, text }: JudgedClaim): boolean {
  switch (sectionOf(claim)) {
    case 'letter':
      return path.startsWith('/coverLetter');
    case 'summary':
      return path === '/basics/summary';
    case 'headline':
      return path === '/basics/label';
    default:
      return text === claim.text;
  }
}

function judgeTogether(
  person: Person,
  claims: readonly StatedClaim[],
): (readonly [StatedClaim, Judgement])[] {
  const letter = claims.find((claim) => sectionOf(claim) === 'letter')?.text;
  const resume = resumeOf(person, letter === undefined ? claims : []);
  const verdict = judge(
    { resume: jsonResume.parse(resume), claims: [], coverLetter: letter },
    person.interview,
  );
  return claims.map((claim) => {
    const about = verdict.claims.filter((judged) => isAbout(claim, judged));
    const worst = about.find((judged) => judged.verdict !== 'supported') ?? about[0];
    return [claim, worst ?? { verdict: 'unjudged', reason: 'no verdict for it' }] as const;
  });
}

/** Every claim with its verdict: bullets in one resume, everything else by itself. */
export function judgeClaims<Claim extends StatedClaim>(
  person: Person,
  claims: readonly Claim[],
): (readonly [Claim, Judgement])[] {
  const bullets = claims.filter((claim) => sectionOf(claim) === 'highlight');
  const others = claims.filter((claim) => sectionOf(claim) !== 'highlight');
  const groups = [...(bullets.length > 0 ? [bullets] : []), ...others.map((claim) => [claim])];
  return groups.flatMap((group) => judgeTogether(person, group) as (readonly [Claim, Judgement])[]);
}
