/** People work: recruiting, personnel, labour relations. */
export const humanResources = `
# skill
human resources | HR^, human resource management, human resources management, hrm
recruitment? | recruitment experience, recruiting staff, staff recruitment, hiring staff
talent acquisition
candidate sourcing | sourcing candidates
interviewing candidates | conducting interviews, interviewing skills
employee onboarding | onboarding new employees, staff induction, new hire orientation, inductions
offboarding
employee relations
labour relations | industrial relations, union relations
employment law | labor law, employment legislation
performance management | performance reviews, appraisals, performance appraisals
compensation and benefits | comp and ben, reward management
benefits administration
job evaluation
workforce planning
succession planning
organisational development | organization development
learning and development | l&d
talent management
employee engagement
diversity and inclusion | dei, equality and diversity, diversity equity and inclusion
HR policies | policy development
disciplinary and grievance | grievance handling
absence management
rota planning | rostering, staff rotas, shift scheduling, staff scheduling
time and attendance
HR administration | personnel administration
HR analytics | people analytics
employer branding
exit interviews
immigration sponsorship
coaching?
mentoring?
team building?
change management | organisational change
leadership development
occupational health
employee wellbeing
executive search | headhunting
# tool
Workday HCM
SAP SuccessFactors | successfactors
BambooHR
PeopleSoft | oracle peoplesoft
HRIS | hris systems, hr information systems, hrms
applicant tracking systems | ats, applicant tracking system
Greenhouse!
Lever!
Taleo
iCIMS
LinkedIn Recruiter
Indeed resume search
Kronos^ | ukg
Cornerstone OnDemand
Personio
HiBob
Gusto!
Rippling^
Paycom
# credential
CIPD | cipd level 5, cipd level 3, cipd level 7, cipd qualified
SHRM-CP | shrm certified professional, shrm
SHRM-SCP
PHR^ | professional in human resources
SPHR
`;
