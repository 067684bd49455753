import type { Interview } from '~/features/interview/interview';
import { spell } from '~/features/posting/lexicon/spell';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { SkillEntry } from '~/features/resume/json-resume';
import type { Reading } from '../reading/reading';
import { capitalise } from '../words/polish';
import { termsIn } from '../words/term-reader';
import type { Denials } from './denials';
import type { Ledger } from './ledger';

import type { OwnSkill } from './skill-sources';
import { fromStories, listedItems, namedInWords, requirementOf } from './skill-sources';

const MAX_KEYWORDS = 24;
const GROUPS: [string, (kind: RequirementKind) => boolean][] = [
  ['Tools', (kind) => kind === 'tool'],
  ['Skills', (kind) => kind === 'skill' || kind === 'duty' || kind === 'education'],
  ['People', (kind) => kind === 'soft'],
];

/** Every skill the answers name and do not deny: listed ones, then tools and methods met in stories. */
export function gatherSkills(
  interview: Interview,
  reading: Reading,
  denials: Denials,
  posting: Posting | null,
  ledger: Ledger,
): OwnSkill[] {
  const found = [
    ...listedItems(interview, ledger),
    ...namedInWords(reading.skills),
    ...fromStories(reading, posting),
  ];
  const own = new Map<string, OwnSkill>();
  for (const skill of found) {
    if (ledger.never.forbids(skill.text)) {
      ledger.remove('One of the skills', 'You asked for this never to appear.');
    } else if (denials.denied.has(skill.canonical)) {
      ledger.remove(skill.text, 'Elsewhere you say that you have not used or do not know it.');
      if (skill.listed)
        ledger.ask(
          skill.evidence[0]?.source ?? '/skills/words',
          `You name ${skill.text} as a skill, and elsewhere say you have not used it. Which is right?`,
        );
    } else {
      const earlier = own.get(skill.canonical);
      if (earlier === undefined) own.set(skill.canonical, skill);
      else earlier.evidence = [...earlier.evidence, ...skill.evidence].slice(0, 3);
    }
  }
  return [...own.values()];
}

/** The skills section: what the posting asks for first and in its spelling, in neutral groups. */
export function writeSkills(
  skills: readonly OwnSkill[],
  posting: Posting | null,
  ledger: Ledger,
): SkillEntry[] {
  const ranked = skills
    .filter(({ kind }) => kind !== 'language' && kind !== 'credential')
    .map((skill, order) => ({
      skill: inPostingSpelling(skill, posting),
      order,
      rank: rankOf(skill, posting),
    }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MAX_KEYWORDS);
  return GROUPS.map(([name, holds]) => ({
    name,
    own: ranked.filter(({ skill }) => holds(skill.kind)).map(({ skill }) => skill),
  }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }, group) => ({
      name,
      keywords: own.map((skill, index) =>
        ledger.claim(`/skills/${group}/keywords/${index}`, {
          ...skill,
          text: capitalise(skill.text),
        }),
      ),
    }));
}

function rankOf({ canonical, listed }: OwnSkill, posting: Posting | null): number {
  const requirement = requirementOf(canonical, posting);
  if (requirement !== undefined) return requirement.must ? 0 : 1;
  return listed ? 2 : 3;
}

function inPostingSpelling(skill: OwnSkill, posting: Posting | null): OwnSkill {
  const label = requirementOf(skill.canonical, posting)?.label;
  const usual = spell(skill.canonical);
  if (label === undefined || usual === undefined) return skill;
  // Only a bare term is respelled; "basic SQL" keeps its level as said.
  const level = /\s\([^)]*\)$/u.exec(skill.text)?.[0] ?? '';
  const bare = skill.text.slice(0, skill.text.length - level.length);
  const whole = termsIn(bare, 'list');
  const [only] = whole;
  if (whole.length !== 1 || only?.start !== 0 || only.end !== bare.length) return skill;
  return { ...skill, text: label + level };
}
