/** Production, quality, lean, food and pharmaceutical manufacturing. */
export const manufacturing = `
# skill
manufacturing? | manufacturing industry, manufacturing processes
production? | production line, production line work, line production
assembly? | assembly line, assembly work, product assembly
machine operation | machine operating, operating machinery, machinery operation, operating machines
machine maintenance | equipment maintenance
preventive maintenance | preventative maintenance, planned maintenance, ppm
corrective maintenance | reactive maintenance
total productive maintenance | tpm
equipment troubleshooting
changeovers | machine changeover
quality control | qc, quality checks, quality inspection, quality inspections
quality assurance
quality management | quality management systems, qms, quality management system
visual inspection
statistical process control | spc
root cause analysis | rca, 5 whys, 8d
corrective and preventive action | CAPA^
failure mode and effects analysis | fmea, pfmea, dfmea
process validation | iq/oq/pq
process improvement | process improvements, improving processes
continuous improvement? | continuous improvement projects
lean manufacturing | Lean^, lean?, lean principles, lean methodology, lean tools, lean production
Six Sigma | lean six sigma, 6 sigma, lean sigma
Kaizen
just-in-time | jit
value stream mapping
standard operating procedures | sops, sop
work instructions
batch records | batch documentation
measuring and gauging | gauging
calibration | equipment calibration
packaging operations | packaging lines
food production | food processing, food manufacturing
dairy processing
meat processing
bottling
brewing
pharmaceutical manufacturing | pharmaceutical production
cleanroom operation | clean room, cleanroom
chemical handling
electronics assembly | pcb assembly, circuit board assembly
cable assembly | wire harness assembly
woodworking | wood working
upholstery
textile production
printing? | offset printing, print finishing
plastics extrusion | extrusion, plastic extrusion
thermoforming
composites | carbon fibre, composite materials
gluing and bonding
painting line operation
production scheduling
production management | production supervision
shift supervision | shift management
capacity management
inventory reduction
waste reduction | scrap reduction
good manufacturing practice | gmp, cgmp, good manufacturing practices
good laboratory practice | glp
good clinical practice | gcp guidelines
good distribution practice | gdp guidelines
regulatory affairs
regulatory compliance
supplier quality | supplier audits
document control
mould changing
industrial sewing
robot operation | robotic welding
test procedures | product testing
# tool
CMMS | computerised maintenance management system, computerized maintenance management system
MES | manufacturing execution system, manufacturing execution systems
SAP PP
torque tools
pick-and-place machines | smt
hot glue machines
gauges?
Poka-yoke
Kanban boards
# credential
ISO 9001 | iso9001, iso 9001:2015
ISO 14001
ISO 45001 | ohsas 18001
ISO 13485
ISO 17025
ISO 22000
IATF 16949 | ts 16949, ts16949, iso/ts 16949
AS9100
BRC^ | brcgs
FDA regulations | fda, 21 cfr part 11
APQP | ppap
IPC-A-610 | ipc certification
NVQ Level 2 | nvq 2
NVQ Level 3 | nvq 3
NVQ Level 4
NVQ | nvqs
BTEC | btec level 3
HND
HNC
City & Guilds | city and guilds
apprenticeship | apprenticeships
`;
