import { literalPattern } from '~/features/language/literal-pattern';

/** Which of the names in a posting is the employer's, by all that points to it. */

// prettier-ignore
const NAME = String.raw`(?:(?:The|THE|St\.?) )?[\p{Lu}][\p{L}\p{N}'.-]*(?:(?:,? (?:&|and|of|et|und|AND|OF|for|the|de|du|des|la) (?:the |THE )?| )[\p{Lu}][\p{L}\p{N}'.-]*){0,6}`;
const LEGAL = String.raw`(?:,? (?:\(?(?:Pvt|Pty|PVT|PTY)\.?\)? )?(?:Ltd|LTD|Limited|Inc|INC|LLC|LLP|PLC|plc|g?GmbH(?: & Co\.? KG)?|AG|KG|SE|eG|e\.? ?V|SAS|SARL|S\.?A\.?|S\.?L\.?|B\.?V\.?|Corp|Co|Pty|ltd)\.?(?![\p{L}\p{N}-]))`;
// prettier-ignore
const ORGANISATION = /\b(?:Practice|Hospitals?|Hospice|School|College|University|Academy|Council|Trust|Foundation|Hotel|Restaurant|Clinic|Clinique|Klinik|Cabinet|Surgery|Bakery|Brewery|Garage|Group|Church|Library|Museum|Nursery|Foods|Dairy|Engineering|Logistics|Industries|Consulting|Staffing|Recruitment|Resourcing|Partners|Transport|Fabrications?|Energy|Insurance|Care|Plans|Refrigeration|Mills|Labs?|Union|Bank|Bakehouse|Telecom|Society|Association|Charity|Airport|Airlines|Railway|Motors|Studios?|Salon|Homes|Housing|Kitchens|Café|Bistro|Pharmacy|Laboratories|Estates|Haulage|Couriers|Parcels|Water|Department|Scoil|Coláiste|Centre|Center|Systems|Solutions|Services|Associates|Associés|Sons|Biologics|Health)\b/iu;

const SUBJECT_OF = new RegExp(
  // What employers do in postings: being, having, offering, and a verb in the present.
  String.raw`(?:^|[.!?:] |\n|(?:Depuis|Seit|Since|Desde|Sinds) \d{4},? )(${NAME}${LEGAL}?) (?:is|are|was|has|have|offers?|runs?|makes?|builds?|welcomes?|hires?|gives?|participates|accompagne|est|compte|hat|ist|sucht|sind|[\p{Ll}]{3,}s) `,
  'gu',
);
const EMPLOYS =
  /^(?:is|are|has|have)? ?(?:an? )?(?:equal|welcomes?|hires?|participates|acts? as|committed|étudie|does not discriminate)/u;
const CUED = new RegExp(
  String.raw`\b(?:[Aa]bout|ABOUT|[Ll]ife at|[Jj]oin(?:ing)?|[Pp]artner(?:ing|ed) with|[Bb]ehalf of|(?:[Bb]oard|BOARD) of (?:[Mm]anagement|[Gg]overnors|[Tt]rustees) of|[Ww]elcome to|[Ww]hy|WHY|[Aa]t|[Bb]ei|[Cc]hez|[Ee]n|[Ee]mployer(?: name)?:?) (${NAME}${LEGAL}?)`,
  'gu',
);
const WITH_LEGAL = new RegExp(String.raw`(?<![\p{L}])(${NAME}${LEGAL})(?![\p{L}])`, 'gu');
/** For whom an agency looks: "partnering with X", "on behalf of X". */
const CLIENT = new RegExp(
  String.raw`\b(?:[Pp]artner(?:ing|ed)? with|(?:[Oo]n|[Ii]n) behalf of|[Cc]lient,) (?:our client,? )?(${NAME}${LEGAL}?)`,
  'gu',
);
/** The furniture of a page that a name stands beside. */
const PAGE = /\s*(?:Page|Seite) \d+.*$/;
const MAIL = /@((?:[a-z0-9-]+\.)+[a-z]{2,})/gi;
// prettier-ignore
const NEVER = /^(?:The|This|That|These|You|Your|We|Our|Us|It|He|She|They|What|Who|Why|How|When|Where|If|In|On|At|As|An?|And|But|No|Not|All|Any|Each|Full|Part|Please|Job|Role|Team|Company|Client|Position|Candidates?|Applicants?|Benefits?|Requirements?|Experience|Salary|Location|Contract|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Great|Good|Some|Most|More|Everyone|Everybody|Somebody|Someone|Anybody|Anyone|Nobody|Nothing|Something|Last|Next|There|Here|Bonus|Hi|Hello|Dear|Page|Part|Safety|Full training|About|Description|Head|Director|Manager|Chief|Die|Der|Das|Wir|Nous|Vous|Le|La|Les|El|Los|Las|Una?|Ein\p{L}*|The (?:Board|Council|Trust|School|Company|Foundation|Hospital|Firm|Group|University|Charity|Person|Role|Job|Package|Client))$/u;

