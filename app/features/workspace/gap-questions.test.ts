import { describe, expect, it } from 'vitest';
import { INTERVIEW_FORMAT, interview } from '~/features/interview/interview';
import type { Coverage, Requirement } from '~/features/posting/posting';
import { postingOf } from '~/features/posting/testing/posting-of';
import { gapQuestions } from './gap-questions';

type Asked = Pick<Requirement, 'id' | 'label'> & Partial<Requirement>;

/** All of them gaps, but for those named. */
function asked(
  requirements: Asked[],
  { covered = [] as string[], extra = [] as Extra, words = '' } = {},
) {
  const posting = postingOf(requirements);
  const parts: Coverage['parts'] = requirements.map(({ id }) => ({
    requirementId: id,
    weight: 1,
    credit: covered.includes(id) ? 1 : 0,
    status: covered.includes(id) ? 'covered' : 'gap',
    where: [],
  }));
  const none = { covered: 0, total: 0 };
  const told = interview.parse({ format: INTERVIEW_FORMAT, extra, scope: { words } });
  return gapQuestions({ score: 0, band: 'none', must: none, nice: none, parts }, posting, told);
}
type Extra = { question: string; words: string }[];

describe('gapQuestions', () => {
  it.each<[Partial<Requirement> & { label: string }, string]>([
    [{ kind: 'tool', label: 'Kubernetes' }, 'Have you used Kubernetes?'],
    [{ kind: 'language', label: 'Greek' }, 'Do you speak Greek?'],
    [{ kind: 'credential', label: 'driving licence' }, 'Do you have a driving licence?'],
    [{ kind: 'skill', label: 'donor reports' }, 'Have you worked with donor reports?'],
    [
      { kind: 'duty', label: 'Train field staff in petty cash' },
      'Have you done this before: “Train field staff in petty cash”?',
    ],
    [
      { kind: 'skill', label: 'safety partnership and workers’ compensation' },
      'Have you done this before: “safety partnership and workers’ compensation”?',
    ],
  ])('asks for %o as a person would', (requirement, question) => {
    expect(asked([{ id: 'a', ...requirement }]).map((one) => one.question)).toEqual([question]);
  });

  it('asks for gaps alone, must-haves first, and for nothing soft', () => {
    const labels = asked(
      [
        { id: 'nice', label: 'SAP', kind: 'tool', must: false },
        { id: 'soft', label: 'friendly', kind: 'soft' },
        { id: 'has', label: 'Excel', kind: 'tool' },
        { id: 'must', label: 'Xero', kind: 'tool' },
      ],
      { covered: ['has'] },
    ).map(({ label }) => label);
    expect(labels).toEqual(['Xero', 'SAP']);
  });

  it('does not ask for what was said in the same words, or by its initials', () => {
    const labels = ['Planned maintenance', 'accounts payable', 'Kiln maintenance'];
    const requirements = labels.map((label) => ({ id: label, label, kind: 'skill' as const }));
    const words = 'maintenance of motors, all of it planned; AP at month end';
    expect(asked(requirements, { words }).map(({ label }) => label)).toEqual(['Kiln maintenance']);
  });

  it('knows what was answered with no', () => {
    const extra = [{ question: 'Have you used Xero?', words: 'No.' }];
    const [xero, sap] = asked(
      [
        { id: 'x', label: 'Xero', kind: 'tool' },
        { id: 's', label: 'SAP', kind: 'tool' },
      ],
      { extra },
    );
    expect([xero?.isDenied, sap?.isDenied]).toEqual([true, false]);
  });
});
