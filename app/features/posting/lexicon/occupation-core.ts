import { foldedWordsOf } from '~/features/language/term-tokens';

/**
 * What goes with an occupation, so that nobody who has had it is told they never did it: lines of
 * `word of a title, …: canonical, …`. It says a part of what is asked and no more; what the title
 * itself names ("teaching" of a teacher) it says in full.
 */
const CORE = `
teacher, lecturer, tutor: teaching, lesson planning, curriculum development, classroom management, behaviour management, student assessment, national curriculum, differentiated instruction
nurse, solicitor, lawyer, conveyancer, driver, carer, pharmacist: customer service
nurse: patient care, medication administration, charting, infection control, vital signs, care planning, moving and handling of people
carer, caregiver, healthcare assistant, care assistant, nursing assistant: patient care, personal care, moving and handling of people, care planning, infection control
receptionist, clerk, secretary, office coordinator, administrator, office manager: administration, telephone etiquette, filing, data entry, diary management, scheduling, customer service
cashier, checkout assistant, retail associate, sales assistant, shop assistant: customer service, cash handling, inventory management, till operation
waiter, waitress, server, barista, bartender: customer service, table service, cash handling
chef, cook, baker: cooking, food preparation, food safety, kitchen management, inventory management
plumber, gas engineer, heating engineer: customer service
plumber: plumbing, pipe fitting, preventive maintenance, fault finding
electrician: customer service, electrical installation, fault finding, testing, preventive maintenance
mechanic, fitter, maintenance technician: preventive maintenance, fault finding, vehicle inspection
welder: welding, reading blueprints, technical drawings
cnc setter, cnc operator, cnc miller, cnc machinist, cnc programmer: cnc machining, cnc milling, milling machine, machining, technical drawings
machinist: machining, technical drawings, quality control
carpenter, joiner: carpentry, joinery, reading blueprints
painter: painting and decorating
cleaner, housekeeper: cleaning, housekeeping
gardener, landscaper: gardening, landscaping
bus driver, coach driver, lorry driver, truck driver, hgv driver, hgv class 1 driver, hgv class 2 driver, trucker: hours of service
driver, trucker: route planning, vehicle inspection, freight forwarding, logistics
dispatcher: dispatch, route planning, scheduling, logistics
picker, packer, warehouse operative, warehouse worker, forklift operator: order picking, packing, warehouse operations, inventory management
guard, security officer, door supervisor: patrols, security, cctv monitoring, fire alarm systems, access control
hairdresser, stylist, barber: hairdressing, customer service
nanny, childminder, nursery assistant: childcare, early years education, safeguarding
software engineer, developer, programmer, backend engineer, frontend engineer: software development, algorithms, data structures, debugging, code review, unit testing, api, programming, databases, version control
backend engineer, backend developer, back end engineer: back-end development
machine learning engineer, ml engineer: machine learning, deep learning, algorithms, data analysis, statistics, programming, software development
data scientist: data analysis, statistics, data, sql, programming
data engineer: data analysis, data, sql, programming, data pipelines, etl, data warehousing, data modelling
analyst: data analysis, reporting, data
product designer, ux designer, ui designer, interaction designer: product design, ux design, user interface design, interaction design, wireframing, prototyping, user research, usability testing, visual design, web, mobile
mechanical engineer, design engineer: mechanical design, cad, technical drawings
accountant, accounting manager, controller, bookkeeper: accounting, bookkeeping, bank reconciliation, general ledger, month-end close, financial reporting, auditing, finance, budgeting
marketer, marketing manager, marketing specialist: digital marketing, marketing campaigns, content marketing, social media marketing, copywriting, lead generation, brand management
social worker: social work, safeguarding, case management, risk assessment, care planning
recruiter: recruitment, human resources
project manager: project management, stakeholder management, budgeting, scheduling
sales representative, account executive, account manager: sales, negotiation, account management, customer relationship management
paralegal, solicitor, lawyer, attorney: legal research, contract law
lab technician, laboratory technician: sample preparation, laboratory techniques, quality control
team lead, supervisor, foreman, leading hand, shift leader: team management, training delivery, scheduling
manager: management, team management, budgeting, scheduling
support agent, customer service rep, call centre agent, customer support: customer service, customer support, call centre operations, complaint handling
`;

interface Core {
  /** The folded words of a title, one after another. */
  title: string;
  canonicals: readonly string[];
}

const phrase = (words: string): string => ` ${foldedWordsOf(words).join(' ')} `;

const CORES: readonly Core[] = CORE.trim()
  .split('\n')
  .flatMap((line) => {
    const [titles = '', canonicals = ''] = line.split(': ');
    return titles
      .split(', ')
      .map((title) => ({ title: phrase(title), canonicals: canonicals.split(', ') }));
  });

/** The canonical ids named here, for checking them against the lexicon. */
export const coreCanonicals: readonly string[] = [
  ...new Set(CORES.flatMap(({ canonicals }) => canonicals)),
];

/** The canonical ids that go with the occupation a title names; empty where none is known. */
export function coreOf(title: string): ReadonlySet<string> {
  const words = phrase(title);
  return new Set(CORES.flatMap((core) => (words.includes(core.title) ? core.canonicals : [])));
}
