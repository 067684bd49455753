import type { interviews } from './interviews';

/** A false statement and its true twin, both placed at the same spot of an otherwise true resume. */
export interface Twins {
  interview: keyof typeof interviews;
  /** Id of the history entry whose line it is, or another place of the resume. */
  at: string;
  wrong: string;
  right: string;
}

const twins =
  (interview: Twins['interview']) =>
  (at: string, ...pairs: [wrong: string, right: string][]): Twins[] =>
    pairs.map(([wrong, right]) => ({ interview, at, wrong, right }));

const nurse = twins('nurse');
const warehouse = twins('warehouse');
const developer = twins('developer');
const graduate = twins('graduate');

export const TWINS: readonly Twins[] = [
  ...nurse(
    'h1',
    ['Trained 15 nurses on the new pump', 'Trained 12 nurses on the new pump'],
    ['Trained 12 patients on the new pump', 'Trained twelve nurses on the new infusion pump'],
    ['Trained 12 doctors on the new pump', 'Trained 12 nurses, 20 minutes each'],
    ['Trained 12 nurses, 20 hours each', 'Trained 12 nurses on the pump for 20 minutes each'],
    ['Trained over 12 nurses on the new pump', 'Trained 12 nurses and wrote a one-page guide'],
    ['Reduced pump alarms from 50 a week to 18', 'Reduced pump alarms from about 50 a week to 18'],
    [
      'Reduced pump alarms from about 50 a day to 18',
      'Pump alarms dropped from about 50 to 18 a week',
    ],
    [
      'Increased pump alarms from 18 to about 50 a week',
      'Cut pump alarms from about 50 to 18 a week',
    ],
    ['Reduced pump alarms by 64%', 'Brought pump alarms down from about 50 a week to 18'],
    ['Eliminated pump alarms on the ward', 'Trained nurses on the new infusion pumps'],
    ['Cut handover from 45 to 30 minutes', 'Helped cut handover from 45 to 30 minutes'],
    ['Rewrote the drug chart page', 'Changed the handover sheet together with colleagues'],
    ['Set up a second pharmacy round', 'Asked the pharmacist to come to the morning meeting'],
    [
      'Led 3 students through their assessments',
      'Helped the practice educator with the assessments of 3 students',
    ],
    ['Assessed 3 students from the university', 'Showed 3 students wound care'],
    ['Cared for 14 patients a shift', 'Cared for 6 patients a shift on a surgical ward'],
    ['Managed the ward budget', 'Reported to the ward manager'],
    ['Led a team of 25 nurses', 'Worked on a surgical ward with 28 beds'],
    ['Handled 30 admissions a week', 'Handled about 30 admissions a week'],
    ['Handled about 30 admissions a day', 'About 30 admissions a week on the ward'],
    ['Documented care in EPIC', 'Wrote a one page guide to the new pump'],
    ['Recovered from depression and returned to the ward', 'Trained nurses on the new pump'],
    ['Assisted Dr Harlan Voss in theatre', 'Helped the practice educator with assessments'],
    ['Performed cannulation for children', 'Showed students wound care'],
    ['Managed the ward', 'Worked on the surgical ward'],
    ['Worked nights alone at the weekend', 'Worked nights with two nurses and one assistant'],
    [
      'Lead quality improvement projects across the whole hospital',
      'Trained 12 nurses on the ward',
    ],
    ['Wrote guides used across the whole hospital', 'Wrote a one-page guide'],
    ['Reduced waiting for patients by 2 days', 'Patients waited 2 hours less on average'],
    ['Single-handedly trained the nurses on the new pump', 'Trained the nurses on the new pump'],
  ),
  ...nurse(
    'h2',
    [
      'Trained 12 care assistants on the new pump',
      'Helped 14 residents with washing, dressing and meals',
    ],
    ['Supervised the night shifts at the weekend', 'Did the night shifts alone at the weekend'],
    ['Helped over 14 residents with meals', 'Helped 14 residents with meals'],
    ['Nursed 14 residents', 'Assisted 14 residents with washing and dressing'],
    ['Placed by Brightwater Agency', 'Helped residents with dressing and meals'],
  ),
  ...nurse(
    'h1/title',
    ['Senior Staff Nurse', 'Staff Nurse'],
    ['Ward Manager', 'Staff nurse'],
    ['Charge Nurse', 'Nurse'],
  ),
  ...nurse(
    'h1/organisation',
    ["St Mark's Hospital", "St Mary's Hospital"],
    ['Leeds General Infirmary', 'St Marys Hospital'],
  ),
  ...nurse('h2/start', ['2013-06', '2014-06'], ['2014-05', '2014']),
  ...nurse('h2/end', ['2017-08', '2016-08'], ['present', '2016']),
  ...nurse('h3/title', ['MSc Nursing', 'BSc Nursing'], ['BSc Midwifery', 'Nursing']),
  ...nurse(
    'skill',
    ['EPIC', 'SystmOne'],
    ['Cannulation', 'Wound care'],
    ['Advanced Excel', 'Excel'],
    ['Cerner', 'IV drips'],
    ['Prescribing', 'Catheters'],
  ),
  ...nurse(
    'certificate',
    ['Advanced Life Support', 'Immediate Life Support'],
    ['Non-medical prescriber', 'Immediate life support'],
  ),
  ...nurse('fluency', ['fluent', 'basic']),
  ...nurse(
    'summary',
    ['Senior staff nurse on a surgical ward.', 'Staff nurse on a surgical ward with 28 beds.'],
    [
      'Staff nurse with 10 years of experience.',
      "Staff nurse at St Mary's Hospital since February 2020.",
    ],
    [
      "Staff nurse at St Mary's Hospital since 2018.",
      "Staff nurse at St Mary's Hospital since 2020.",
    ],
    [
      'Award-winning nurse who trained 12 nurses on a new pump.',
      'Nurse who trained 12 nurses on a new pump.',
    ],
    [
      'Experienced in managing people on a surgical ward.',
      'Experienced in wound care and SystmOne.',
    ],
    ['Registered nurse prescriber.', 'BSc Nursing, University of Huddersfield.'],
  ),
  ...warehouse(
    'w1',
    ['Picked 120 lines an hour', 'Picked 102 lines an hour'],
    ['Picked over 102 lines an hour', 'Picking and packing, 102 lines an hour'],
    ['Picked 102 lines a minute', 'Picked and packed 102 lines an hour'],
    ['Cut returns for wrong label by half', 'Cut returns for wrong label from 9 a week to 5'],
    ['Cut returns for wrong labels by 44%', 'Returns for wrong label fell by almost half'],
    [
      'Cut returns for wrong label from 5 a week to 9',
      'Returns for wrong labels fell from 9 to 5 a week',
    ],
    ['Cut returns for wrong label from 9 a day to 5', 'Put a coloured sticker on each bay'],
    ['Cleared the backlog in 3 days', 'Cleared the backlog in 3 days with the team'],
    ['Handled over 3,000 parcels a day', 'Handled nearly 3,000 parcels a day on Black Friday'],
    ['Handled 3,000 parcels a day', 'Swapped breaks with a mate so the line never stopped'],
    ['Missed the cut-off on Black Friday', 'Team did not miss the cut-off'],
    ['No injuries in 6 years', 'No injuries in 4 years'],
    ['Supervised a shift of 20 colleagues', 'Checked every pallet before loading'],
    ['Drove a reach truck', 'Counterbalance forklift'],
    ['Used SAP EWM for goods in', 'Goods in on Mondays'],
    ['Trained 12 new starters in 2022', 'Trained two new starters in 2022, one week each'],
    ['Trained two new starters in 2021', 'Trained 2 new starters'],
    ['Trained two new starters, one month each', 'Trained two new starters, one week each'],
    ['Checked every pallet with a scanner before loading', 'Checked each pallet before loading'],
    ['Managed health and safety on site', 'Worked 4 years with no injuries'],
    ['Returned to work after a court case', 'Picking and packing'],
    ['Served up to 200 covers on Saturdays', 'Goods in on Mondays, picking and packing'],
  ),
  ...warehouse(
    'w2',
    ['Served 200 covers on Saturdays', 'Up to 200 covers on Saturdays'],
    ['Called an engineer for the dishwasher', 'Descaled the dishwasher every week'],
    ['Descaled the dishwasher every day', 'Descaled the dishwasher weekly'],
    ['Repaired the dishwasher', 'Washed up and cleaned the kitchen'],
    ['Cooked for up to 200 covers', 'Took in deliveries'],
    ['Put a coloured sticker on each bay', 'Cleaned the kitchen'],
    ['Dishwasher broke down once in 8 months', 'Dishwasher broke down once in 18 months'],
  ),
  ...warehouse(
    'w1/title',
    ['Warehouse Supervisor', 'Warehouse Operative'],
    ['Lead Warehouse Operative', 'Warehouse operative'],
  ),
  ...warehouse('w1/start', ['2017', '2018'], ['2018-03', '2018']),
  ...warehouse(
    'skill',
    ['Reach truck', 'Counterbalance forklift'],
    ['SAP EWM', 'Manual handling'],
    ['Manhattan WMS', 'Scanner'],
  ),
  ...warehouse('certificate', ['Reach truck licence', 'Counterbalance forklift licence']),
  ...warehouse(
    'summary',
    [
      'Warehouse supervisor with a forklift licence.',
      'Warehouse operative with a counterbalance forklift licence.',
    ],
    [
      'Fired from Greggs before joining Parcelway.',
      'Kitchen porter, then warehouse operative at Parcelway.',
    ],
  ),
  ...developer(
    'd1',
    ['Cut checkout time from 4.2 s to 0.6 s', 'Cut checkout from 4.2 s to 0.9 s'],
    ['Cut checkout time from 4.2 to 0.9 minutes', 'Checkout went from 4.2 s to 0.9 s'],
    ['Reduced errors at peak from 3% to 1%', 'Reduced errors at peak from 3% to under 1%'],
    ['Reduced errors at peak by 3%', 'Errors at peak fell from 3% to under 1%'],
    ['Profiled checkout with Datadog', 'Profiled the checkout with py-spy'],
    ['Moved mail sending to Kafka', 'Moved the mail sending to a queue (Celery)'],
    ['Added five indexes', 'Added two indexes'],
    ['Built the GitLab pipeline', 'Contributed to the GitLab pipeline'],
    ['Built the runner setup', 'Contributed to the gitlab pipeline'],
    ['Deployed 3 times a day', 'Team deploys 3 times a day instead of once a week'],
    [
      'Backend for a ticket shop with 15 million tickets a day',
      'Backend for a ticket shop with about 15k tickets a day',
    ],
    [
      'Backend for a ticket shop, 15,000 tickets a day',
      'Backend for a ticket shop, about 15,000 tickets a day',
    ],
    ['Led a team of 4', 'Worked in a team of 4'],
    ['Restored the data within 14 minutes', 'Restored the data from the replica within 40 minutes'],
    ['Restored a hacked shop from backup in 6 hours', 'Restored the data from the replica'],
    ['Deployed services on Kubernetes', 'Backend in Python and PostgreSQL'],
    ['Led a team of developers', 'Mentored one intern for 3 months'],
    ['Mentored three interns', 'Mentored an intern for 3 months'],
    ['Mentored one intern for 3 years', 'Mentored one intern'],
    [
      'Design and build highly available services used by millions of customers',
      'Backend for a ticket shop',
    ],
    ['Architected the ticket shop backend', 'Wrote the post mortem'],
    ['Worked on Projekt Falke', 'Worked on the backend of a ticket shop'],
    ['Worked on projektfalke in Python', 'Worked on the backend in Python'],
  ),
  ...developer(
    'd2',
    ['Built over 25 WordPress sites for small shops', 'Around 25 WordPress sites for small shops'],
    [
      'Updated all plugins on 25 sites the same day',
      'Updated all plugins on 25 sites the same week',
    ],
    ['Restored a hacked shop in 6 minutes', 'Restored a hacked shop from backup in 6 hours'],
    [
      'WordPress sites for large retailers',
      'WordPress sites for small shops in PHP and some JavaScript',
    ],
    ['Cut checkout from 4.2 s to 0.9 s', 'No second hack'],
    ['WordPress sites in PHP and React', 'WordPress sites in PHP'],
  ),
  ...developer(
    'd3/highlight',
    ['Built it in Kotlin and Swift', 'Built it alone in Kotlin'],
    ['Has 12,000 users', 'An app that shows when the next bus comes, 1,200 users'],
  ),
  ...developer(
    'd1/title',
    ['Senior Software Developer', 'Software Developer'],
    ['Backend Engineer', 'Developer'],
    ['Lead Developer', 'Software developer'],
  ),
  ...developer('d1/organisation', ['Kartenhaus GmbH', 'Kartenwerk'], ['Google', 'Kartenwerk GmbH']),
  ...developer('d4/title', ['BSc Computer Science', 'Computer science']),
  ...developer(
    'skill',
    ['Kubernetes', 'Docker'],
    ['Go', 'PostgreSQL'],
    ['Kafka', 'Redis'],
    ['Terraform', 'Celery'],
    ['TypeScript', 'Python'],
  ),
  ...developer('label', ['Senior Backend Engineer', 'Software Developer']),
  ...developer('email', ['lena.fischer@example.org', 'lena@example.org']),
  ...developer('url', ['https://lenafischer.com', 'https://lenafischer.dev']),
  ...developer(
    'summary',
    ['Software developer with a computer science degree.', 'Software developer in Berlin.'],
    ['Developer in Munich.', 'Developer in Berlin.'],
    ['Expert in Python and PostgreSQL.', 'Works in Python and PostgreSQL.'],
    ['Read more at https://evil.example/cv', 'Python, Postgres and Redis.'],
  ),
  ...graduate(
    'g2',
    ['Sales of children books went up 21%', 'Sales of children books went up 12%'],
    ['Reached the Christmas target', 'Relabelled 30 shelves'],
    ['Sales of children books went down 12%', 'Children books sales rose 12%'],
    ['Approved sorting books by age', 'Suggested sorting children books by age'],
    ['Managed the till on Sundays with a team', 'Ran the till alone on Sundays'],
    ['Worked 60 hours a week', 'Worked 16 hours a week'],
    ['Managed a budget of £2,400', 'Till and window displays'],
    ['Managed the shop', 'Worked weekends and holidays'],
    ['Used Google Analytics for the shop', 'Window displays'],
    ['Relabelled 30 shops', 'Relabelled 30 shelves by age'],
  ),
  ...graduate(
    'g3',
    ['Kept the accounts for 850 members', 'Kept the accounts for 85 members'],
    ['Budget of $2,400', 'Budget of £2,400'],
    ['Made £460 on the Bath trip', 'The Bath trip made £310 instead of losing £150'],
    ['The Bath trip lost £310', 'The Bath trip made £310'],
    ['Organised a Bath trip for 85 people', '48 people came to the Bath trip'],
    [
      'Negotiated a national contract with the coach company',
      'Negotiated a group price with the coach company',
    ],
    ['Won volunteer of the year', 'Sold tickets online'],
    ['Founded the society', 'Kept the accounts and sold tickets online'],
  ),
  ...graduate('g1/title', ['BA Marketing', 'BA History'], ['MA History', 'History']),
  ...graduate('g1/score', ['Distinction', 'First class']),
  ...graduate('g1/end', ['2024-07', '2023-07']),
  ...graduate(
    'skill',
    ['Google Analytics', 'Canva'],
    ['HubSpot', 'PowerPoint'],
    ['Photoshop', 'Instagram'],
  ),
  ...graduate('award', ['Volunteer of the year', 'Nominated for volunteer of the year']),
  ...graduate(
    'summary',
    [
      'History graduate who grew Instagram to 6,000 followers.',
      'History graduate. Instagram for the society with 600 followers.',
    ],
    ['Former Tesco employee and history graduate.', 'History graduate and sales assistant.'],
  ),
];