interface Evidence {
  name: string;
  score: number;
}

/** What every sign is worth; a name is the employer's from `SURE` on. */
const WORTH = {
  legal: 2,
  organisation: 1,
  subject: 1,
  employs: 2,
  cued: 1.5,
  mail: 2,
  again: 0.5,
  client: 4,
  signed: 1.5,
};
const SURE = 3;
const MOST_AGAIN = 3;

const titled = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

const squash = (words: string): string =>
  words
    .replace(/&/g, 'and')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * The employer a text names, from where its name stands: in the block of the title, as who acts in
 * the text, in "About X", in mail addresses, with a legal form.
 *
 * @param head what stands beside the title and may be a name, with what its place is worth.
 * @param isOther whether words name something else: a skill, a place, a role.
 */
export function findEmployer(
  text: string,
  head: readonly Evidence[],
  isOther: (words: string) => boolean,
): string | null {
  const scores = new Map<string, Evidence>();
  const add = (written: string, score: number) => {
    const name = written
      .replace(PAGE, '')
      .replace(/[\s,'-]+$/, '')
      .replace(/(?<!\b(?:Co|Inc|Ltd|Corp|INC|LTD|L))\.$/, '');
    const key = keyOf(name);
    const [first = ''] = name.replace(/^(?:The|THE) /, '').split(' ');
    if (
      key.length < 3 ||
      NEVER.test(first) ||
      NEVER.test(titled(first)) ||
      NEVER.test(name) ||
      isOther(name)
    )
      return;
    const known = scores.get(key);
    if (known === undefined) scores.set(key, { name, score });
    else known.score += score;
  };
  for (const { name, score } of head) add(name, score);
  const short = text.slice(0, LONGEST);
  for (const match of short.matchAll(SUBJECT_OF)) {
    const name = match[1] ?? '';
    const rest = short.slice(match.index + match[0].indexOf(name) + name.length + 1).slice(0, 40);
    add(name, EMPLOYS.test(rest) ? WORTH.employs : WORTH.subject);
  }
  for (const match of short.matchAll(CUED)) add(match[1] ?? '', WORTH.cued);
  for (const match of short.matchAll(CLIENT)) add(match[1] ?? '', WORTH.client);
  for (const match of short.matchAll(WITH_LEGAL)) add(match[1] ?? '', WORTH.legal);
  // An agency that names its client signs and takes the mail for it.
  if (short.search(CLIENT) < 0) {
    for (const name of namedAsMail(short)) add(name, scores.has(keyOf(name)) ? 0 : WORTH.mail);
    for (const name of signatureNames(short)) add(name, WORTH.signed);
  }
  return best(short, [...scores.entries()]);
}

const keyOf = (name: string): string => squash(name.replace(LEGAL_END, '')).replace(/^the/, '');

/** Names that a mail address spells: "Tillie & Moss" beside "hello@tillieandmoss.example". */
function namedAsMail(text: string): string[] {
  const domains = new Set(
    [...text.matchAll(MAIL)].map((match) => squash(match[1]?.split('.')[0] ?? '')),
  );
  if (domains.size === 0) return [];
  const names = [...text.matchAll(ANY_NAME)].map(([name]) => name);
  return [...new Set(names.filter((name) => domains.has(squash(name))))];
}

const ANY_NAME = new RegExp(`(?<![\\p{L}])${NAME}`, 'gu');

/** Who wrote a mail, behind its greeting at the end: "Principal Consultant | Farrant Legal Recruitment". */
function signatureNames(text: string): string[] {
  const greeting = GREETING.exec(text);
  if (greeting === null) return [];
  const lines = text.slice(greeting.index + greeting[0].length).split('\n', MOST_SIGNED);
  const parts = lines.flatMap((line) => line.split(/\s*[|·,]\s*|\s+[–-]\s+/u));
  return parts.filter((part) => ORGANISATION.test(part) && WHOLE_NAME.test(part));
}

const GREETING =
  /\n(?:(?:kind|best|warm|many)(?:est)? ?(?:regards|wishes|thanks)|regards|best|cheers|thanks|yours(?: \p{Ll}+)?|sincerely|mit freundlichen grüßen|viele grüße|cordialement|un saludo|saludos)[,.!]?(?=\n)/iu;
const MOST_SIGNED = 6;
const WHOLE_NAME = new RegExp(`^${NAME}${LEGAL}?$`, 'u');

const LONGEST = 20_000;

function best(text: string, found: [string, Evidence][]): string | null {
  const mails = [...text.matchAll(MAIL)].map((match) => squash(match[1]?.split('.')[0] ?? ''));
  const plain = squash(text);
  const rated = found.map(([key, { name, score }]) => {
    const again = Math.min(MOST_AGAIN, plain.split(key).length - 2);
    const mailed = mails.some(
      (mail) => mail.length > 4 && (key.includes(mail) || mail.includes(key)),
    );
    const whole =
      score +
      Math.max(0, again) * WORTH.again +
      (mailed ? WORTH.mail : 0) +
      (ORGANISATION.test(name) ? WORTH.organisation : 0);
    return { key, name, score: whole, whole: 0 };
  });
  // "About Wattle" speaks for "Wattle Consulting" too.
  for (const one of rated) {
    const shorter = rated.filter(
      ({ key, name }) =>
        one.key === key ||
        (continuesAs(one, name, key) && !isOnlyBelow(text, one.name, name)) ||
        (continuesAs({ key, name }, one.name, one.key) && isOnlyBelow(text, name, one.name)),
    );
    one.whole = shorter.reduce((sum, { score }) => sum + score, 0);
  }
  const top = [...rated].sort((a, b) => b.whole - a.whole)[0];
  if (top === undefined || top.whole < SURE) return null;
  return withLegalForm(text.slice(0, HEAD), fullName(text, top.name));
}

/** "Lumen Medical Devices Ltd" once, at the foot of a page that begins with "Lumen Medical". */
const isOnlyBelow = (text: string, longer: string, shorter: string): boolean => {
  const at = text.indexOf(longer);
  const first = text.indexOf(shorter);
  return at > HEAD && first >= 0 && first < HEAD && !text.includes(longer, at + 1);
};

/** Whether the name `longer` is the shorter one and more of it. */
const continuesAs = (longer: { key: string; name: string }, name: string, key: string): boolean =>
  longer.key !== key &&
  key.length > 4 &&
  longer.key.startsWith(key) &&
  continues(longer.name.slice(name.length));

/** Whether what follows a short name can belong to the full one, as a town does not. */
const continues = (rest: string): boolean =>
  rest === '' || ORGANISATION.test(rest) || LEGAL_END.test(rest) || rest.includes('&');

const HEAD = 500;

/** The name with its legal form where the head of the posting writes it so, else without. */
function withLegalForm(head: string, name: string): string {
  const bare = name.replace(LEGAL_END, '');
  const at = head.indexOf(bare);
  if (at < 0) return bare === '' ? name : bare;
  return bare + (LEGAL_NEXT.exec(head.slice(at + bare.length))?.[0] ?? '');
}

/** "Big Slough" where a line also says "BIG SLOUGH TRANSPORT, INC.": the fuller name is the name. */
function fullName(text: string, name: string): string {
  const written = literalPattern(name);
  const longer = new RegExp(
    String.raw`(?:^|\n|[|•·–-] )(${written}(?: (?:(?:&|and|of) )?[\p{L}&'-]+){1,4}${LEGAL}?)(?=\s*(?:[|•·(–\n]| - |$))`,
    'iu',
  ).exec(text)?.[1];
  if (longer === undefined || !/\p{Lu}/u.test(longer.slice(name.length))) return name;
  // "Crumb & Rye Bakehouse · Bristol" beside the title.
  if (text.indexOf(`${longer} ·`) >= 0 && text.indexOf(`${longer} ·`) < HEAD) return longer;
  return ORGANISATION.test(longer.slice(name.length)) || LEGAL_END.test(longer) ? longer : name;
}

const LEGAL_NEXT = new RegExp(`^${LEGAL}(?![\\p{L}])`, 'u');
const LEGAL_END = new RegExp(`${LEGAL}$`, 'u');
