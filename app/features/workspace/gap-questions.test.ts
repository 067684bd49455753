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
      'Have you trained field staff in petty cash?',
    ],
    [
      { kind: 'skill', label: 'safety partnership and workers’ compensation' },
      'Do you have experience of safety partnership and workers’ compensation?',
    ],
    [
      { kind: 'duty', label: 'Order stationery and file case notes, so that the desk runs' },
      'Have you ordered stationery?',
    ],
    [
      { kind: 'duty', label: 'Plan and carry out field tests' },
      'Have you planned and carried out field tests?',
    ],
    [
      { kind: 'duty', label: 'Showing our new staff around' },
      'Have you shown their new staff around?',
    ],
    [{ kind: 'skill', label: 'Farm background' }, 'Do you have a farm background?'],
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

  it.each<Partial<Requirement> & { label: string }>([
    { kind: 'skill', label: 'similar certification' },
    { kind: 'skill', label: 'bookkeeping', years: 2 },
    { kind: 'skill', label: '2+ years of tractor-trailer experience' },
    { kind: 'education', label: 'bachelor’s degree' },
    { kind: 'duty', label: 'Be ready for the inspector any day' },
  ])('does not ask for %o, which nobody could answer or typed fields tell', (requirement) => {
    expect(asked([{ id: 'a', ...requirement }])).toEqual([]);
  });

  it('asks once about alternatives, and not about what stands in the brackets of another', () => {
    const verbatim = 'IOSH or NEBOSH';
    const course = 'Teaching qualification (AET)';
    const questions = asked([
      { id: 'a', label: 'IOSH', kind: 'credential', verbatim, start: 0, end: 14 },
      { id: 'b', label: 'NEBOSH', kind: 'credential', verbatim: 'NEBOSH', start: 8, end: 14 },
      {
        id: 'c',
        label: 'Teaching qualification',
        kind: 'credential',
        verbatim: course,
        start: 20,
        end: 48,
      },
      { id: 'd', label: 'AET', kind: 'credential', verbatim: 'AET', start: 44, end: 47 },
    ]).map(({ question }) => question);
    expect(questions).toEqual([
      'Do you have IOSH or NEBOSH?',
      'Do you have a teaching qualification?',
    ]);
  });

  it('does not ask for a duty of which all the things were told', () => {
    const requirements = [
      { id: 'a', label: 'Prepare completion statements', kind: 'duty' as const },
    ];
    expect(asked(requirements, { words: 'completion statements, in draft' })).toEqual([]);
    expect(asked(requirements, { words: 'statements' })).toHaveLength(1);
  });

  it('does not ask for what was denied in other words', () => {
    const words = 'payroll never. I do not do adoption, that is another team';
    const requirements = ['Payroll', 'Adoption or special guardianship assessments'];
    expect(
      asked(
        requirements.map((label) => ({ id: label, label, kind: 'skill' })),
        { words },
      ),
    ).toEqual([]);
  });

  it('does not ask again what was answered in other words', () => {
    const extra = [
      {
        question: 'The posting asks for a maintenance system (CMMS). Which?',
        words: 'a plain app',
      },
    ];
    const requirements = [{ id: 'a', label: 'Keep the maintenance system', kind: 'duty' as const }];
    expect(asked(requirements, { extra })).toEqual([]);
  });

  it('does not ask for a name out of a duty that is shown in part', () => {
    const requirements = [
      {
        id: 'duty',
        label: 'Do returns and reconciliation',
        kind: 'duty' as const,
        start: 0,
        end: 29,
      },
      { id: 'name', label: 'reconciliation', kind: 'skill' as const, start: 15, end: 29 },
    ];
    expect(asked(requirements, { covered: ['duty'] })).toEqual([]);
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
