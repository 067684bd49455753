/** Mechanical, civil, electrical, process, energy and aerospace engineering. */
export const engineering = `
# skill
mechanical engineering
mechanical design
civil engineering
structural engineering
structural analysis
structural design
electrical engineering | electric engineering
electronics engineering | electronic engineering, electronics
electronic circuit design | circuit design, analog design, analogue design
PCB design | pcb layout, printed circuit board design
power electronics
power systems | power engineering
power generation
control engineering | control systems, control theory
automation engineering | industrial automation, automation systems
robotics | robotics engineering, robot programming
mechatronics
chemical engineering | process chemistry
process engineering | process design
process control
process safety
process optimisation
materials engineering | materials science, material science
industrial engineering
production engineering
manufacturing engineering
systems engineering
software and systems engineering | model-based systems engineering, mbse
environmental engineering
energy engineering
biomedical engineering
aerospace engineering | aeronautical engineering
automotive design
marine engineering | naval architecture
petroleum engineering
nuclear engineering
geotechnical engineering | soil mechanics
transport engineering | traffic engineering, transportation engineering
water engineering | hydraulics engineering, hydrology
mining engineering
acoustics
optics
photonics
thermodynamics
fluid mechanics | fluid dynamics
computational fluid dynamics | cfd
heat transfer
finite element analysis | fea, finite element method
stress analysis
fatigue analysis
vibration analysis
tolerance analysis
GD&T | geometric dimensioning and tolerancing
CAD | computer aided design, cad design, cad drawing, cad software, cad modelling, computer-aided design
CAM | computer aided manufacturing, cad/cam
3D printing | additive manufacturing, 3-d print
technical drawings | engineering drawings
design for manufacturing | dfm, design for manufacture
research and development | r&d, r & d
product development | new product development, npd, product development process
product lifecycle management | plm
engineering design
detailed design
engineering change management
design verification | verification and validation
commissioning | plant commissioning
reliability engineering
plant maintenance
predictive maintenance
piping design | piping and instrumentation diagrams, p&id, p&ids
pressure vessels
rotating equipment
bridge design
reinforced concrete design
steel design
road design | highway design
foundation design
site investigation
environmental impact assessment | EIA^
hydraulic modelling
renewable energy | renewables
wind energy | wind turbines, wind power, wind industry
solar energy | solar power
energy efficiency | energy management
energy audits
oil and gas | oil & gas, oil and gas industry
electric power distribution design
FPGA | fpga design
ASIC | asic design
VLSI
RF engineering | radio frequency, rf design
antenna design
electromagnetic compatibility | EMC^
sensors | sensor technology
test engineering | test and measurement
prototype testing
technical specifications
feasibility studies | feasibility study
cost-benefit analysis
wind turbine maintenance
battery technology
semiconductors | semiconductor industry
mechanical assembly
drones | uav
wireless communication | wireless communications
hardware design | hardware development
# tool
hyperMILL
AutoCAD | auto cad
SolidWorks | solid works
CATIA
Siemens NX | nx cad
Creo^ | pro/engineer, ptc creo
Autodesk Inventor | Inventor^
Solid Edge
ANSYS
Abaqus
COMSOL
Nastran
HyperMesh
LTspice | spice simulation
Altium | altium designer
Eagle PCB
KiCad
OrCAD
Cadence Virtuoso
Xilinx Vivado | vivado
Quartus
Civil 3D | autocad civil 3d
MicroStation
STAAD.Pro | staad
ETABS
SAP2000
Tekla | tekla structures
HEC-RAS
Aspen HYSYS | hysys
Aspen Plus
PVsyst
ETAP
Teamcenter
Windchill
DOORS^ | ibm doors
Polarion
Mathcad
I2C | spi bus
ARM microcontrollers | stm32, arm cortex
microcontrollers | microcontroller
JTAG
OPC UA
Modbus
Profibus | profinet
# credential
Professional Engineer | pe license, professional engineer license, p.eng
Engineer in Training | eit, fundamentals of engineering
Chartered Engineer | ceng
Incorporated Engineer | ieng
ISO 26262
IEC 61508
LEED^ | leed accredited professional, leed ap
BREEAM
Eurocodes | eurocode
ASME
ATEX
CE marking
DO-178C
`;
