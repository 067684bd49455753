/** Names of companies and places, by the words around them. Offsets are into the line. */
interface Found {
  start: number;
  end: number;
}

// prettier-ignore
const COUNTRIES = 'United Kingdom|UK|England|Scotland|Wales|Northern Ireland|Ireland|United States|USA|US|Canada|Australia|New Zealand|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Belgium|Belgique|Netherlands|Luxembourg|Spain|España|Portugal|Italy|Italia|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czech Republic|Czechia|Slovakia|Hungary|Romania|Bulgaria|Greece|Croatia|Slovenia|Serbia|Estonia|Latvia|Lithuania|Ukraine|Turkey|Israel|India|Pakistan|Bangladesh|Sri Lanka|China|Hong Kong|Taiwan|Japan|South Korea|Singapore|Malaysia|Indonesia|Thailand|Vietnam|Philippines|United Arab Emirates|UAE|Saudi Arabia|Qatar|Egypt|Morocco|Tunisia|Nigeria|Ghana|Kenya|South Africa|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Mexico|México';
const STATES =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|ON|QC|BC|AB|MB|SK|NS|NB|NSW|VIC|QLD';
// prettier-ignore
const CITIES = 'London|Manchester|Birmingham|Leeds|Liverpool|Glasgow|Edinburgh|Bristol|Cardiff|Belfast|Sheffield|Newcastle|Nottingham|Leicester|Cambridge|Oxford|Brighton|Reading|Southampton|Dublin|Cork|Galway|New York|New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San Jose|Austin|Denver|Boston|Seattle|San Francisco|Portland|Atlanta|Miami|Detroit|Minneapolis|Toronto|Montreal|Montréal|Vancouver|Calgary|Ottawa|Sydney|Melbourne|Brisbane|Perth|Auckland|Wellington|Berlin|Hamburg|München|Munich|Köln|Cologne|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Wien|Vienna|Graz|Zürich|Zurich|Basel|Bern|Genf|Geneva|Genève|Paris|Lyon|Marseille|Toulouse|Lille|Bordeaux|Nantes|Nice|Strasbourg|Rennes|Bruxelles|Brussels|Antwerp|Amsterdam|Rotterdam|Utrecht|Eindhoven|Madrid|Barcelona|Valencia|Sevilla|Seville|Bilbao|Málaga|Zaragoza|Lisbon|Lisboa|Porto|Milan|Milano|Rome|Roma|Turin|Copenhagen|Aarhus|Stockholm|Gothenburg|Malmö|Oslo|Helsinki|Warsaw|Kraków|Krakow|Wrocław|Prague|Brno|Budapest|Bucharest|Sofia|Athens|Istanbul|Tel Aviv|Dubai|Mumbai|Bangalore|Bengaluru|Delhi|Hyderabad|Chennai|Pune|Singapore|Hong Kong|Tokyo|Seoul|Shanghai|Beijing|Lagos|Nairobi|Cape Town|Johannesburg|Cairo|Mexico City|Ciudad de México|Bogotá|Lima|Santiago|Buenos Aires|São Paulo';

const TOWN = String.raw`\p{Lu}[\p{L}'.-]+(?: (?:am|upon|on|of|de|la|le|les|sur|\p{Lu})[\p{L}'.-]*){0,3}`;
const PLACE = String.raw`(?:${TOWN}(?:,? (?:NSW|VIC|QLD|TAS|ACT)(?: \d{4})?(?![\p{L}])|, (?:${STATES})(?: \d{5})?(?![\p{L}])(?:,? (?:USA|US|Canada|Australia))?)|${TOWN}, (?:${COUNTRIES})(?![\p{L}])|(?:${CITIES})(?![\p{L}])(?:, (?:${COUNTRIES})(?![\p{L}]))?)`;
const WHOLE_PLACE = new RegExp(`^(?:${PLACE}|Remote|Hybrid|(?:${COUNTRIES}))$`, 'u');
const HEAD_PLACE = new RegExp(
  String.raw`(?:^|[,|·•(/–-] ?|\bin )(${PLACE}|Remote)(?=$|\s*[|·•()/,-]|\s\d|[.!;]|\s(?:office|area|-))`,
  'u',
);
const CUED_PLACE = new RegExp(
  String.raw`\b(?:based (?:in|at|near)|located (?:in|at|near)|(?:office|site|warehouse|restaurant|shop|store|school|hospital|clinic|depot|team|plant|factory|branch)s? in|in our|at our|position in|role in|job in|work in|vacancy in|am standort|in|à|en|bei) (?:the )?(${PLACE})`,
  'u',
);
const BASED_IN = new RegExp(
  String.raw`\b(?:based|located|situated) (?:in|at|near) (?:the )?(?:centre of |center of |city of )?(${TOWN})`,
  'u',
);

export function isPlace(text: string): boolean {
  return WHOLE_PLACE.test(text.trim());
}

const found = (match: RegExpExecArray | null): Found | undefined => {
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
};

