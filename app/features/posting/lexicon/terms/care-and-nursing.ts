/** Nursing, medicine, social care, child care. */
export const careAndNursing = `
# skill
patient care | direct patient care, care of patients
nursing | nursing care
nursing assessment | patient assessment, patient assessments
care planning | care plans, care plan, individual care plans
medication administration | administering medication, medication management, giving medication, drug administration, medication rounds
IV therapy | iv insertion, intravenous therapy, iv lines, cannulation, iv cannulation
phlebotomy | venipuncture, venepuncture, blood draws, drawing blood, taking blood
vital signs | vitals, taking vital signs, vital signs monitoring, observations and vital signs
wound care | wound dressing, dressings?, wound management
catheter care | catheterisation, foley catheters
infection control | infection prevention, infection prevention and control
patient education | patient teaching
triage | patient triage
intensive care | critical care, icu
emergency care | emergency medicine, emergency nursing
acute care | acute hospital care
surgical nursing | perioperative nursing, theatre nursing, operating room nursing
medical-surgical nursing | med-surg, med surg, medical surgical nursing
paediatric nursing | pediatrics, paediatrics, pediatric nursing
geriatric care | geriatrics, care of the elderly, elderly care, elder care
mental health nursing | psychiatric nursing, mental health care
oncology
cardiology
neurology
neurosurgery
gynaecology
obstetrics
orthopaedics
dermatology
radiology
anaesthesia | anaesthetics
midwifery | labour and delivery, labor and delivery
dialysis | haemodialysis
ventilator care | mechanical ventilation, tracheostomy care
palliative care | end of life care, hospice care, end-of-life care
community nursing | district nursing
home care | domiciliary care, home health care, home health
personal care | personal hygiene assistance, bathing and dressing, washing and dressing
activities of daily living | adls, adl
dementia care | dementia, dementia support, alzheimer's care
learning disabilities support | learning disability support, learning disabilities
autism support | autism
challenging behaviour | challenging behaviours
physical disability support
moving and handling of people | moving and handling, patient handling, patient transfers, patient lifting, patient mobility
feeding assistance | peg feeding, assisting with meals
bedside manner
charting? | patient charting, clinical documentation, nursing documentation, patient records, medical records
handover | shift handover, patient handover
discharge planning
safeguarding | safeguarding adults, safeguarding children, child protection, adult safeguarding
risk assessments in care
support planning | person-centred care, person centred care, person-centered care
supported living
residential care | residential childcare
fostering?
social work | casework
case management | case-management
crisis intervention
counselling | counseling
group therapy
cognitive behavioural therapy | cbt
motivational interviewing
occupational therapy
physiotherapy | physical therapy
speech and language therapy | speech therapy
rehabilitation
massage therapy
nutrition | dietetics
pharmacy | dispensing, pharmacy dispensing
medical coding | icd-10, icd 10, cpt coding, icd-10 coding
medical billing | healthcare billing
medical terminology
medical transcription
medical reception | patient scheduling, patient registration
insurance verification
dental assisting | dental nursing, chairside assistance
dental hygiene
dental radiography
X-ray imaging | x-rays, radiography, x-ray, xrays, xray
ultrasound | sonography
ECG | ekg, electrocardiogram, electrocardiograms
CT scanning
MRI
sterilisation of instruments | sterilization, instrument sterilisation
specimen collection | sample collection, collecting specimens
immunisation | vaccinations, vaccination, giving injections
diabetes management | blood glucose monitoring, glucose monitoring
seizure management | epilepsy management
medical device operation
clinical governance | clinical audit
healthcare? | health care?, healthcare industry
public health | global health
health promotion
childcare | child care, looking after children, day care
early years education | early childhood education, early years, preschool education
nappy changing | diaper changing
play activities | play-based learning
behaviour management | behaviour support
veterinary nursing | veterinary care
animal care | animal handling
pet grooming | dog grooming
paramedicine | pre-hospital care
telehealth | telemedicine
# tool
Epic^ | epic ehr, epic emr, epic systems
Cerner
Meditech
electronic health records | ehr, emr, electronic medical records, electronic patient records, electronic health record systems
EMIS
SystmOne
Allscripts
Athenahealth
hoist | hoists, patient hoist, hoyer lift
MAR charts | mar sheets, medication administration record
defibrillator | aed
sphygmomanometer | blood pressure monitor
glucometer
infusion pumps | iv pumps
Pyxis
Dentrix
NHS systems
# credential
PVG scheme | pvg, pvg membership, pvg scheme membership, protecting vulnerable groups scheme
SVQ Level 2 | svq 2
SVQ Level 3 | svq 3
registered nurse | rn, rn license, registered nurse license, state registered nurse, rn licence, registered general nurse, current rn license
licensed practical nurse | lpn, lvn, licensed vocational nurse
certified nursing assistant | cna, cna certification, cna license
certified medical assistant | cma certification, medical assistant certification
home health aide | hha, home health aide certificate
nurse practitioner
NMC registration | nmc pin, nmc, nmc registered
HCPC registration | hcpc, hcpc registered
GMC registration | gmc
GPhC registration
NCLEX | nclex-rn
Compact nursing licence | compact license
BLS^ | basic life support, bls certification, bls certified
ACLS | advanced cardiac life support, acls certification
PALS^ | pediatric advanced life support
NRP | neonatal resuscitation program
CPR | cpr certification, cpr certified, cpr/first aid, cpr and first aid, cpr certificate
first aid | first-aid, first aid certificate, first aid certification
paediatric first aid | pediatric first aid
AED certification | cpr/aed
Care Certificate^
NVQ Health and Social Care | nvq in health and social care, level 2 health and social care, level 3 health and social care, nvq level 2 in health and social care, nvq level 3 in health and social care, diploma in health and social care
CACHE Level 3 | cache?
EMT^ | emergency medical technician, emt-b
paramedic licence | paramedic certification, paramedic registration
phlebotomy certificate | phlebotomy certification, certified phlebotomist
pharmacy technician certification | cpht
RDA | registered dental assistant
Child Development Associate | cda credential
food handler for care settings
MAPA training | MAPA^, pmva
TB test
CCRN
certified coding specialist | cpc coding certification
social work registration | social work england registration, lcsw, licensed clinical social worker, lmsw
`;
