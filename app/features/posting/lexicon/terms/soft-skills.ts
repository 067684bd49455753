/** Ways of working. Kind soft: matched by stems, never taken as a tool or a qualification. */
export const softSkills = `
# soft
communication? | communication skills, good communication, excellent communication, excellent communication skills, strong communication skills, good communication skills, good communicator, effective communication, strong communicator, communicate clearly, communicate effectively
written communication | written communication skills, writing skills, written and verbal communication, verbal and written communication, written and oral communication, written and spoken communication, oral and written communication
verbal communication | verbal communication skills, oral communication, spoken communication
interpersonal skills | interpersonal communication, people skills
active listening | listening skills, good listener
teamwork | team work, team player, team working, team-player, team spirit, work in a team, working in a team, work as part of a team, collaborative team player, work well in a team
collaboration | collaborative?, cross-functional collaboration, collaborate?
leadership? | leadership skills, lead by example
problem solving | problem-solving, problem solver, problem-solving skills, solve problems, solving problems
critical thinking | critical thinker
analytical thinking | analytical skills, analytical mindset, analytical mind, analytical
strategic thinking
conceptual thinking
creativity | creative thinking, creative mindset, creative?
innovation? | innovative thinking, innovative?
attention to detail | detail oriented, detail-oriented, eye for detail, attention to details, detail-orientated, meticulous
accuracy | accurate?
organisation? | organisational skills, organizational skills, organised?, well organised, well-organised, highly organised, organizing skills
time management | time-management, manage your time, managing time, manage own time
prioritisation | prioritising, prioritize, prioritise tasks, prioritising tasks
multitasking | multi-tasking, multi-task, multitask
planning skills | planning and organising
flexibility | flexible?, flexible approach
adaptability | adaptable, adapt to change, ability to adapt
resilience | resilient
stress tolerance | work under pressure, working under pressure, calm under pressure, remain calm under pressure, able to work under pressure, cope under pressure, stay calm
initiative? | self-starter, use your initiative, take initiative, self starter, use own initiative, using your own initiative
self-motivation | self-motivated, self motivated, motivated?, highly motivated
independence? | work independently, working independently, work autonomously, autonomous, independent worker, able to work alone, work alone
reliability | reliable, dependable, dependability
work history | employment history, job history, checkable work history, checkable history, employment record
punctuality | punctual, good timekeeping, timekeeping, good attendance, reliable attendance
responsibility? | sense of responsibility, take ownership, ownership?
integrity | honest?, honesty, trustworthy
confidentiality | discretion?, discreet
empathy | empathetic, compassion, compassionate, caring?
patience | patient manner
friendliness | friendly, friendly manner, warm and friendly
positive attitude | can-do attitude, can do attitude, positive mindset
professionalism | professional manner, professional attitude
work ethic | hard working, hardworking, hard-working, strong work ethic
enthusiasm | enthusiastic, passionate?
eagerness to learn | willingness to learn, willing to learn, eager to learn, quick learner, fast learner, keen to learn, ability to learn quickly, learn quickly
curiosity | curious, inquisitive
decision making | decision-making, make decisions
conflict resolution | resolving conflicts, resolve conflicts
persuasion | persuasive, influencing, influencing skills
negotiation and diplomacy | diplomacy, diplomatic, tact
presentation skills | presenting skills, presentation and communication skills
customer focus | customer-focused, customer oriented, customer-oriented, customer orientation, customer centric, customer-centric, client focused
service orientation | service-minded, service mindset
results orientation | results-oriented, results oriented, results driven, result-oriented, goal-oriented, goal oriented, results-driven
commercial awareness | business acumen, commercial acumen, business understanding, commercial understanding
cultural awareness | cultural sensitivity, intercultural skills, intercultural competence
emotional intelligence
assertiveness | assertive
confidence? | self-confident
proactivity | proactive, pro-active
perseverance | persistence, tenacity, tenacious
energy? | energetic?
physical stamina | physically fit, physical fitness, stamina
manual dexterity | good with your hands, dexterity, hand-eye coordination
numerical skills | numerate, good with numbers, numeracy skills, numerical ability
computer literacy | computer skills, it skills, computer literate, basic computer skills, it literate, pc skills
cross-cultural communication
openness | open-minded, open minded
sense of humour
structured working | structured?, structured approach, work systematically, systematic
networking skills
delegation | delegating
motivating others | motivate others, motivational skills
troubleshooting mindset
safety awareness | safety conscious, safety-conscious
neat appearance | smart appearance, well presented, clean and tidy
`;
