import { startsWithDeed } from './duties';
import { lookUp } from './lexicon/lexicon';
import { type PostingSection } from './posting-section';

/** What one has, knows or can. */
// prettier-ignore
const ASKED = /\b(?:years?|yrs|experienced?|knowledge|degree|diploma|master'?s|bachelor|qualif\p{L}+|licen[cs]es?|certif\p{L}+|registered|registration|fluent|ability|able to|skills?|familiar\p{L}*|understanding|proficien\p{L}+|background in|track record|confident|comfortable|you(?:'re| are| have|'ve| can| know| write| enjoy| hold)|Erfahrung|Kenntnisse|\p{L}*kenntnisse|abgeschlossene|Führerschein|expérience|maîtrise|diplôme|permis|formation|experiencia|titulación|nivel|conocimientos|manejo|dominio|capacidad|formación|ervaring|rijbewijs|experiência|conhecimentos?|domínio)(?![\p{L}])/iu;
/** What one is given. */
// prettier-ignore
const OFFERED = /[£$€] ?\d|\d ?(?:€|EUR\b)|\b(?:holidays?|annual leave|vacation|days? off|weeks? (?:of )?leave|RDO|PTO|pension|discounts?|bonus|insurance|(?:health|medical|dental) (?:cover|plan|care)|private medical|dental|401 ?\(?k\)?|paid|we(?:'ll)? pay|allowance|company car|free|salary|overtime|uncapped|commission|flexi\p{L}* hours|core hours|nine-day|parking|uniform|laptop|gym|lunch\p{L}*|cycle to work|sick pay|Urlaub\p{L}*|\p{L}*zuschläge?|Zulagen?|Jobrad|Deutschlandticket|Jobticket|Gehalt|brutto|vergütet|Weihnachtsgeld|Altersvorsorge|Fortbildung\p{L}*|mutuelle|tickets? resto|tickets?[- ]restaurant|RTT|primes?|13e mois|véhicule de (?:service|fonction)|télétravail|vacaciones|teletrabajo|retribución|jornada intensiva|seguro médico|cheque \p{L}+|vakantie\p{L}*|reiskosten\p{L}*|pensioen\p{L}*|vale[- ]\p{L}+|plano de saúde|férias)(?![\p{L}])/iu;

const FEWEST = 2;

/**
 * What a list holds by its items alone, whatever its heading says: things one does, things one is
 * asked for or things one is given; undefined where most of them tell none of the three.
 */
export function listContent(
  items: readonly string[],
): Extract<PostingSection, 'duties' | 'requirements' | 'benefits'> | undefined {
  if (items.length < FEWEST) return undefined;
  const most = (count: number) => count * 2 > items.length;
  const asked = items.filter((item) => ASKED.test(item) || lookUp(item).length > 0).length;
  const offered = items.filter((item) => OFFERED.test(item)).length;
  if (most(offered) && offered > asked) return 'benefits';
  if (most(asked)) return 'requirements';
  return most(items.filter(startsWithDeed).length) ? 'duties' : undefined;
}