/** The place a line names; `head` lines may name it without a cue. */
export function findPlaceIn(line: string, head: boolean): Found | undefined {
  if (head) {
    const place = found(HEAD_PLACE.exec(line));
    if (place !== undefined) return place;
  }
  const based = found(BASED_IN.exec(line));
  return (
    found(CUED_PLACE.exec(line)) ??
    // The full stop of the sentence is none of the town's.
    (based && {
      ...based,
      end: based.start + line.slice(based.start, based.end).replace(/[.'-]+$/, '').length,
    })
  );
}

const NAME = String.raw`\p{Lu}[\p{L}\p{N}&'.+-]*(?: (?:(?:&|and|of|the|for|de|du|des|la|und|y|et) )?[\p{Lu}\d][\p{L}\p{N}&'.+-]*){0,5}`;
// prettier-ignore
const SUFFIX = String.raw`(?:Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|Inc\.?|Incorporated|Corp\.?|Corporation|PLC|plc|GmbH(?: & Co\.? KG)?|AG|KG|SE|S\.?A\.?S?|SARL|S\.?L\.?|B\.?V\.?|N\.?V\.?|Oy|AB|ApS|A\/S|Pty(?: Ltd)?|Co\.|NHS (?:Foundation )?Trust|(?:Council|University|College|School|Hospital|Group|Foundation)(?=$|[,.|(]| (?:is|are|has|seeks|needs)\b))`;
// prettier-ignore
const NOT_COMPANY = /^(?:we|you|your|our|the (?:role|job|team|position|company|candidate|successful|ideal|right|person|opportunity|client)|this|that|it|they|us|the|a|an|role|job|position|team|company|client|candidate|applicants?|what|who|why|how|there|here|if|are|is|ideal|successful|there's|employer|opportunity|somebody|someone|anybody|anyone|nobody|everybody|everyone|work|home|least|all|times|ability|experience|must|please|currently|now|about|and|but|for|full|part|senior|junior|remote|applications?|responsibilities|requirements|our client|my client|wir|sie|du|ihr|nous|vous|le|la|el)$/i;

const COMPANY_CUES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.!?:] )(?:Here )?[Aa]t (${NAME}),? (?:we|our|you|everyone|people)\b`,
    'u',
  ),
  new RegExp(String.raw`^[Aa]bout:? (${NAME})\s*:?$`, 'u'),
  new RegExp(String.raw`^(?:À propos de|A propos de|Über|Sobre) (${NAME})\s*:?$`, 'u'),
  new RegExp(
    String.raw`(?:^|[.!?] )(${NAME}),? (?:(?:is|are) (?:now |currently |urgently |actively )?(?:looking|hiring|seeking|recruiting|expanding|growing|searching|an? |the |one of )|seeks|needs|sucht|recherche|recrute|busca|ist ein|est un|es una)`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Jj]oin(?:ing)?(?: the)?(?: \p{Ll}+)? team at|[Ww]elcome to|[Jj]oin us at|[Ww]orking at|[Ww]ork (?:at|for)|[Cc]areers? (?:at|with)|[Oo]pportunity at|[Pp]osition (?:at|with)) (${NAME})`,
    'u',
  ),
  new RegExp(String.raw`\b[Jj]oin (${NAME})(?= (?:as|and|to|in|today|team)\b|[.!,])`, 'u'),
];
const IN_TITLE = new RegExp(
  String.raw` (?:at|@|bei|chez|with) (${NAME})(?=$|\s*[|,(–-]|\s(?:in|-)\s| in )`,
  'u',
);
const WITH_SUFFIX = new RegExp(
  String.raw`(?:^|[|·•,–-] ?|\b(?:at|by|for|with|join|bei) )(${NAME} ${SUFFIX})(?=$|[\s|,.(–-])`,
  'u',
);

/** The company a line names by a cue; undefined when it names none. */
export function findCompanyIn(line: string): Found | undefined {
  return companyBy(COMPANY_CUES, line);
}

/** The company one of the first lines names, by "at ACME" or by its legal form. */
export function findCompanyInHead(line: string): Found | undefined {
  return companyBy([WITH_SUFFIX, IN_TITLE], line);
}

function companyBy(cues: readonly RegExp[], line: string): Found | undefined {
  for (const cue of cues) {
    const company = found(cue.exec(line));
    if (company === undefined) continue;
    const written = line.slice(company.start, company.end);
    const article = /^(?:Die|Der|Das|La|Le|El|Les|Los) /u.exec(written)?.[0].length ?? 0;
    const abbreviated = /\b(?:Ltd|Inc|Co|Corp)\.$/.test(written);
    const tail = abbreviated ? 0 : (/[.'-]+$/.exec(written)?.[0].length ?? 0);
    const name = written.slice(article, written.length - tail);
    const [first = ''] = name.split(' ');
    if (NOT_COMPANY.test(name) || isPlace(name)) continue;
    if (NOT_COMPANY.test(first) && first !== 'The') continue;
    return { start: company.start + article, end: company.end - tail };
  }
  return undefined;
}
