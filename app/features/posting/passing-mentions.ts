import { type Mention } from './mention';
import { type RequirementKind } from './posting';
import { type PostingSection } from './posting-section';

/** A job ('Java developer', 'QA lead'). */
// prettier-ignore
const ROLE_AFTER = /^(?:'s)?[ /-]+(?:[\p{L}-]+ ){0,1}?(?:developers?|engineers?|architects?|programmers?|analysts?|scientists?|designers?|testers?|consultants?|specialists?|experts?|gurus?|evangelists?|administrators?|admins?|managers?|directors?|owners?|leads?|leaders?|coordinators?|assistants?|officers?|executives?|representatives?|advis[eo]rs?|professionals?|practitioners?|technicians?|operatives?|operators?|teachers?|nurses?|interns?|roles?|jobs?|positions?|vacanc(?:y|ies)|careers?)\b/iu;
/** Colleagues ('the marketing team'). */
const TEAM_AFTER =
  /^(?:'s)? (?:(?:and|&) [\p{L}-]+ )?(?:teams?|departments?|groups?|divisions?|functions?|community|communities|colleagues|staff)\b/iu;
/** A company and its world ('a SaaS start-up', 'the banking industry'). */
const COMPANY_AFTER =
  /^(?:'s)? (?:(?:and|&) [\p{L}-]+ )?(?:organi[sz]ations?|company|companies|agency|firms?|start-?ups?|businesse?s?|brands?|industry|space|market|world|clients?|customers?|partners?|stakeholders?|products?|providers?|leaders?)\b/iu;

/** In a posting that names fewer things than this, what it says in passing is all it says. */
const FEW = 3;
/** How far behind the title its line may go on naming things ("Java Developer (Spring, SQL)"). */
const TITLE_TAIL = 60;

/**
 * Leaves out what only names the role or a team where the posting says properly what it wants. A
 * tool that is named nowhere else stays: "React developer wanted" asks for React.
 */
export function withoutPassing(
  mentions: Mention[],
  text: string,
  title: { start: number; end: number } | null,
): Mention[] {
  const lineEnd = title === null ? 0 : `${text}\n`.indexOf('\n', title.end);
  const inTitle = ({ start, end }: Mention) =>
    title !== null && title.start < end && start < Math.min(lineEnd, title.end + TITLE_TAIL);
  const passes = (mention: Mention) => mention.passing || inTitle(mention);
  const firm = mentions.filter((mention) => !passes(mention));
  const named = new Set(firm.map(({ term }) => term?.canonical));
  const asked = firm.filter(({ kind }) => kind !== 'duty' && kind !== 'soft').length;
  return mentions.filter((mention) => {
    if (!passes(mention)) return true;
    if (mention.term === null || named.has(mention.term.canonical)) return false;
    return mention.kind === 'tool' || mention.kind === 'credential' || asked < FEW;
  });
}

// prettier-ignore
const ASKING = /\b(?:experienced?|knowledge|skill(?:s|ed)?|require[sd]?|must|need(?:s|ed)?|familiar\w*|proficien\w+|expert(?:ise)?|looking for (?:someone|people|a person)|seeking|ability|able to|background|understanding|passion(?:ate)?|competen\w+|qualified|trained|certified|plus|essential|preferred|desirable|minimum|years|you have|you are|using|degree|Erfahrung|Kenntnisse|expérience|connaissances?|experiencia|conocimientos?)\b/iu;

/**
 * Whether the mention at `[from, to)` of a sentence tells what the role, a team or the company is
 * called or does, rather than what is asked.
 */
export function isPassing(
  sentence: string,
  { from, to }: { from: number; to: number },
  kind: RequirementKind,
  section: PostingSection,
): boolean {
  if (section === 'requirements' || section === 'nice' || section === 'tools') return false;
  const after = sentence.slice(to, to + 60);
  if (kind === 'skill' || kind === 'tool') {
    if (ROLE_AFTER.test(after)) return true;
    if (kind === 'skill' && TEAM_AFTER.test(after)) return true;
    if (kind === 'skill' && section === 'intro' && COMPANY_AFTER.test(after)) return true;
  }
  return section === 'intro' && kind === 'skill' && !ASKING.test(sentence.slice(0, from) + after);
}
