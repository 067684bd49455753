/** A posting written for this product; the plant does not exist. */
export const SAMPLE_POSTING = `Senior Maintenance Electrician
Fellside Foods Ltd, Penrith
Full time, days and nights on rotation

About us
Fellside Foods makes soups and ready meals for shops across the north of England. 240 people work on our site.

What you will do
- Keep four packing lines and the boiler house running, planned work first
- Find and repair electrical faults on motors, conveyors and control panels
- Carry out PLC fault finding on Siemens S7 systems
- Plan and record work in our CMMS
- Guide two apprentices
- Work with production to cut downtime

What you need
- At least 5 years of maintenance experience in manufacturing
- NVQ Level 3 in Electrical Installation or Electrical Maintenance
- 18th Edition Wiring Regulations (BS 7671)
- Fault finding on three-phase motors and variable speed drives
- Experience with planned preventive maintenance
- Lockout tagout and safe isolation
- Good communication with production teams

Nice to have
- Inspection and testing (City & Guilds 2391)
- Food industry experience, HACCP
- Thermal imaging
- Experience of root cause analysis
- SAP PM

We offer 33 days of holiday, a pension and paid training.
`;
