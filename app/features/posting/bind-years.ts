import type { Sentence } from '~/features/language/sentences';
import { isAskingProse } from './asks';
import { type Mention } from './mention';
import { isMust } from './must-or-nice';
import { type RequirementKind } from './posting';
import { isAsking, type SectionLine } from './sections';
import { type YearsMention, yearsIn } from './years';

/** Lengths of experience a posting names, in the order of the text. */
export interface AskedYears {
  /** Those that must be there. */
  years: YearsMention[];
  /** Those that are only welcome: they tell the rung, not what is required. */
  wishedYears: YearsMention[];
}

const BINDABLE = new Set<RequirementKind>(['skill', 'tool']);

/** Keeps each length of experience a sentence asks for, and gives it to the nearest skill of its clause. */
export function bindYears(
  line: SectionLine,
  sentence: Sentence,
  mentions: Mention[],
  result: AskedYears,
): void {
  const asking = isAsking(line);
  if (!asking && !isAskingProse(sentence.text)) return;
  const skills = mentions.filter((mention) => BINDABLE.has(mention.kind));
  for (const years of askedYears(sentence.text, asking || skills.length > 0)) {
    const skill = nearestSkill(sentence, years, skills);
    const { start, end } = years;
    const must = line.must ?? isMust(sentence.text, start, end, line.section);
    (must ? result.years : result.wishedYears).push(years);
    if (skill === undefined) continue;
    skill.years = Math.max(skill.years ?? 0, years.min);
  }
}

/** "1 year required, 2 years preferred" asks for one; "two years or six months" asks for two. */
function askedYears(sentence: string, taken: boolean): YearsMention[] {
  const all = yearsIn(sentence, taken);
  const whole = all.filter(({ min }) => min >= 1);
  const must = all.filter(({ start, end }) => isMust(sentence, start, end, 'requirements'));
  const kept = must.length > 0 ? must : all;
  return whole.length > 0 ? kept.filter(({ min }) => min >= 1) : kept;
}

function nearestSkill(
  sentence: Sentence,
  years: YearsMention,
  skills: Mention[],
): Mention | undefined {
  const reach = skills.flatMap((skill) => {
    const from = skill.start - sentence.start;
    const to = skill.end - sentence.start;
    // An ask that holds the years itself is of the years.
    if (from <= years.start && years.end <= to) return [];
    const after = from >= years.end;
    const between = after
      ? sentence.text.slice(years.end, from)
      : sentence.text.slice(to, years.start);
    if (/[;.]|\bbut\b/.test(between) || between.length > 60) return [];
    // "5 years as an electrician, knowledge of …" speaks of the role.
    if (after && /\b(?:as an?|in an?|in (?:similar|the role))\b|,(?! )/i.test(between)) return [];
    if (after && /, | and (?!\/)/.test(between)) return [];
    if (
      !after &&
      !/^[\s(:,–-]*(?:\(|for|with|:|-|at least|minimum|min\.?|of at least)?[\s]*(?:at least |minimum (?:of )?|min\.? |over |more than )?$/i.test(
        between,
      )
    )
      return [];
    return [{ skill, distance: between.length }];
  });
  return reach.sort((a, b) => a.distance - b.distance)[0]?.skill;
}
