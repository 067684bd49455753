/**
 * Words that say the same of a person's work with the same strength, one group a line. A pair that
 * makes a deed, a rank or an effect larger has no place here.
 */
export const GROUPS = `
customer client shopper
customer guest diner
patient resident
staff employee worker personnel
person people individual member
colleague coworker teammate
pupil student learner schoolchild
child kid
company firm business organisation employer
shop store
train teach instruct coach
train onboard induct
repair fix mend
restore repair
find identify spot discover detect locate diagnose
check inspect examine verify control
test check
change alter modify
replace swap exchange
begin start commence
finish complete conclude
end stop
stop halt
make create produce
build construct assemble
write draft author
draw sketch
buy purchase procure
order purchase
sell sold
send dispatch ship
deliver bring
pick collect
get receive obtain
answer reply respond
answer handle
talk speak
talk discuss
tell inform notify
show demonstrate
explain describe
ask request
say state
call phone telephone ring
email mail
meeting meet
record log document register
note record
count tally
measure gauge
calculate compute work
plan schedule
schedule rota roster
rota timetable
arrange organise
sort organise
organise coordinate
tidy clean
clean wash
cook prepare
prepare ready
serve wait
till checkout register
cash money
pay payment
bill invoice
invoice invoicing
budget spend
cost expense
price cost
error mistake fault
fault failure breakdown defect
problem issue
complaint grievance
question query enquiry inquiry
job task
task duty
work job
work labour
role position post
day shift
weekend saturday
fast quick
quick speedy
speed pace
faster quicker
late delayed
delay wait
big large
small little
old former previous
new recent
paper document
form sheet
list checklist
guide manual instruction handbook
rule procedure process
process workflow
way method
machine equipment
tool equipment instrument
computer pc
software application app program
website site web
database db
spreadsheet sheet excel
photo picture image
car vehicle automobile
lorry truck hgv
van vehicle
package parcel
box carton
goods stock inventory merchandise
stock stocktake
warehouse depot
shelf shelve
delivery shipment
room space
house home
hospital clinic
ward unit
nurse nursing
doctor physician
medicine medication drug
injury wound
ill sick
elderly older
care look
support help assist aid
help assist
join participate
use utilise apply
use operate
run operate
keep maintain
maintain maintenance upkeep
service maintain
install fit mount
fit fitting
set configure
wire wiring rewire
connect link
remove dismantle
delete remove
cut trim
move transfer relocate
carry transport
drive driving
load loading
lift carry
pack package
label tag
mix blend
weld welding
paint decorate
grow cultivate
plant sow
translate interpret
review assess evaluate
analyse analysis examine
report reporting
study research
learn study
develop build
design plan
code program
programme program
release deploy ship publish
launch release
update upgrade
fill complete
open unlock
close shut
choose select
hire recruit
leave quit
agree accept
approve sign
improve better
success win
fall drop decline
rise climb
halve half
double twice
whole entire full complete
all every each
often regular
always constant
daily day everyday
weekly week
monthly month
yearly annual year annually
nightly night
hourly hour
self myself
alone solo independently single-handedly myself own
together jointly
between among
lead head supervise oversee manage
assign delegate allocate
advise consult recommend
sure guarantee ensure
safe safety
danger hazard risk
accident incident
rubbish waste trash
school college
university uni
degree diploma
certificate certification
licence license permit
phone mobile telephone
letter mail
bilingual two
minute min
morning am
evening pm
autumn fall
bathroom washroom
appointment booking reservation
book reserve
visit call
neighbour neighbourhood
kettle appliance
purpose goal aim target
target goal
due deadline
deadline date
spare part component
part component
panel board
broken faulty defective
worn damaged
unplanned unscheduled
downtime outage stop
`;

/** Pairs that hold in one direction only: what the answer says → what a resume may say for it. */
export const WEAKER = `
found detected noticed|spotted identified noticed
led managed ran headed supervised|coordinated organised ran handled
made created built developed wrote|produced prepared
sold served|dealt
taught trained coached|explained showed guided supported
trained taught coached|guided mentored
ran charge|led managed supervised headed
negotiated|discussed agreed
repaired fixed|serviced handled maintained
won|got received
founded started|created
cared looked|supported
cooked|prepared
convinced persuaded|agreed
finished completed did done|completed delivered finished
went came|travelled visited
drove|transported
put entered typed|entered added recorded loaded input
wrote made|prepared drafted compiled
kept|maintained
logged wrote|recorded tracked
watched monitored|observed tracked monitored
did do|handled performed completed processed
greeted welcomed|greeted welcomed received
called|contacted phoned
emailed|contacted
looked|reviewed
swapped changed|replaced changed
sat|met
counted|checked
phoned|contacted
rewired wired|rewired wired
asked|consulted asked
borrowed|used
talked spoke|communicated liaised discussed
took|completed attended
`;
