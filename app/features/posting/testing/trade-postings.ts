import { type ExamplePosting } from './example-posting';

export const TRADE_POSTINGS: readonly ExamplePosting[] = [
  {
    name: 'electrician',
    text: `Senior Electrician – Brightline Electrical Ltd, Leeds

About Brightline Electrical
We are a leading contractor and for over 20 years we have served homes in Yorkshire.

What you'll do
- Install and test wiring in domestic and commercial buildings
- Carry out PAT testing and fault finding

Requirements:
• At least 5 years of experience as an electrician
• 18th Edition and City & Guilds 2391 required
• Full UK driving licence
• Ability to work at heights
• 3+ years of PLC programming
• You must be 18 years or older

Nice to have:
• Solar PV, EV chargers
• No management experience required

We offer a competitive salary and a pension scheme.
Brightline is an equal opportunity employer.`,
    title: 'Senior Electrician',
    company: 'Brightline Electrical Ltd',
    location: 'Leeds',
    language: 'en',
    seniority: 'senior',
    years: { min: 5, max: null },
    must: ['18th edition', 'city & guilds 2391', 'driving licence', 'working at height', 'plc'],
    nice: ['solar panel installation', 'ev charger installation'],
    skillYears: { plc: 3 },
    absent: ['management', 'leed', 'project management', 'pension administration'],
    duties: ['Install and test wiring in domestic and commercial buildings'],
    droppedReasons: [/offers/, /Equal opportunity/, /About the company/, /not needed/],
  },
  {
    name: 'warehouse operative',
    text: `WAREHOUSE OPERATIVE (Nights)
Location: Daventry, UK
Company: Northgate Logistics
£12.60 per hour

Northgate Logistics is looking for warehouse operatives to join our night team.

The job
* Picking and packing customer orders with RF scanners
* Loading and unloading lorries
* Counting stock and reporting differences

You need
* A counterbalance licence (RTITB) - essential
* Steel toe boots
* Basic English
* to be reliable and punctual

No previous warehouse experience needed, full training is provided.
Reach truck licence is a plus.`,
    title: 'WAREHOUSE OPERATIVE',
    company: 'Northgate Logistics',
    location: 'Daventry, UK',
    language: 'en',
    seniority: 'junior',
    years: null,
    must: [
      'forklift licence',
      'rtitb',
      'english',
      'reliability',
      'punctuality',
      'order picking',
      'rf scanner',
      'loading and unloading',
    ],
    nice: ['reach truck licence'],
    skillYears: {},
    absent: ['warehouse operations', 'training delivery'],
    duties: ['Loading and unloading lorries'],
    droppedReasons: [/not needed/],
  },
  {
    name: 'barista',
    text: `Barista wanted!

Join Little Owl Coffee as a part-time barista in Bristol. Two to three years' experience making espresso on a busy bar, or six months and a lot of hunger.

What we're looking for:
- Latte art and milk steaming
- Excellent customer service and a friendly manner
- Food hygiene level 2 preferred
- You don't need to know about wine
- Cash handling

Perks: free coffee, staff discount, 28 days holiday.`,
    title: 'Barista',
    company: 'Little Owl Coffee',
    location: 'Bristol',
    language: 'en',
    seniority: 'mid',
    years: { min: 2, max: 3 },
    must: [
      'latte art',
      'milk steaming',
      'customer service',
      'friendliness',
      'cash handling',
      'barista skills',
    ],
    nice: ['level 2 food hygiene'],
    skillYears: { 'barista skills': 2 },
    absent: ['wine knowledge'],
    duties: [],
    droppedReasons: [/offers/],
  },
  {
    name: 'one line',
    text: 'Need a welder in Gary, IN, 2 yrs MIG and TIG, own hood, CDL a plus',
    title: 'welder',
    company: null,
    location: 'Gary, IN',
    language: 'en',
    seniority: 'mid',
    years: { min: 2, max: null },
    must: ['mig welding', 'tig welding'],
    nice: ['cdl'],
    skillYears: { 'mig welding': 2 },
    absent: [],
    duties: [],
    droppedReasons: [],
  },
];
