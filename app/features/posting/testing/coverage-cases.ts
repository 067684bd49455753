import type { CoveragePart, RequirementKind } from '../posting';

/** What a posting asks, a line of a resume, and what a fair reader says of the two. */
export interface CoverageCase {
  trade: string;
  asked: string;
  told: string;
  status: CoveragePart['status'];
  kind: RequirementKind;
  /** Where the line stands: under a dated job, or as the title of that job. */
  as: 'highlight' | 'position';
}

type Row = readonly [asked: string, told: string, status: CoveragePart['status'], as?: 'position'];

/**
 * Made up for this product, in pairs of easy and hard: the same words about another deed, the
 * same deed in other words, a lower rank, a learner for a teacher, helping for doing.
 *
 * `covered`: the line shows what is asked. `partial`: a part of it, a smaller one, a lower rank or
 * a hand in it. `gap`: something else.
 */
// prettier-ignore
const DUTIES: Readonly<Record<string, readonly Row[]>> = {
  electrician: [
    ['Guide two apprentices', 'Trained 2 apprentices on safe isolation; both passed first time', 'covered'],
    ['Guide two apprentices', 'Showed two apprentices how to measure and record insulation resistance', 'covered'],
    ['Guide two apprentices', 'Served as an apprentice for four years', 'gap'],
    ['Guide two apprentices', 'Trained as an apprentice under two master electricians', 'gap'],
    ['Guide two apprentices', 'Helped train the apprentices on site', 'partial'],
    ['Train apprentices', 'Mentored 3 apprentices through their final year', 'covered'],
    ['Train apprentices', 'Ordered tools for the apprentices', 'gap'],
    ['Supervise apprentices', 'Trained 2 apprentices on safe isolation', 'partial'],
    ['Supervise apprentices', 'Supervised two apprentices on a hospital site', 'covered'],
    ['Find and repair electrical faults', 'Found and fixed electrical faults on 180 motors', 'covered'],
    ['Install lighting circuits', 'Installed lighting circuits in 40 flats', 'covered'],
    ['Install lighting circuits', 'Replaced lamps in 40 flats', 'gap'],
    ['Lead a team of five electricians', 'Led 6 electricians on a school refit', 'covered'],
    ['Lead a team of five electricians', 'Worked in a team of five electricians', 'gap'],
  ],
  nurse: [
    ['Mentor student nurses', 'Coached 6 student nurses on medication rounds', 'covered'],
    ['Mentor student nurses', 'Was mentored as a student nurse on a surgical ward', 'gap'],
    ['Mentor student nurses', 'Welcomed student nurses on their first day', 'partial'],
    ['Administer medication', 'Gave medication to 28 residents on two rounds a day', 'covered'],
    ['Administer medication', 'Ordered medication from the pharmacy', 'gap'],
    ['Keep accurate patient records', 'Kept patient records accurate on a ward of 30', 'covered'],
    ['Keep accurate patient records', 'Greeted patients and their families at the desk', 'gap'],
    ['Supervise healthcare assistants', 'Supervised 4 healthcare assistants on nights', 'covered'],
    ['Supervise healthcare assistants', 'Worked beside 4 healthcare assistants on nights', 'gap'],
    ['Supervise healthcare assistants', 'Reported to the supervisor of the healthcare assistants', 'gap'],
    ['Manage a ward of 30 beds', 'Ran a ward of 30 beds at night', 'partial'],
    ['Manage a ward of 30 beds', 'Cleaned a ward of 30 beds', 'gap'],
    ['Assess patients on admission', 'Assessed about 15 patients a day on admission', 'covered'],
    ['Dress wounds', 'Dressed wounds and changed catheters on home visits', 'covered'],
    ['Dress wounds', 'Took notes on wounds while colleagues dressed them', 'partial'],
  ],
  care: [
    ['Help residents with washing and dressing', 'Helped 9 residents with washing, dressing and meals', 'covered'],
    ['Help residents with washing and dressing', 'Washed and ironed for residents', 'partial'],
    ['Prepare meals for residents', 'Cooked meals for 12 residents each evening', 'covered'],
    ['Prepare meals for residents', 'Ate meals with residents to keep them company', 'gap'],
    ['Write care plans', 'Wrote and reviewed 14 care plans', 'covered'],
    ['Write care plans', 'Followed care plans for 14 residents', 'gap'],
    ['Train new care staff', 'Trained 5 new carers in safe lifting', 'covered'],
    ['Train new care staff', 'Completed care staff training in safe lifting', 'gap'],
    ['Look after children in the evenings', 'Cared for two children in the evenings', 'covered'],
  ],
  welder: [
    ['Weld stainless steel tanks', 'Welded stainless steel tanks for two breweries', 'covered'],
    ['Weld stainless steel tanks', 'Polished stainless steel tanks for two breweries', 'gap'],
    ['Weld stainless steel tanks', 'Welded mild steel gates', 'partial'],
    ['Read technical drawings', 'Read technical drawings and marked out plate', 'covered'],
    ['Inspect finished welds', 'Checked finished welds against the drawing', 'covered'],
    ['Inspect finished welds', 'Had my finished welds inspected every week', 'gap'],
    ['Lift loads of up to 25 kg', 'Lifted loads of 30 kg by hand all shift', 'covered'],
    ['Lift loads of up to 25 kg', 'Lifted loads of 8 kg onto a bench', 'partial'],
    ['Coach junior welders', 'Taught four junior welders to weld overhead', 'covered'],
    ['Coach junior welders', 'Junior welder in a shop of four', 'gap'],
  ],
  cook: [
    ['Prepare fresh pasta daily', 'Made fresh pasta daily for 80 covers', 'covered'],
    ['Prepare fresh pasta daily', 'Served fresh pasta daily to 80 guests', 'gap'],
    ['Supervise the kitchen team', 'Kitchen porter in a team of six', 'gap'],
    ['Supervise the kitchen team', 'Led the kitchen team of six on Sundays', 'covered'],
    ['Supervise the kitchen team', 'Helped supervise the kitchen team on Sundays', 'partial'],
    ['Train kitchen staff', 'Taught 3 kitchen colleagues the cold section', 'covered'],
    ['Train kitchen staff', 'Washed up for the kitchen staff', 'gap'],
    ['Order stock from suppliers', 'Ordered stock from 6 suppliers twice a week', 'covered'],
    ['Order stock from suppliers', 'Put away stock from suppliers', 'gap'],
    ['Clean ovens and fryers', 'Cleaned the ovens and fryers every night', 'covered'],
    ['Clean ovens and fryers', 'Repaired ovens and fryers on call-out', 'gap'],
    ['Cut food waste', 'Reduced food waste by a third with a prep sheet', 'covered'],
    ['Plan weekly menus', 'Planned the weekly menu for a nursery', 'covered'],
    ['Plan weekly menus', 'Printed the weekly menus', 'gap'],
  ],
  teacher: [
    ['Teach maths to Year 9', 'Taught maths to Year 9 and Year 10', 'covered'],
    ['Teach maths to Year 9', 'Taught maths to Year 4', 'partial'],
    ['Teach maths to Year 9', 'Studied maths with Year 9 pupils as a helper', 'gap'],
    ['Teach maths to Year 9', 'Marked Year 9 maths papers', 'partial'],
    ['Plan lessons for mixed groups', 'Planned lessons for mixed groups of 30', 'covered'],
    ['Support pupils with special needs', 'Supported 5 pupils with special needs in class', 'covered'],
    ['Support pupils with special needs', 'Kept the register of pupils', 'gap'],
    ['Mentor trainee teachers', 'Guided two trainee teachers through their first term', 'covered'],
    ['Mentor trainee teachers', 'Trainee teacher at a primary school', 'gap'],
    ['Manage pupil behaviour', 'Recorded pupil behaviour for the head of year', 'gap'],
    ['Run after-school clubs', 'Ran two after-school clubs for 40 children', 'covered'],
    ['Run after-school clubs', 'Went to two after-school clubs', 'gap'],
    ['Meet parents regularly', 'Met parents every month about progress', 'partial'],
  ],
  clerk: [
    ['Process supplier invoices', 'Processed 300 supplier invoices a month', 'covered'],
    ['Process supplier invoices', 'Opened post and sorted supplier invoices', 'partial'],
    ['Process supplier invoices', 'Wrote to suppliers about late deliveries', 'gap'],
    ['Answer the telephone', 'Answered about 60 telephone calls a day', 'covered'],
    ['Reply to customer emails', 'Answered 70 customer emails a day', 'covered'],
    ['Reply to customer emails', 'Sorted customer emails into folders', 'partial'],
    ['Schedule appointments for three doctors', 'Booked appointments for 4 doctors', 'partial'],
    ['Schedule appointments for three doctors', 'Scheduled appointments for 3 doctors', 'covered'],
    ['Schedule appointments for three doctors', 'Scheduled appointments for one doctor', 'partial'],
    ['Write monthly sales reports', 'Wrote the monthly sales report for the board', 'covered'],
    ['Write monthly sales reports', 'Presented the monthly sales reports to the board', 'partial'],
    ['Write monthly sales reports', 'Filed the monthly sales reports', 'partial'],
    ['Manage the office budget', 'Reported to the manager of the office', 'gap'],
    ['Manage the office budget', 'Helped manage the office budget', 'partial'],
    ['Record meeting minutes', 'Logged the minutes of weekly meetings', 'covered'],
    ['Train office staff on Excel', 'Was trained on Excel with the office staff', 'gap'],
  ],
  developer: [
    ['Mentor junior developers', 'Mentored two junior engineers on testing', 'covered'],
    ['Mentor junior developers', 'Junior developer in a team of eight', 'gap'],
    ['Mentor junior developers', 'Reviewed code of junior developers', 'partial'],
    ['Lead code reviews', 'Took part in code reviews', 'partial'],
    ['Lead code reviews', 'Led code reviews for a team of five', 'covered'],
    ['Lead code reviews', 'Team lead read code reviews of mine', 'gap'],
    ['Build internal tools', 'Developed internal tools used by 40 colleagues', 'covered'],
    ['Build internal tools', 'Used internal tools to bill customers', 'gap'],
    ['Write automated tests', 'Wrote automated tests for the checkout', 'covered'],
    ['Write automated tests', 'Ran automated tests before each release', 'partial'],
    ['Fix production bugs', 'Repaired production defects within a day', 'covered'],
    ['Fix production bugs', 'Reported production bugs to the vendor', 'gap'],
    ['Document the public API', 'Wrote the documents for the public API', 'covered'],
    ['Diagnose network faults', 'Troubleshot network faults for 12 shops', 'covered'],
    ['Manage software projects', 'Coded in four software projects', 'gap'],
    ['Manage software projects', 'Managed two software projects from plan to launch', 'covered'],
  ],
  shop: [
    ['Serve customers at the counter', 'Served 200 customers a day at the counter', 'covered'],
    ['Serve customers at the counter', 'Repaired the counter for customers', 'gap'],
    ['Handle customer complaints', 'Resolved about 20 customer complaints a week', 'covered'],
    ['Handle customer complaints', 'Customer complaints fell by half after I relabelled the shelves', 'partial'],
    ['Handle customer complaints', 'Delivered parcels to customers', 'gap'],
    ['Greet guests on arrival', 'Welcomed guests on arrival at a hotel of 90 rooms', 'covered'],
    ['Open and close the store', 'Opened and closed the shop four days a week', 'covered'],
    ['Manage a small shop', 'Assistant Shop Manager', 'partial', 'position'],
    ['Manage a small shop', 'Shop Manager', 'partial', 'position'],
    ['Manage a small shop', 'Managed a small shop with 3 sellers', 'covered'],
    ['Manage a small shop', 'Managed small orders for the shop manager', 'partial'],
    ['Induct new starters', 'Onboarded 14 new colleagues', 'covered'],
    ['Induct new starters', 'Attended the induction for new starters', 'gap'],
    ['Count stock every week', 'Counted stock every week and at the year end', 'covered'],
    ['Count stock every week', 'Sold stock every week at the market', 'gap'],
    ['Train staff on the till', 'Trained 4 new staff on tills', 'covered'],
    ['Train staff on the till', 'Trained on the till by other staff', 'gap'],
  ],
  driver: [
    ['Deliver parcels to homes', 'Delivered 140 parcels a day to homes and offices', 'covered'],
    ['Deliver parcels to homes', 'Sorted parcels at a depot', 'gap'],
    ['Load and unload vans', 'Loaded and unloaded vans of up to 3.5 t', 'covered'],
    ['Load and unload vans', 'Washed the vans', 'gap'],
    ['Drive a delivery van', 'Delivery van driver', 'covered', 'position'],
    ['Drive a delivery van', 'Drove a delivery van in the city', 'covered'],
    ['Drive a delivery van', 'Loaded a delivery van for the driver', 'partial'],
    ['Plan daily routes', 'Planned daily routes for 6 drivers', 'covered'],
    ['Plan daily routes', 'Drove daily routes planned by the office', 'gap'],
    ['Carry out vehicle checks', 'Did vehicle checks before each trip', 'covered'],
    ['Carry out vehicle checks', 'Parked the vehicle', 'gap'],
  ],
  warehouse: [
    ['Pick and pack orders', 'Picked and packed 90 orders a shift', 'covered'],
    ['Pick and pack orders', 'Placed orders by telephone', 'gap'],
    ['Lead a shift of eight people', 'Led a shift of 12 people', 'covered'],
    ['Lead a shift of eight people', 'Led a shift of 3 people', 'partial'],
    ['Lead a shift of eight people', 'Worked a shift with eight people', 'gap'],
    ['Report damaged goods', 'Reported damaged goods to the office', 'covered'],
    ['Report damaged goods', 'Damaged no goods in three years', 'gap'],
    ['Train colleagues in safe lifting', 'Coached 10 colleagues in safe lifting', 'covered'],
    ['Train colleagues in safe lifting', 'Took the training in safe lifting with colleagues', 'gap'],
  ],
  trades: [
    ['Paint interior walls', 'Painter of interior walls and ceilings', 'covered'],
    ['Paint interior walls', 'Painted railings', 'gap'],
    ['Cut and colour hair', 'Cut and coloured hair for about 8 clients a day', 'covered'],
    ['Cut and colour hair', 'Swept hair and made tea for clients', 'gap'],
    ['Fit kitchens and bathrooms', 'Installed kitchens and bathrooms in new homes', 'covered'],
    ['Service gas boilers', 'Serviced 300 gas boilers a year', 'covered'],
    ['Service gas boilers', 'Sold gas boilers', 'gap'],
    ['Maintain public gardens', 'Looked after public gardens with 2 colleagues', 'covered'],
    ['Maintain public gardens', 'Walked in public gardens with residents', 'gap'],
    ['Manage a team of gardeners', 'Gardener in a team of ten', 'gap'],
  ],
  office: [
    ['Recruit sales staff', 'Hired 5 sales colleagues in a year', 'covered'],
    ['Recruit sales staff', 'Sold to staff at a discount', 'gap'],
    ['Negotiate contracts with vendors', 'Negotiated contracts with 8 suppliers', 'covered'],
    ['Negotiate contracts with vendors', 'Filed contracts with suppliers', 'partial'],
    ['Analyse customer data', 'Analysed customer data for the spring campaign', 'covered'],
    ['Analyse customer data', 'Entered customer data', 'partial'],
    ['Organise community events', 'Organised six community events for families', 'covered'],
    ['Organise community events', 'Helped organise community events', 'partial'],
    ['Communicate with tenants', 'Ran a community garden for tenants', 'gap'],
    ['Chair weekly meetings', 'Attended weekly meetings', 'partial'],
    ['Chair weekly meetings', 'Chaired the weekly meeting of 12 branches', 'covered'],
    ['Translate legal documents', 'Translated legal documents from Polish', 'covered'],
    ['Translate legal documents', 'Never translated legal documents', 'gap'],
    ['Present results to clients', 'Keen to present results to clients', 'gap'],
    ['Raise funds from local companies', 'Raised funds from 9 local companies', 'covered'],
  ],
};

