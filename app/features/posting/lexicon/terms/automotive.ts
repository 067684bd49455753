/** Vehicles: repair, body work, fleet. */
export const automotive = `
# skill
vehicle maintenance | car maintenance, auto maintenance
auto repair | vehicle repair, automotive repair, car repair
vehicle servicing | car servicing
vehicle diagnostics | automotive diagnostics, diagnostic testing, computer diagnostics
engine repair | engine rebuilding, engine overhaul
diesel engines | diesel mechanics, diesel engine repair, diesel repair
brake repair | brakes?, brake systems, brake replacement
transmission repair | transmissions?, gearboxes, clutch replacement
suspension and steering | steering and suspension
wheel alignment
tyre fitting | tire changing, tyres, tire rotation
oil changes | oil change, lube
exhaust systems
auto electrical systems | automotive electrical, vehicle electrics
hybrid and electric vehicles | electric vehicles, hybrid vehicles
air conditioning recharge
body repair | auto body repair, collision repair, bodywork
panel beating | dent removal, paintless dent repair
vehicle painting | automotive refinishing, car spraying
car detailing | valeting, vehicle detailing
windscreen replacement
motorcycle repair
bicycle repair | bike repair
heavy goods vehicle maintenance | hgv maintenance, truck repair
agricultural machinery repair
small engine repair
hydraulics | hydraulic systems
pneumatics | pneumatic systems
fleet maintenance
parts ordering | parts interpretation
warranty claims
vehicle inspection | pre-trip inspections, vehicle checks
roadside assistance | breakdown recovery
aircraft maintenance
avionics
marine engine repair
automotive industry | automotive engineering
# tool
OBD-II scanner | obd2, obd scanner, diagnostic scanner, scan tools
torque wrench
hydraulic lift | vehicle lift
tyre changer
CDK
Mitchell 1
# credential
ASE certification | ase certified, ase master technician, ASE^
MOT tester | mot testing, mot licence, mot testing licence
IMI accreditation | imi level 3
state inspection licence | state inspection license
A&P licence | airframe and powerplant, a&p license
EASA Part 66 | part 66 licence, easa part-66
`;
