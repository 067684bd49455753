/** Building trades, site work, surveying and property maintenance. */
export const construction = `
# skill
construction | construction work, building construction
construction management
site management | construction site management
site supervision
general labouring | labouring, general labour
carpentry | carpenter skills
joinery | bench joinery
framing? | wood framing, timber framing, metal stud framing
finish carpentry | trim carpentry
cabinet making | cabinetmaking, cabinetry
drywall | drywall installation, drywalling, dry lining, plasterboard
plastering | rendering and plastering
screeding
bricklaying | brickwork, blockwork
stonemasonry | masonry, stone work
roofing | roof repairs
tiling | wall tiling, floor tiling
flooring installation | floor laying, flooring
painting and decorating | painting & decorating, interior painting, decorating
wallpapering
glazing | window installation
concrete? | concrete work, concrete pouring, concreting, concrete finishing
formwork | shuttering
rebar | steel fixing, reinforcing steel
scaffolding | scaffold erection
groundworks | groundwork
excavation | trenching, trench work
demolition
asbestos removal
paving | block paving
asphalt | asphalting, road surfacing
road construction | highway maintenance, highways?
landscaping | hard landscaping, soft landscaping
gardening | grounds maintenance, groundskeeping
tree surgery | arboriculture
fencing installation
crane operation | crane operator
rigging | slinging and signalling, slinger signaller
heavy equipment operation | heavy equipment, heavy machinery, plant operation
surveying | land surveying
setting out
quantity surveying
quantity take-off | takeoffs, take-offs, quantity takeoff
cost estimating | construction estimating, estimating, cost estimation
tendering | tender preparation, bid preparation
contract administration
building regulations | building codes, building code
building inspection
property maintenance | building maintenance
facilities management | facility management, facilities maintenance
handyman work | general repairs, minor repairs
project scheduling | construction scheduling
site safety | construction safety
snagging | punch lists, punch list
fire stopping
waterproofing | damp proofing
loft conversions
shopfitting | shop fitting
kitchen fitting | kitchen installation
power tools | hand tools, hand and power tools, power tool operation
working at height | working at heights, work at height
manual handling | lifting and carrying, heavy lifting
confined spaces | confined space entry, confined space
traffic management
temporary works design | temporary works coordination, temporary works coordinator
planning permission | planning applications
property management
health and safety | health & safety, occupational health and safety, workplace safety, ehs, hse, health safety and environment
# tool
excavator | excavators, mini digger, 360 excavator, mini excavator
backhoe | jcb
bulldozer
dumper truck | dumper, telehandler
skid steer
scissor lift | mewp, cherry picker, boom lift, aerial lift
total station | theodolite
nail gun
circular saw | table saw
chainsaw
Procore
Bluebeam | bluebeam revu
Primavera P6 | Primavera^, oracle primavera
Microsoft Project | ms project
PlanGrid
Buildertrend
Revit | autodesk revit
BIM | building information modelling
Navisworks
# credential
CSCS card | cscs, cscs green card
CPCS
NPORS
IPAF
PASMA
SMSTS
SSSTS
CISRS
NEBOSH | nebosh general certificate
IOSH | iosh managing safely
asbestos awareness
White Card^ | construction white card
NVQ Level 2 in Construction
chainsaw certificate
streetworks | nrswa, street works card
confined space certificate
MRICS | rics, chartered surveyor
CIOB
general contractor licence | general contractor license
first aid at work | emergency first aid at work, first aider
fire warden | fire marshal
`;
