import { type Seniority } from './posting';

/** In order: the first that fits decides, so that "Trainee Manager" is a trainee. */
// prettier-ignore
const TITLES: readonly (readonly [Seniority, RegExp])[] = [
  ['intern', /\b(?:intern(?:ship)?|trainee|apprentice(?:ship)?|working student|student assistant|placement student|werkstudent(?:in)?|praktikant(?:in)?|praktikum|auszubildende[rn]?|azubi|stagiaire|^stage|alternance|apprenti|becari[oa]|prácticas)\b/i],
  ['junior', /\b(?:junior|jr\.?|entry[- ]level|graduate(?! nurse| school)|newly qualified|débutant)(?![\p{L}])/iu],
  ['executive', /\b(?:chief (?!engineer)[\p{L}]+(?: [\p{L}]+)? officer|C[EOTFMIP]O|CISO|managing director|executive director|geschäftsführer(?:in)?|directeur général|president(?! of the board))\b/iu],
  ['director', /\b(?:director|head of|vice president|VP|SVP|direktor(?:in)?|leiter(?:in)? der|directeur|directrice|director[a]?)\b/i],
  ['lead', /\b(?:lead(?! generation)|principal|staff (?=engineer|software|developer|scientist|designer|data|product|backend|frontend)|team ?leader|supervisor|foreman|forewoman|charge nurse|head (?:chef|teacher|nurse|cook|barista|waiter)|teamleiter(?:in)?|teamleider|chef d'équipe|responsable d'équipe|jefe de equipo|shift leader|ward sister)\b/i],
  ['manager', /(?<!\b(?:account|accounts|project|product|case|community|content|media|programme|program|relationship|relations|success|office|key account|category|territory|delivery|release|campaign|marketing|brand|event|events|scrum|contract|property|facilities|database|engagement) )\b(?:manager(?:in)?|assistant manager|gerente|abteilungsleiter(?:in)?)\b/i],
  ['senior', /\b(?:senior|sr\.?|snr|experienced|confirmé|sénior|erfahrener?)(?![\p{L}])/iu],
  ['mid', /\b(?:mid|mid[- ]?(?:level|weight|senior)|middleweight|intermediate)\b/i],
];

// prettier-ignore
const SCOPE: readonly (readonly [Seniority, RegExp])[] = [
  ['manager', /\b(?:direct reports|line[- ]manage(?:ment)?|manag(?:e|ing) a team|lead(?:ing)? a team of|budget responsibility|hire and (?:develop|fire|train))\b/i],
  ['senior', /\b(?:mentor(?:ing)? (?:junior|other|more junior)|own (?:the|our) (?:technical )?roadmap|set(?:ting)? technical direction|technical leadership)\b/i],
  ['junior', /\b(?:no (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)|full training (?:is |will be )?(?:provided|given)|school leavers?|recent graduates?|first job|start your career|keine Vorkenntnisse|débutants? acceptés?|sin experiencia)\b/i],
];

/** Occupations that one is trained for on the job (O*NET's job zones 1 and 2). */
// prettier-ignore
const ENTRY = /\b(?:(?:sales|shop|retail|store|kitchen|care|teaching|classroom|nursery|warehouse|office|admin|healthcare|catering|laundry|bar|library|production|support|customer service) (?:assistant|associate|worker|hand)s?|assistants?$|receptionist|cashier|cleaner|porter|picker|packer|operative|labou?rer|barista|wait(?:er|ress)|server|crew member|team member|bartender|host(?:ess)?|housekeeper|attendant|steward|helper|aide|shelf stacker|runner|aushilfe|reinigungskraft|servicekraft|küchenhilfe|helfer(?:in)?|employée? (?:de|polyvalente?)|agente? d'entretien|auxiliar|ayudante|dependient[ea]|camarer[oa]|mozo|medewerk(?:er|ster)|atendente|ajudante)\b/iu;

/** The rung a job title names; null when it names none. */
export function seniorityOfTitle(title: string): Seniority | null {
  // "Assistant to the CEO" is no CEO.
  const own = title.replace(/ (?:to|of|for) (?:the|our) .*$/i, '');
  return TITLES.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}

/** 0–1 years junior, 2–4 mid, 5–8 senior, 9 and more lead. */
export function seniorityOfYears(years: number): Seniority {
  if (years < 2) return 'junior';
  if (years < 5) return 'mid';
  return years < 9 ? 'senior' : 'lead';
}

/**
 * The rung of a posting: by its title, else by a line that states the level, else by the years it
 * asks for, else by what the person would be in charge of, else by the kind of occupation.
 *
 * @param qualified whether a credential or a degree must be there.
 */
export function readSeniority(
  title: string | null,
  text: string,
  years: number | null,
  qualified = false,
): Seniority | null {
  const byTitle = title === null ? null : seniorityOfTitle(title);
  if (byTitle !== null) return byTitle;
  const stated =
    /\b(?:experience level|seniority(?: level)?|career level|level)\s*:\s*([^\n]{2,40})/i.exec(
      text,
    )?.[1];
  const byLevel = stated === undefined ? null : seniorityOfTitle(stated);
  if (byLevel !== null) return byLevel;
  if (years !== null) return seniorityOfYears(years);
  const byScope = SCOPE.find(([, pattern]) => pattern.test(text))?.[0];
  if (byScope !== undefined) return byScope;
  if (title !== null && ENTRY.test(title)) return 'junior';
  return qualified ? 'mid' : null;
}
