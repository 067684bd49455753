import type { JobType } from './framing';

/**
 * Beginnings of words in job titles and the Holland type of the work, our own list. A phrase wins
 * over a word (`software engineer` over `engineer`), and the last word of a title over the first
 * (`care manager` is managing, `management trainer` is training).
 */
const BEGINNINGS: Readonly<Record<JobType, string>> = {
  realistic: `
electric, mechanic, plumb, carpent, joiner, weld, fitter, machinist, operator, driver, courier, builder,
bricklay, roofer, painter, plaster, scaffold, labourer, laborer, farm, garden, landscap, forest, fisher,
cook, chef, kitchen, baker, butcher, cleaner, janitor, porter, picker, packer, warehouse, forklift,
technician, maintenance, installer, firefight, paramedic, pilot, sailor, deckhand, miner, surveyor,
civil engineer, mechanical engineer, tailor, seamstress, mason, locksmith, glazier, taxi, assembler,
foreman, rigger, lineman, engineer, guard, soldier, groundskeeper, caretaker, handyman, toolmaker`,
  investigative: `
scientist, research, analyst, biolog, chemist, physicist, mathematic, statistic, laborator,
lab technician, software, developer, programmer, data, doctor, physician, surgeon, pharmac, veterinar,
dentist, epidemiolog, geolog, economist, psycholog, actuar, security engineer, tester, quality engineer,
radiograph, optometr, investigator, systems engineer, network engineer, devops`,
  artistic: `
design, artist, writer, editor, journalis, photograph, film, video, music, actor, dancer, animator,
illustrat, copywriter, architect, content, creative, florist, stylist, translator, curator, producer,
game artist, interior`,
  social: `
nurs, care, carer, caregiver, midwi, teach, tutor, lecturer, trainer, coach, counsel, therap,
social work, youth, childminder, nanny, childcare, support worker, early years, nursery, physio,
chaplain, librarian, dietitian, hairdress, beautician, barber, host, waiter, waitress, barista, steward,
flight attendant, volunteer coordinator, community, healthcare, health care, teaching assistant,
customer support, customer service, welfare, care coordinator`,
  enterprising: `
manager, director, head, lead, chief, sales, seller, market, business, account executive,
account manager, entrepreneur, founder, owner, recruit, buyer, estate agent, broker, consultant, lawyer,
solicitor, barrister, retail, shop assistant, store, supervisor, product owner, fundrais, campaign,
negotiator, public relations, police, event, executive`,
  conventional: `
account, bookkeep, payroll, executive assistant, personal assistant, audit, clerk, administrat,
secretar, assistant, reception, office, data entry, bank, teller, cashier, finance, controller, tax,
insurance, planner, schedul, dispatch, logistic, coordinator, archiv, compliance, procurement, purchas,
inventory, stock, records, paralegal, credit, claims, typist, registrar, quality control, inspector`,
};

const listed = (words: string): readonly string[] => words.trim().split(/,\s+/);

/** The beginnings for each type. */
export const TITLE_WORDS: Readonly<Record<JobType, readonly string[]>> = {
  realistic: listed(BEGINNINGS.realistic),
  investigative: listed(BEGINNINGS.investigative),
  artistic: listed(BEGINNINGS.artistic),
  social: listed(BEGINNINGS.social),
  enterprising: listed(BEGINNINGS.enterprising),
  conventional: listed(BEGINNINGS.conventional),
};

/** Say how one works and not at what: they count only where no other word of the title does. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  'assistant coordinator engineer executive head inspector lead operator planner technician'.split(
    ' ',
  ),
);

/** What a job of each type is, and what its readers look for first. */
export const JOB_TYPE_WORDS: Readonly<Record<JobType, { is: string; reads: string }>> = {
  realistic: { is: 'hands-on', reads: 'what you made, fixed or kept running' },
  investigative: { is: 'about finding things out', reads: 'how you analyse and learn' },
  artistic: {
    is: 'about making something new',
    reads: 'what you made that wasn’t there before',
  },
  social: { is: 'about helping people', reads: 'who you helped and taught' },
  enterprising: {
    is: 'about leading and persuading',
    reads: 'what you started and who you won over',
  },
  conventional: { is: 'about keeping things in order', reads: 'accuracy and order' },
};
