/** Electrical trades. */
export const electrical = `
# skill
electrical installation | electrical installations, electrical work, electrical wiring
domestic installation | domestic electrical work
commercial electrical work | commercial installations
industrial electrical work | industrial electrical maintenance
house wiring | residential wiring, rewiring, rewires
first fix | first fix electrical, first-fix
second fix | second fix electrical, second-fix
conduit bending | bending conduit, conduit work, conduit installation
cable pulling | pulling cable, pulling cables
cable tray installation | cable tray, cable trays, cable ladder
trunking | cable trunking
cable jointing | jointing
cable termination | terminations?, terminating cables
fault finding | electrical fault finding, fault diagnosis, fault diagnostics
inspection and testing | electrical testing, test and inspection, electrical inspection
PAT testing | portable appliance testing
circuit breakers | breaker panels
consumer units | consumer unit, fuse boards, distribution boards
panel building | panel wiring, control panel wiring
switchgear | switch gear, low voltage switchgear
motor controls | motor control, motor control centres
three-phase power | three phase, 3 phase, three-phase systems
high voltage | hv systems, high-voltage systems
low voltage systems | low-voltage systems, low voltage
transformers?
emergency lighting
lighting installation | lighting systems
fire alarm systems | fire alarms, fire alarm installation
security alarm systems | intruder alarms, burglar alarms
solar panel installation | solar pv, solar installation, photovoltaics, photovoltaic systems, pv systems
EV charger installation | ev charging, electric vehicle charging points, ev chargers
battery storage systems
earthing and bonding | grounding and bonding
generators? | generator maintenance, standby generators
electrical schematics | wiring diagrams, wiring schematics, circuit diagrams
reading blueprints | blueprint reading, reading drawings, interpreting blueprints
instrumentation | instrumentation and control
electrical maintenance
electrical safety | electrical safety standards
power distribution
overhead lines | overhead line work
substations | substation maintenance
lightning protection
home automation | smart home systems
telecoms installation
nurse call systems
data cabling | cat5, cat6, cat 6, cat5e
appliance repair
lockout/tagout | lockout tagout, loto, lock out tag out
# tool
multimeter | digital multimeters
insulation resistance tester | megger
oscilloscope
clamp meter
conduit bender
variable frequency drives | vfd, variable speed drives, vsd, variable frequency drive
PLC | plcs, programmable logic controllers, plc programming, programmable logic controller
SCADA
HMI | human machine interface
Allen-Bradley
Siemens S7 | siemens plc, tia portal, step 7
AutoCAD Electrical
EPLAN
building management systems | bms, building management system
KNX
DALI^
# credential
NEC^ | national electrical code, national electric code
18th Edition | 18th edition wiring regulations, bs 7671, bs7671
17th Edition
journeyman electrician licence | journeyman license, journeyman electrician, journeyman card, journeyman electrical license
master electrician licence | master electrician license, master electrician
apprentice electrician
ECS card | ecs gold card
NICEIC
NAPIT
JIB^ | jib gold card
City & Guilds 2391 | 2391, c&g 2391, 2391-52
City & Guilds 2365
AM2
Part P
NFPA 70E | nfpa70e
Red Seal | red seal certification, interprovincial red seal
CompEx
authorised person | hv authorised person, high voltage authorised person
electrical apprenticeship
OSHA 10 | osha-10, osha 10 hour, osha10
OSHA 30 | osha-30, osha 30 hour, osha30
`;
