import { isPlace } from '~/features/posting/company-and-place';
import { titleLean } from './title-lean';

// prettier-ignore
const REGIONS =
  /^(?:[A-Z]{2}|USA|UAE|[A-Z]{2}\s\d{5}|U\.S\.A?\.?|Remote|England|Scotland|Wales|Northern Ireland|(?:Great )?Britain|\p{L}+shire|Kent|Essex|Surrey|Sussex|Norfolk|Suffolk|Cornwall|Devon|Greater \p{L}+|(?:North|South|West|East)(?:ern)? \p{L}+|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York|South Wales|Zealand|Brunswick)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|Québec|Alberta|Manitoba|British Columbia|Nova Scotia|Victoria|Queensland|Bavaria|Bayern|Hessen|Sachsen|Karnataka|Maharashtra|Tamil Nadu|Telangana|Uttar Pradesh|Kerala|Gujarat|Punjab|Haryana)$/u;
const REMOTE =
  /^\(?(?:remote|hybrid|on[- ]?site|home office|work from home|wfh|remoto|télétravail|homeoffice|various locations)(?:[ ,(–-].{0,30})?\)?$/iu;
const TOWN =
  /^\p{Lu}[\p{L}.'’-]+(?:[ -](?:am|upon|on|of|de|la|le|les|sur|an|der|\p{Lu})[\p{L}.'’-]*){0,3}$/u;

/** Towns beside those that postings name, which alone behind a comma are a place. */
const TOWNS = new Set(
  'York,Bath,Derby,Hull,Exeter,Norwich,Plymouth,Portsmouth,Coventry,Bradford,Sunderland,Swansea,Aberdeen,Dundee,Inverness,Swindon,Luton,Preston,Wakefield,Lancaster,Durham,Chester,Gloucester,Worcester,Peterborough,Milton Keynes,Northampton,Ipswich,Stoke-on-Trent,Wolverhampton,Doncaster,Middlesbrough,Blackpool,Bournemouth,Croydon,Slough,Warrington,Stockport,Salford,Limerick,Waterford,Charlotte,Columbus,Indianapolis,Nashville,Memphis,Baltimore,Milwaukee,Albuquerque,Tucson,Sacramento,Kansas City,Omaha,Raleigh,Oakland,Tulsa,Cleveland,Tampa,New Orleans,Pittsburgh,Cincinnati,St. Louis,Orlando,Buffalo,Las Vegas,Salt Lake City,Palo Alto,Mountain View,Sunnyvale,Menlo Park,Redmond,Brooklyn,Winnipeg,Edmonton,Halifax,Quebec City,Adelaide,Canberra,Hobart,Christchurch,Dortmund,Essen,Bonn,Münster,Mannheim,Karlsruhe,Augsburg,Wiesbaden,Aachen,Kiel,Freiburg,Mainz,Erfurt,Potsdam,Linz,Salzburg,Innsbruck,Lausanne,Luzern,Winterthur,Montpellier,Grenoble,Nancy,Dijon,Reims,Angers,Gent,Ghent,Liège,Leuven,The Hague,Den Haag,Groningen,Delft,Leiden,Granada,Murcia,Palma,Coimbra,Braga,Naples,Napoli,Bologna,Florence,Firenze,Genoa,Genova,Padova,Odense,Uppsala,Bergen,Trondheim,Tampere,Turku,Gdańsk,Poznań,Łódź,Katowice,Brno,Ostrava,Bratislava,Ljubljana,Zagreb,Belgrade,Cluj-Napoca,Thessaloniki,Riga,Vilnius,Tallinn,Kyiv,Lviv,Minsk,Moscow,Saint Petersburg,Ankara,Izmir,Haifa,Abu Dhabi,Doha,Riyadh,Karachi,Lahore,Islamabad,Dhaka,Kolkata,Ahmedabad,Jaipur,Noida,Gurgaon,Gurugram,Kochi,Colombo,Kuala Lumpur,Jakarta,Bangkok,Manila,Hanoi,Shenzhen,Guangzhou,Taipei,Osaka,Kyoto,Accra,Abuja,Kampala,Durban,Pretoria,Casablanca,Tunis,Monterrey,Guadalajara,Medellín,Quito,Rio de Janeiro,Brasília,Curitiba,Córdoba,Montevideo,Köln,Cologne'.split(
    ',',
  ),
);
const isKnown = (words: string): boolean => TOWNS.has(words) || isPlace(words);

/** Whether words are the name of a country, a state or the like. */
const isRegion = (words: string): boolean => REGIONS.test(words) || isPlace(`Xenia, ${words}`);

/** How well words are known as a place: by name, or by a form that names have too. */
export function placeForm(given: string): 'known' | 'by form' | 'none' {
  const words = given.trim().replace(/[()]/g, '').replace(/\.$/, '');
  if (words.length > 60 || words === '') return 'none';
  if (REMOTE.test(words)) return 'known';
  const pieces = words.split(/,\s*/);
  const [first = '', second = '', third = ''] = pieces;
  if (pieces.length === 1) return isKnown(words) ? 'known' : 'none';
  if (titleLean(first, 'work') >= 2 || titleLean(first, 'work') <= -2 || !TOWN.test(first)) return 'none'; // prettier-ignore
  if (pieces.length === 2) {
    if (!isRegion(second)) return 'none';
    return isKnown(first) ? 'known' : 'by form';
  }
  if (pieces.length > 3 || !isRegion(third)) return 'none';
  if (!isRegion(second)) return 'none';
  return isKnown(first) ? 'known' : 'by form';
}

/** The place behind a name and a comma: `Acme Ltd, Leeds, UK`; the longest that is one. */
export function placeAtEnd(words: string): { before: string; place: string } | undefined {
  const pieces = words.split(/,\s+/);
  for (const count of [3, 2, 1]) {
    if (pieces.length <= count) continue;
    const place = pieces.slice(-count).join(', ');
    const before = pieces.slice(0, -count).join(', ');
    const form = placeForm(place);
    if (form === 'none' || (count === 3 && form !== 'known')) continue;
    return { before, place };
  }
  return undefined;
}

/** Whether words have the form of a town's name, and nothing says that they are something else. */
export const mayBeTown = (words: string): boolean =>
  TOWN.test(words) && words.length <= 30 && Math.abs(titleLean(words, 'work')) < 0.6;
