/** The first lines of a posting, and who looks for whom where; null where it does not say. */
export interface PostingHead {
  text: string;
  title: string | null;
  company: string | null;
  location: string | null;
}

type Row = readonly [
  text: string,
  title: string | null,
  company: string | null,
  location: string | null,
];

/** Made up for this product: shapes in which postings are pasted. */
const ROWS: readonly Row[] = [
  // A title block: the title, and under it who and where.
  ['Machine Operator\nHarbour Foods, Grimsby', 'Machine Operator', 'Harbour Foods', 'Grimsby'],
  [
    'Staff Nurse\nSt Brannoc Hospice, Barnstaple\nPermanent',
    'Staff Nurse',
    'St Brannoc Hospice',
    'Barnstaple',
  ],
  [
    'Senior Maintenance Electrician\nFellside Foods Ltd, Penrith\nFull time',
    'Senior Maintenance Electrician',
    'Fellside Foods Ltd',
    'Penrith',
  ],
  ['Line Cook\nThe Copper Pan, Whitby', 'Line Cook', 'The Copper Pan', 'Whitby'],
  [
    'Warehouse Operative\nNorthgate Parcels – Leeds',
    'Warehouse Operative',
    'Northgate Parcels',
    'Leeds',
  ],
  ['Welder\nIronside Fabrication | Gary, IN', 'Welder', 'Ironside Fabrication', 'Gary, IN'],
  [
    'Data Analyst\nBrightwell Energy · Manchester · Hybrid',
    'Data Analyst',
    'Brightwell Energy',
    'Manchester',
  ],
  [
    'Receptionist\nOakfield Dental Practice\nShrewsbury',
    'Receptionist',
    'Oakfield Dental Practice',
    null,
  ],
  ['Teaching Assistant\nLondon', 'Teaching Assistant', null, 'London'],
  ['Bus Driver\nFull time, early shifts', 'Bus Driver', null, null],
  ['Bookkeeper\nPart time, 20 hours', 'Bookkeeper', null, null],
  ['Care Assistant\nNights, Weekends', 'Care Assistant', null, null],
  ['Software Engineer\nPython, Django', 'Software Engineer', null, null],
  ['Plumber\nJoin us, Monday to Friday', 'Plumber', null, null],
  ['Chef de Partie\nSalary: £28,000, Tips', 'Chef de Partie', null, null],
  ['Shop Assistant\nOur Story, Our People', 'Shop Assistant', null, null],
  // One line.
  ['Harbour Foods — Machine Operator — Grimsby', 'Machine Operator', 'Harbour Foods', null],
  ['Cook at Little Owl, Bristol', 'Cook', 'Little Owl', 'Bristol'],
  [
    'Machine Operator - Harbour Foods Ltd - Leeds',
    'Machine Operator',
    'Harbour Foods Ltd',
    'Leeds',
  ],
  ['Night Porter | Remote', 'Night Porter', null, 'Remote'],
  [
    'Harbour Foods is hiring a Machine Operator in Leeds',
    'Machine Operator',
    'Harbour Foods',
    'Leeds',
  ],
  ['Harbour Foods is looking for a packer.', 'packer', 'Harbour Foods', null],
  ['We are hiring a bus driver.', 'bus driver', null, null],
  ['Our client is hiring a bus driver.', 'bus driver', null, null],
  ['Gardener needed in Austin, TX', 'Gardener', null, 'Austin, TX'],
  ['Dental Nurse - Full time', 'Dental Nurse', null, null],
  // Lines of facts.
  [
    'Baker\n- Company: Crumb & Sons\n- Location: Hull\n- Salary: £24,000',
    'Baker',
    'Crumb & Sons',
    'Hull',
  ],
  [
    '• Job title: Roofer\n• Employer: Slate Works\n• Place of work: Bangor',
    'Roofer',
    'Slate Works',
    'Bangor',
  ],
  [
    'Position: Accountant\nOrganisation: Greenhill Trust\nBased in: Stirling',
    'Accountant',
    'Greenhill Trust',
    'Stirling',
  ],
  ['Job title:\nMidwife\nLocation:\nTruro', 'Midwife', null, 'Truro'],
  ['Vacancy: Fitter', 'Fitter', null, null],
  // Said further down.
  ['Barista\n\nAbout Little Owl\nSmall and loud.', 'Barista', 'Little Owl', null],
  ['Barista\n\nAbout us\nSmall and loud.', 'Barista', null, null],
  ['Barista\n\nAbout you\nYou like mornings.', 'Barista', null, null],
  ['Barista\n\nAbout the role\nYou make coffee.', 'Barista', null, null],
  ['Joiner\n\nAt Oak & Ash, we build stairs.', 'Joiner', 'Oak & Ash', null],
  ['Joiner\n\nJoin Oak & Ash as our next joiner.', 'Joiner', 'Oak & Ash', null],
  ['Joiner\n\nThe workshop is based in Kendal.', 'Joiner', null, 'Kendal'],
  // German, French, Spanish.
  [
    'Elektriker (m/w/d)\nMüller Anlagenbau GmbH, Kassel',
    'Elektriker (m/w/d)',
    'Müller Anlagenbau GmbH',
    'Kassel',
  ],
  [
    'Köchin (m/w/d)\nArbeitgeber: Gasthof Adler\nArbeitsort: Bern',
    'Köchin (m/w/d)',
    'Gasthof Adler',
    'Bern',
  ],
  ['Wir suchen einen Koch (m/w/d) in Hamburg', 'Koch (m/w/d)', null, 'Hamburg'],
  ['Serveur\nEntreprise : Le Petit Port\nLieu : Lyon', 'Serveur', 'Le Petit Port', 'Lyon'],
  [
    'Infirmière\n\nÀ propos de Clinique du Lac\nUne équipe de 40.',
    'Infirmière',
    'Clinique du Lac',
    null,
  ],
  ['Camarero\nEmpresa: Casa Lola\nUbicación: Sevilla', 'Camarero', 'Casa Lola', 'Sevilla'],
  // Nothing to go by.
  ['Lorem ipsum dolor sit amet.', null, null, null],
  ['You will wash dishes every evening.', null, null, null],
  ['About us\nWe make shoes.', null, null, null],
];

export const POSTING_HEADS: readonly PostingHead[] = ROWS.map(
  ([text, title, company, location]) => ({ text, title, company, location }),
);
