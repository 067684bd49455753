/**
 * Base forms of regular verbs people use for their work: the general ones, and those of trades,
 * care, kitchens, shops, offices, laboratories and software that a general lexicon lacks.
 */
const REGULAR = `
accompany accept accommodate account achieve acquire act adapt add address adjust administer admit adopt advertise advise agree aim align
allocate allow analyse analyze announce answer anticipate apply appoint approach approve arrange assemble assess assign assist
attach attend attract audit author automate award back bake balance bandage bathe batch benchmark bill blend block board boil
bolt book boost bottle brand brainstorm braze brew brief browse budget bundle butcher calculate calibrate call calm cancel canvass
care carry cash cater cement chair challenge change charge chart chase chat check clean clear climb close coach code collaborate
collate collect colour color colour-code combine command commission communicate compare compete compile complete comply compose conduct configure confirm
connect conserve consolidate construct consult contact contain continue contribute control convert convince cook cooperate coordinate
copy correct count counsel cover craft crane create crimp culture curate customise customize darn debug decide decorate decrease
dedicate define deliver demolish demonstrate deploy describe design detect determine develop devise diagnose digitise digitize direct
disassemble discharge discover discuss dismantle dispatch dispense display distribute document donate dose double download draft drain
dress drill drop dry dust earn edit educate email employ empty enable encourage enforce engage engineer enhance enrol enroll ensure
enter entertain equip escalate escort establish estimate evaluate examine exceed exchange execute expand expedite experiment explain
explore extend extract fabricate facilitate farm file fill film filter finalise finalize finance finish fix flag fold follow form
format forward found frame free fry fulfil fulfill fund fundraise gain garden gather generate glaze glue grade graft grease greet
groom ground group guard guide halve hammer hand handle harvest haul heal heat help highlight hike hire hoist hoover host house hunt
identify illustrate implement import improve include increase index inform initiate inject inspect install instruct insulate insure
integrate interact interpret interview introduce invent inventory invest investigate invite invoice iron isolate issue join joint judge
justify label lab land learn burn spell spill landscape last launch lay-out level liaise license lift like limit line link list listen litigate load lobby
locate lock log look lower lubricate machine mail maintain manage manufacture map mark market marshal mask match measure mechanise
mediate melt mend mention mentor merge migrate milk mill mind minimise minimize mix mobilise model moderate modernise modernize modify
monitor motivate mount move mould mop mobilise mulch name navigate negotiate network note notice notify number nurse nurture observe
obtain offer onboard open operate optimise optimize orchestrate order organise organize orient outline outsource overhaul own pack
package paint palletise paper park participate partner pass paste patch patrol perform persuade phone photograph pick pilot pioneer
pipe place plan plant plaster plate play plough plumb point polish pollard populate post pot pour practise practice pre-cut
prepare prepare prescribe present preserve press pressure-test prevent price print prioritise prioritize process procure produce
profile program programme progress promote prompt propose protect prototype provide prune publish pull pump purchase push qualify
query question queue quote raise rank reach react realise realize rebuild receive recommend reconcile reconfigure record recover
recruit rectify recycle redesign reduce reengineer refactor refer refill refine refinish reformulate refresh refuel refurbish refuse
register regulate rehabilitate reinforce rekey relay release relocate remind remodel remove renew renovate reopen reorder reorganise
reorganize repair repeat replace replenish reply report repot represent reproduce request rescue research resolve respond restock
restore restructure resurface retain retire retrain retrieve return reuse reveal review revise rewire rewrite rig roast roll roof
rotate route sand save scaffold scale scan schedule scope score scrape screen screed screw scrub seal search secure select separate
serve service settle shadow shape share sharpen shave shear shelve ship shop shorten shoulder sieve sign simplify simulate skim skipper
slaughter slice smooth solder solve sort source spark specify splice spot spray stabilise stabilize stack staff stage standardise
standardize start steer sterilise sterilize stitch stock stocktake stop store straighten strategise streamline strengthen stretch
structure study style submit succeed suggest summarise summarize supervise supply support survey switch synthesise synthesize tag tailor
talk tally tarmac target task taste tend test thank thin thread tidy tie tile till time tip tow top trace track trade train transcribe
transfer transform translate transplant transport travel treat triage trial trim trip triple trust try tune turn tutor type
uncover underpin unify unload unlock unpack update upgrade upholster upload upsell use utilise utilize vaccinate validate value valet
veneer verify vet visit volunteer wait walk want warehouse warm wash watch water wax weed weigh weld welcome widen wipe wire wish
witness work wrap yield zone assist babysit onboard bag bank belay bleach blog breastfeed breed brush cannulate caption caulk chisel
circulate clamp click clip clock commute compost concrete crop crush cull cut-and-paste dehorn detail dialyse dip dredge dub
dye electroplate emboss embroider encode engrave excavate felt fence ferry fertilise fletch flush forge fumigate galvanise gauge
grout gut hatch hem hem herd hone hull husk irrigate kit knit lace lag lathe launder leaflet lime loom mash mat mill
mine minute nail notch oil outfit overlock pasteurise pave perforate pickle pitch pivot plane playtest pluck podcast ply punch quarry
quilt raft rake ram ream reap reef render repoint resit resole rivet rodent rope rout rove sauté sauce scalp score scrutinise
scythe seed set-up shampoo shingle shore shred shuttle silkscreen sketch skin smelt smoke snag sneak sole spool spread-sheet
sprout stain stamp staple stencil steward stoke stow strain strap stud suction suture swab swap swatch tack tan tape tap tat
tessellate thatch thaw thicken titrate toast torque transpose trawl trench trowel truss turf tweet twist undercoat unblock
unclog valve varnish vacuum vend ventilate verify wean weatherproof whip whisk whitewash whittle winch wrangle x-ray zip
ask accomplish acknowledge activate animate appraise argue arrive assure attain await befriend borrow breathe broaden bury chew chop
cite cleanse conclude confront consider convene convey decode decommission decouple decrypt deduct deepen defuse deny depart
derail detach diminish disable disarm discard disclose discourage dispose distinguish divert elevate emphasize empower enact encrypt
endorse enjoy enlarge enlist enquire enrich erase evacuate expect expel expose extinguish fasten flatten furnish govern grab ignore
immerse impart indicate inquire insist inspire instil intend interrupt invoke involve juggle lengthen lessen liquidate mimic misplace
multiply nominate occupy offend offload omit outperform overturn peel pinpoint predict prefer reassure reboot recalculate
recognise recognize reclaim reconnect redact redirect refinance reflect refocus regain regroup rehearse reheat reimburse reject relieve
rely remain remember rename rephrase require reschedule resist restrain restrict revisit revive rinse satisfy shout sift soothe
squeeze stir summon suppress survive suspend sustain swallow tackle terminate tighten tolerate unfasten unite unplug untangle unveil
vary warn weaken`;

export const REGULAR_VERBS: ReadonlySet<string> = new Set(REGULAR.trim().split(/\s+/));

/** Ends in -ed and is no form of a verb. */
const NEVER_PAST =
  'need needs feed speed bed shed red embed bleed breed seed weed med indeed exceed proceed succeed hundred wicked naked sacred biased'.split(
    ' ',
  );
/** Past forms that mostly say what somebody is. */
const ADJECTIVES =
  'united limited skilled experienced qualified talented dedicated motivated interested'.split(' ');
const NOT_PAST = new Set([...NEVER_PAST, ...ADJECTIVES]);
const NEVER = new Set(NEVER_PAST);

/** Whether the (folded) word is the past form of a regular verb, by its ending. */
export function isRegularPast(word: string): boolean {
  return /^[a-z][a-z'-]*[a-z]ed$/.test(word) && !NOT_PAST.has(word);
}

/** As `isRegularPast`, behind a person who did it: "I qualified" tells a deed. */
export function isRegularPastDeed(word: string): boolean {
  return /\p{L}{2}ed$/u.test(word) && !NEVER.has(word);
}
