/** Warehouse, transport, delivery and supply chain. */
export const logistics = `
# skill
warehouse operations | warehousing, warehouse work, warehouse management
order picking | picking and packing, pick and pack, pick/pack, order fulfilment, order fulfillment
packing | packaging, packing orders
loading and unloading | unloading trucks, loading trucks, loading vehicles, loading/unloading
palletising | pallet stacking, stacking pallets
shrink wrapping
shipping and receiving | shipping & receiving, goods in, goods receiving, receiving goods
dispatch | dispatching, goods out
inventory management | stock management, inventory control, stock control
cycle counting | cycle counts, inventory counts, stock counts, stocktaking, stock takes
stock rotation | fifo
stock replenishment | replenishment
cross-docking
returns processing | reverse logistics
labelling | barcode scanning
order processing
forklift operation | forklift driving, operating forklifts
pallet jack operation
logistics | logistics coordination, logistics management
supply chain management | supply chain, supply-chain, scm
supply chain planning | supply planning
demand planning | demand forecasting
sales and operations planning | s&op
inventory planning
production planning
material requirements planning | mrp
procurement | purchasing, strategic procurement
strategic sourcing | sourcing
supplier management | vendor management, supplier relationship management
contract negotiation | supplier negotiation, negotiating contracts
tendering and bidding
freight forwarding | freight
import and export | import/export, import export
customs clearance | customs?, customs documentation, customs regulations
Incoterms
transport management | transportation management, transport planning
route planning | route optimisation
fleet management
last-mile delivery | last mile
delivery driving | parcel delivery, van driving, package delivery, multi-drop
truck driving | lorry driving, hgv driving
long-haul driving | over the road, otr driving
defensive driving | safe driving
load securing | securing loads
hours of service | tachograph, tachographs, tachos, tacho, tacho infringements, tachograph infringements, tachograph analysis, drivers' hours rules
courier work
dangerous goods handling | hazardous materials handling, hazmat
cold chain | temperature-controlled logistics
material handling | materials handling
kitting
bulk handling
5S methodology | 5s
yard management
fuel logistics
bus driving | passenger transport
taxi driving | private hire
train driving
warehouse safety
vehicle loading plans
# tool
Moffett
HIAB
Microlise
PodFather
Maxoptra
Mandata
routing software | route planning software, vehicle routing software
forklift | forklift truck, fork lift, forklifts, flt, counterbalance forklift, counterbalance
reach truck
pallet jack | pallet truck, electric pallet jack, pump truck
order picker truck | cherry picker forklift, low level order picker, llop
RF scanner | rf scanners, rf guns, handheld scanners, barcode scanners, hand-held scanners
warehouse management system | wms, warehouse management systems
transport management system | tms
conveyor systems | conveyor belts
SAP EWM | sap wm
SAP MM
Manhattan WMS
Oracle WMS
ERP | erp systems, erp system, enterprise resource planning
SAP | sap erp, sap r/3, sap ecc
Oracle NetSuite = netsuite | netsuite
Microsoft Dynamics | dynamics 365, ms dynamics, microsoft dynamics 365, Dynamics^
Microsoft Dynamics NAV | navision, dynamics nav, business central, nav/bc
JD Edwards
Infor^
Odoo
# credential
HIAB ticket | lorry loader ticket, hiab licence
forklift licence | forklift license, forklift certification, forklift certified, forklift certificate, flt licence, forklift truck licence, counterbalance licence, forklift operator certification, staplerschein
reach truck licence | reach licence
RTITB
CDL | commercial driver's license, commercial drivers license, commercial driving licence
CDL Class A | class a cdl, CDL A^, class a license
CDL Class B | class b cdl, CDL B^
HGV Class 1 | class 1 driver, hgv class 1 licence, c+e licence, hgv 1
HGV Class 2 | hgv class 2 licence, hgv 2
HGV licence | lgv licence
Driver CPC | cpc card, driver cpc card
digital tachograph card | digi tacho card, digital tacho card, digi card, tacho card, digi tacho, tacho digi
driving licence | code 8 licence, code 08 licence, code 08 driver's licence, code 8 driver's licence, class 5 licence, category b licence, cat b licence, car driver, driver with own car, driver with access to a car, driver with access to a vehicle, full licence, clean licence, driver's license, driver's licence, drivers license, valid driving licence, full driving licence, clean driving licence, uk driving licence, driver license, full uk driving licence, valid driver's license, clean driver's licence, category b licence, class b driving licence, b driving licence, führerschein, führerschein klasse b, permis b, permis de conduire, carnet de conducir
ADR certificate | adr licence, adr
hazmat endorsement
tanker endorsement
TWIC card | twic
DOT medical card | dot physical
passenger endorsement
PCV licence | pcv
CIPS | mcips
APICS | apics cpim, cpim
CSCP
transport manager CPC
`;
