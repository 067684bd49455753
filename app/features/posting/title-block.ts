import { isPlace } from './company-and-place';

/** Who looks and where, as the line under a title writes it; offsets are into the line. */
export interface WhoAndWhere {
  company: { start: number; end: number };
  /** Null where the line names none. */
  place: { start: number; end: number } | null;
}

const JOINT = /,\s+|\s+[|·•–—-]\s+/gu;
/** Words of a name, each with its capital, joined by small ones. */
const NAME =
  /^(?:The )?[\p{Lu}\d][\p{L}\p{N}&'.+-]*(?: (?:(?:&|and|of|the|for|de|du|des|la|am|upon|on|le|und) )?[\p{Lu}\d][\p{L}\p{N}&'.+-]*){0,5}$/u;
const TOWN =
  /^\p{Lu}[\p{L}'.-]+(?:[ -](?:am|upon|on|of|de|la|le|les|sur|in|\p{Lu})[\p{L}'.-]*){0,3}$/u;
/** What else stands under a title, with a capital, and names neither. */
// prettier-ignore
const NEITHER = /\b(?:full|part|time|permanent|temporary|contract|hybrid|remote|on-?site|days?|nights?|evenings?|weekends?|mornings?|shifts?|hours?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|salary|pay|wage|bonus|pension|holiday|benefits|urgent|immediate|start|apply|apprenticeship|zero|fixed|term|join|our|your|we|you|about|why|what|who|how|now|new|home|remuneration|vollzeit|teilzeit|befristet|unbefristet|cdi|cdd|jornada|experience|required|skills?|requirements?|responsibilit\w+|duties|level|grade|band|ref|reference|posted|job|vacancy|position|role|hiring|wanted|closing|today|yesterday|ago)\b/iu;

/**
 * Reads a line such as "Harbour Foods, Grimsby" under a title. A line that may be something else
 * ("Python, Django", "Nights, Weekends") names nobody: a wrong name is worse than none.
 *
 * @param isTerm whether words name a skill or tool.
 */
export function readWhoAndWhere(
  line: string,
  { isTerm }: { isTerm: (words: string) => boolean },
): WhoAndWhere | undefined {
  if (line.length > 80 || /[.!?:;£$€]$|[£$€]/u.test(line)) return undefined;
  const parts = partsOf(line);
  const [company, place] = parts;
  if (company === undefined || parts.length > 4) return undefined;
  if (place === undefined) return isOrganisation(line) ? { company, place: null } : undefined;
  const rest = parts.slice(1).map(({ text }) => text);
  if (!isName(company.text) || isTerm(company.text)) return undefined;
  // "Gary, IN" and "Leeds, United Kingdom" are one place in two parts.
  const whole = parts[2] === undefined ? undefined : line.slice(place.start, parts[2].end);
  const both = whole !== undefined && isPlace(whole) ? parts[2] : undefined;
  const sure = both !== undefined || isPlace(place.text);
  if (!sure && (!TOWN.test(place.text) || NEITHER.test(place.text) || rest.some(isTerm)))
    return undefined;
  // One word and a town that nobody lists may as well be two of anything.
  if (!sure && !/ /u.test(company.text)) return undefined;
  return {
    company: { start: company.start, end: company.end },
    place: { start: place.start, end: both?.end ?? place.end },
  };
}

/** Whether words may be the name of an employer. */
export const isName = (words: string): boolean =>
  NAME.test(words) && !NEITHER.test(words) && !isPlace(words);

/** What an employer's name ends with where nothing else tells that it is one. */
// prettier-ignore
const ORGANISATION = /(?: (?:Practice|Hospital|Hospice|School|College|University|Academy|Council|Trust|Foundation|Hotel|Restaurant|Clinic|Surgery|Bakery|Brewery|Garage|Group|Church|Library|Museum|Nursery|Foods|Dairy|Engineering|Logistics|Industries|Fabrication|Constructions?|Farms?|Works|Stores|Partners|Union|Bank|Bakehouse|Telecom|Society|Association|Charity|Airport|Airlines|Railway|Motors|Studios?|Salon|Homes|Housing|Kitchens|Café|Bistro|Pharmacy|Laboratories|Estates|Haulage|Couriers|Parcels|Water|Centre|Center)|& Sons)$|^(?:Restaurant|Hôtel|Hotel|Cabinet|Clinique|Spedition|Zorggroep|Stichting|Gemeente|Klinik|Autohaus|Boulangerie|Brasserie|Société|Groupe|Lycée|École|Grupo|Colégio|Banco|Rede|Café) \p{Lu}/u;

/** Whether words are a name that ends as those of employers do. */
export const isOrganisation = (line: string): boolean => isName(line) && ORGANISATION.test(line);

/** Whether words tell hours, terms or other facts of a job. */
export const isNeitherNameNorPlace = (words: string): boolean => NEITHER.test(words);

function partsOf(line: string): { text: string; start: number; end: number }[] {
  const parts: { text: string; start: number; end: number }[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = line.slice(from, to).trim();
    const start = from + line.slice(from, to).indexOf(text);
    if (text !== '') parts.push({ text, start, end: start + text.length });
  };
  for (const { 0: joint, index } of line.matchAll(JOINT)) {
    add(index);
    from = index + joint.length;
  }
  add(line.length);
  return parts;
}