// prettier-ignore
const PHRASES: readonly (readonly [RequirementKind, ...Row])[] = [
  ['skill', 'vehicle maintenance', 'Maintained 6 vehicles of the council', 'covered'],
  ['skill', 'parcel delivery', 'Delivered parcels by bicycle', 'covered'],
  ['skill', 'staff supervision', 'Supervised staff of 7', 'covered'],
  ['skill', 'staff supervision', 'Trained staff on the till', 'partial'],
  ['skill', 'budget management', 'Managed a budget of 40,000', 'covered'],
  ['skill', 'budget management', 'Kept within the budget set by the manager', 'gap'],
  ['skill', 'machine operation', 'Machine operator', 'covered', 'position'],
  ['skill', 'food preparation for large groups', 'Prepared food for large groups at weddings', 'covered'],
  ['soft', 'explain things patiently', 'Explained things patiently to older visitors', 'covered'],
  ['soft', 'work under pressure', 'Pressure-washed 40 yards', 'gap'],
  ['duty', 'leading a team of nurses', 'Led a team of 9 nurses', 'covered'],
  ['duty', 'training volunteers', 'Trained 20 volunteers', 'covered'],
  ['duty', 'training volunteers', 'Attended training with other volunteers', 'gap'],
  ['duty', 'managing suppliers', 'Supplier to a chain managed from Leeds', 'gap'],
];

/** Pairs of a table by trade, in its order. */
export function duties(table: Readonly<Record<string, readonly Row[]>>): CoverageCase[] {
  return Object.entries(table).flatMap(([trade, rows]) =>
    rows.map((row) => pairOf(trade, 'duty', row)),
  );
}

function pairOf(trade: string, kind: RequirementKind, row: Row): CoverageCase {
  const [asked, told, status, as = 'highlight'] = row;
  return { trade, asked, told, status, kind, as };
}

/** All pairs, in a fixed order. */
export const COVERAGE_CASES: readonly CoverageCase[] = [
  ...duties(DUTIES),
  ...PHRASES.map(([kind, ...row]) => pairOf('any', kind, row)),
];
