import { foldedWordsOf } from '~/features/language/term-tokens';
import { stemOf } from '~/features/language/stems';

/**
 * What people of an occupation do and deal with every day, so that nobody who has had it is asked
 * whether they ever did: lines of `word of a title, …: words`. A duty told in nothing but these
 * words counts as said in part by the title; it is never shown by it.
 */
const DUTIES = `
receptionist, front desk, front of house, front office: greet welcome receive visitor guest client patient customer sign register answer phone telephone call switchboard enquiry message post mail courier book booking appointment meeting room reception desk check
administrator, secretary, clerk, office assistant, office manager, personal assistant: greet visitor relative deal answer phone telephone call enquiry email message post mail file filing record document letter minute diary calendar meeting room book arrange order stationery supply enter data type
guard, security officer, door supervisor, security: patrol monitor cctv camera fire alarm test search bag access control visitor contractor id pass key incident report occurrence book log deal conflict evacuate emergency radio site door secure premises check guard theft
dental nurse, dental assistant: assist dentist chairside surgery prepare set clean decontaminate sterilise instrument record chart patient material mix x-ray radiograph infection
nurse: assess care patient medicine medication administer observe monitor vital sign chart record ward family relative handover plan discharge wound document
carer, caregiver, care assistant, healthcare assistant, support worker, nursing assistant: help wash dress feed eat drink toilet personal care resident client patient meal move hoist lift wheelchair medication record observe report family companion activity dignity
porter: incident fault complaint respond spill report chair move patient bed wheelchair trolley collect deliver specimen blood notes gas waste linen ward theatre department emergency radio
teacher, educator, lecturer: plan deliver lesson teach activity class classroom pupil student child group observe assess mark document report parent conference meeting event trip outing school development progress behaviour support display
nursery, early years, childminder, nanny, kindergarten: plan deliver activity play child children baby group observe document assess development parent nappy feed meal safe clean room key outing trip event
teaching assistant, learning support: support pupil child student group reading class classroom teacher resource display supervise break behaviour
driver, trucker, courier: drive deliver delivery load unload vehicle check walk round daily defect report record log hours tachograph route fuel wash clean paperwork pod customer store site
mechanic, fitter, maintenance technician, maintenance engineer: maintain repair service inspect diagnose fault machine equipment vehicle breakdown preventive part test
plumber, gas engineer, heating engineer: install repair service maintain boiler heating leak pipe pipework bathroom radiator fault customer home tenant job
electrician: install wire wiring test inspect repair fault circuit board cable lighting socket drawing certificate
carpenter, joiner, cabinet maker: measure cut fit install hang door window frame kitchen timber wood drawing
welder, fabricator: weld cut grind prepare read drawing metal steel inspect
chef, cook: prepare cook dish meal menu food kitchen section station order stock delivery clean hygiene allergen temperature waste cost plate service
waiter, waitress, server, barista, bartender, bar staff: greet serve guest customer order table food drink coffee till payment cash clean set bar complaint
housekeeper, cleaner: clean room floor surface bathroom linen bed waste vacuum dust restock laundry
cashier, sales assistant, shop assistant, store assistant, retail assistant, retail: serve greet help customer till cash payment sell stock shelf shelves fill display deliver delivery return refund clean open close
store manager, shop manager, shop: serve customer till cash bank order stock display staff rota sales target open close deliver delivery
picker, packer, warehouse, order selector: pick pack load unload scan label pallet order stock goods receive dispatch deliver delivery count inventory forklift truck
call centre, call center, contact centre, customer service, support agent, customer support: answer handle call phone email chat customer query enquiry complaint ticket log record resolve order account
recruiter, hr, human resources: recruit hire interview onboard employee contract policy payroll record leave absence grievance induct
accountant, bookkeeper, accounts, controller: post enter invoice ledger reconcile bank account pay supplier report month end close return tax vat payroll budget audit expense
paralegal, solicitor, lawyer, attorney, conveyancer, conveyancing: draft review contract letter document file client matter case deal correspondence court deadline research transaction sale purchase property
account executive, account manager, sales manager, sales executive, sales: sell customer client prospect call meet pitch negotiate close deal account target quota pipeline forecast quote proposal crm
marketing manager, marketer, marketing: plan run campaign content social media post email website advert budget event report audience brand copy
designer: design sketch wireframe prototype screen flow test user interview research component handoff developer engineer feature
software engineer, developer, programmer, backend engineer, frontend engineer: design build write code test review deploy ship maintain fix bug feature service api release
data engineer, analytics engineer: design build operate maintain batch streaming pipeline data table model warehouse load transform test quality
data analyst, analyst: analyse data report dashboard query metric insight present chart spreadsheet
chemist, lab technician, laboratory technician, lab assistant, scientist: prepare sample test analyse analysis instrument equipment maintain calibrate qualify record result report protocol sop method batch lab
pharmacist, pharmacy technician, pharmacy assistant, dispenser: dispense prescription medicine label check stock order patient counsel record
hairdresser, barber, stylist: cut colour style wash shave hair client book appointment till clean
gardener, landscaper, groundskeeper: plant prune mow weed water trim lawn hedge bed tree clear
farm worker, herd manager, stockperson, milker: milk feed cow cattle calf sheep pig animal health vet record breed fence pasture
site supervisor, site manager, construction manager, foreman: supervise plan coordinate subcontractor trade site safety inspect programme deliver progress meeting quality drawing
stage manager, event manager, events: plan run coordinate event show crew supplier venue schedule rehearsal budget cue
social worker, caseworker: assess visit family child plan review report court meeting refer record support risk
it support, support engineer, helpdesk, service desk: support user ticket laptop desktop password account install fix troubleshoot printer network log
`;

interface Duties {
  /** The folded words of a title, one after another. */
  title: string;
  stems: readonly string[];
}

const phrase = (words: string): string => ` ${foldedWordsOf(words).join(' ')} `;

let read: readonly Duties[] | undefined;

function readDuties(): readonly Duties[] {
  return DUTIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [titles = '', words = ''] = line.split(': ');
      const stems = foldedWordsOf(words).map(stemOf);
      return titles.split(', ').map((title) => ({ title: phrase(title), stems }));
    });
}

/** The stems of what people of a title do every day; empty where none is known. */
export function dutiesOfTitle(title: string): ReadonlySet<string> {
  const words = phrase(title);
  const found = (read ??= readDuties()).filter((one) => words.includes(one.title));
  return new Set(found.flatMap(({ stems }) => stems));
}
