import { stemOf } from '~/features/language/stems';

/** What an employer's or a place's name, or what is told of it, says of its industry: `industry: signs`. */
const SIGNS = `
manufacturing: foundry, factory, plant, mill, castings, machining, assembly line, packaging
healthcare: hospital, clinic, ward, surgery, infirmary, dental, dentist, hospice, medical
health: hospital, clinic, ward, surgery, infirmary, dental, dentist, hospice, medical
care: care home, nursing home, hospice, ward, childcare, aged
education: school, academy, college, university, nursery, kindergarten
school: academy, primary, secondary, elementary
hospitality: hotel, restaurant, cafe, pub, inn, kitchen, bistro, banquet, barista, waiter, waitress, bartender
security: cctv, intruder alarm, access control, door supervisor, alarm sales
retail: store, shop, supermarket, foodstore, hardware
finance: bank, fintech, payments, insurance, lender
fintech: payments, pay, ledger
logistics: carrier, haulage, freight, warehouse, courier, parcel
construction: builders, contractors, building site, framer, drywall, roofer, roofing, groundworks, bricklayer, scaffold, plasterer, home builder, homes, joinery, civil engineering
administrative: secretary, administrator, receptionist, clerk, office manager, personal assistant, data entry
food: dairy, creamery, bakery, brewery, restaurant, kitchen, butcher, meat, fruit, catering, cheese
transport: haulage, bus, coach, lorry, courier, freight, trucking
veterinary: vet , vets , animal hospital
pharmaceutical: pharma , biologics, pharmaceuticals
beverage: brewery, distillery, winery, dairy
trade: plumber, electrician, carpenter, joiner, mechanic, welder
tradespeople: plumber, electrician, carpenter, joiner, mechanic, welder, crew
legal: solicitors, chambers, court, paralegal, llp
law: solicitors, chambers, court, paralegal, llp, attorney
firm: llp, solicitors, chartered accountants
warehouse: fulfilment, fulfillment, distribution center, distribution centre, order selector, order picker, picker packer
office: office administrator, office manager, secretary, receptionist
laboratory: lab , labs , laboratory technician
agriculture: farm, ranch, orchard, dairy
saas: subscription, app, platform
ecommerce: ecommerce, e-commerce, webshop
trailer: tractor, semi, reefer, flatbed
tractor: semi, reefer, flatbed, trailer
`;

const TABLE = SIGNS.trim()
  .split('\n')
  .map((line) => {
    const [industry = '', signs = ''] = line.split(': ');
    return { industry: stemOf(industry), signs: signs.split(', ').map((sign) => ` ${sign}`) };
  });

/** What an employer's name calls it: "Cross Hospital", "Hill Primary School". */
// prettier-ignore
const KINDS = new Set(
  'hospital school clinic hospice hotel restaurant pub cafe bakery nursery college university academy surgery pharmacy garage warehouse farm bank council prison church museum library shop store supermarket factory brewery dairy kitchen theatre airport charity law dental veterinary primary secondary bus coach taxi'.split(' ').map(stemOf),
);

/** Whether a base is of a kind of place where one works. */
export const isKindOfPlace = (base: string): boolean => KINDS.has(base);

/** The bases of the industries that a text names by what stands in them. */
export function industriesIn(text: string): string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  return TABLE.flatMap(({ industry, signs }) =>
    signs.some((sign) => words.includes(sign)) ? [industry] : [],
  );
}
