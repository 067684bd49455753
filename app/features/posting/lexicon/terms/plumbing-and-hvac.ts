/** Plumbing, heating, gas, ventilation, refrigeration. */
export const plumbingAndHvac = `
# skill
plumbing | plumbing systems, plumbing installation, plumbing repairs
pipe fitting | pipefitting, pipe-fitting, pipe installation
pipe threading
pipework | pipe work
copper pipe soldering | soldering copper pipe
brazing
PEX piping | pex
drain cleaning | drain clearing, drain unblocking
drainage | drainage systems
leak detection
bathroom installation | bathroom fitting
kitchen plumbing
boiler installation | boiler installations
boiler servicing | boiler maintenance, boiler repair
central heating | central heating systems
underfloor heating
heat pumps | air source heat pumps, heat pump installation
gas fitting | gas installation
gas safety checks | landlord gas safety, lgsr, lgsrs, cp12, landlord gas safety record, landlord certs, landlord certificates
water heaters | water heater installation
unvented hot water | unvented cylinders
backflow prevention
septic systems
sprinkler systems | fire sprinkler systems
steam systems
water treatment
wastewater treatment | waste water treatment, sewage treatment
HVAC | hvac systems, hvac maintenance, heating ventilation and air conditioning
HVAC installation
ductwork | duct installation, sheet metal ductwork
ventilation systems
air conditioning | air-conditioning, air conditioning systems
refrigeration | refrigeration systems, commercial refrigeration
refrigerant handling | refrigerant recovery
chillers | chiller maintenance
air balancing
heating systems
medical gas systems
pumps?
sheet metal work | sheet metal, sheet metal fabrication, sheetmetal
insulation installation | lagging, thermal insulation
irrigation systems
swimming pool maintenance | pool maintenance
# tool
pipe wrench
press fittings | propress
drain snake
pressure gauges
flue gas analyser
vacuum pump
# credential
Gas Safe | gas safe registered, gas safe register, gas safe registration
ACS gas | ccn1, acs gas qualification
OFTEC
EPA 608 | epa section 608, epa 608 certification, epa universal
NATE certification | nate certified
F-Gas | f gas certification, f-gas certificate
G3 unvented | g3 certificate
water regulations | wras, water regulations certificate
journeyman plumber licence | journeyman plumber, plumbing license
master plumber
WaterSafe
Legionella awareness | legionella
`;
