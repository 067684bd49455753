import { wordKey } from '~/features/language/word-key';

const keys = (words: string): ReadonlySet<string> =>
  new Set(words.trim().split(/\s+/).map(wordKey));

/** Words of the genre that add no fact: a resume may use them without the person having done so. */
export const GENRE = keys(`
work working job role task duty duties responsible responsibility responsibilities experience experienced background
use using used include included including involve involving provide provided carry carried perform performed conduct conducted
handle handled undertake undertook execute executed do did done make made take took taken give gave
various several multiple different related relevant general overall based basis order thus result resulting resulted result results
while following regarding concerning time times day-to-day area areas field type types kind kinds part parts range set way ways
activity activities process processes setting settings environment matter matters need needs item items case cases
able ability skill skills skilled knowledge know practical hands-on hand detail details
achieve achieved reach reached bring brought put keep kept get become became remain remained stay stayed see saw
current currently present previous previously former formerly recent recently later subsequently then now
well good clearly directly successful successfully effective effectively efficient efficiently careful carefully
further additional additionally alongside within across among amongst regarding`);

/** Ranks and grades of skill. */
export const SENIORITY = keys(`
senior lead leader leadership head chief principal director manager management managerial executive expert expertise specialist
supervisor supervisory foreman superintendent president vice vp ceo cto cfo coo partner owner founder co-founder cofounder strategic strategist
advanced proficient proficiency mastery master seasoned veteran accomplished extensive in-depth deep comprehensive strong excellent
exceptional outstanding proven highly deeply authority thought guru ninja trusted key core critical pivotal instrumental dedicated
experience-rich decade decades mentor mentored`);

/** Words that widen a deed: extent, rank among others, share of the work, reach. */
export const SCOPE = keys(`
global globally international internationally worldwide national nationally nationwide regional regionally company-wide companywide wide
organisation-wide enterprise enterprise-wide industry industry-leading group-wide site-wide
first best top leading award award-winning winning prize recognised acclaimed renowned prestigious record record-breaking
unique only sole solely single-handed single-handedly singlehandedly alone solo independent independently autonomous autonomously personally
all every each entire entirely whole always never full fully completely total totally end-to-end throughout everyone everything
largest biggest highest fastest greatest most major significant significantly substantial substantially dramatic dramatically drastically
massive massively hugely considerable considerably tremendous vast huge consistently consistent continuously
permanent permanently immediately instantly flawless flawlessly perfect perfectly seamless seamlessly
cross-functional multinational multi-site flagship mission-critical high-profile high-value large-scale large executive-level board c-level
million millions hundreds thousands dozens countless numerous unprecedented groundbreaking revolutionary transformative
half double doubled triple tripled quadrupled majority`);

/** Words of degrees, licences and other proofs that somebody else grants. */
export const CREDENTIAL = keys(`
degree bachelor bachelors master masters doctorate doctoral phd dphil mphil mba msc bsc ba ma beng meng llb llm bcom bed pgce hnd hnc nvq
btec gcse a-level diploma certificate certificates certification certifications certified licence license licensed licenced registered
registration chartered accredited accreditation qualified qualification graduate graduated graduation postgraduate undergraduate
honours distinction first-class cum laude magna summa valedictorian scholarship fellow fellowship cpa acca cima pmp prince2 itil scrum-master
csm rn lpn cna aws-certified cissp iso gmp haccp dbs sia cscs ipaf pasma ccnp ccna journeyman apprenticeship associate licentiate
gpa magister ingenieur diplom abitur matura`);
