/** Teaching, training, libraries, research supervision. */
export const education = `
# skill
teaching | classroom teaching, class teaching
lesson planning | lesson plans, planning lessons
curriculum development | curriculum design, curriculum planning, curriculum
classroom management
differentiated instruction | differentiation
student assessment | formative assessment, assessment for learning, marking
grading papers | marking work
phonics | synthetic phonics
literacy | literacy teaching
numeracy
special educational needs | SEND^, SEN^, special needs, special education, special needs education, sen support
individualised education programmes | iep, ieps, individualized education program
English as an additional language | EAL^, esl, efl, english as a second language, teaching english as a foreign language
tutoring | private tutoring, one-to-one tuition
mentoring students | student mentoring
pastoral care
exam preparation | test preparation
early years foundation stage | eyfs
key stage 1 | ks1
key stage 2 | ks2
key stage 3 | ks3, ks4
GCSE teaching
A-level teaching
National Curriculum^
Common Core^ | common core standards
STEM education | STEM^
Montessori | montessori method
online teaching | remote teaching, distance learning
e-learning | elearning, e-learning development
instructional design
training delivery | delivering training, staff training, employee training
training needs analysis
adult education
vocational training
workshop facilitation | facilitating workshops, running workshops
public lectures | lecturing, university teaching
academic research | research methods, scientific research
academic writing | scientific writing
grant writing
literature review | literature reviews
research supervision | student supervision
educational technology | edtech
parent communication | parents' evenings, parent-teacher conferences
school administration
attendance tracking | registers?
playground supervision | playground duty
library cataloguing | cataloguing
archiving | archives?
youth work
sports coaching | coaching sports
swimming instruction
music teaching | music education
physical education
music?
pedagogy
didactics
# tool
Google Classroom
Moodle
Canvas LMS | Canvas!
Blackboard^ | blackboard learn
Kahoot
ClassDojo
SIMS^
Seesaw^
interactive whiteboard | smart board, smartboard
learning management system | lms, learning management systems
Articulate Storyline | articulate 360
Adobe Captivate
SCORM
Turnitin
PowerSchool
Tapestry!
# credential
PGCE | postgraduate certificate in education
QTS | qualified teacher status
teaching licence | teaching license, teaching certificate, teacher certification, state teaching license, teaching certification, teaching credential, teaching qualification
TEFL | tefl certificate
TESOL
CELTA
DELTA^
early years teacher status
Level 3 Award in Education and Training | ptlls, AET^
assessor award | taqa, a1 assessor
Praxis^
NASM certified personal trainer
SENCO | senco award
lifeguard certification | nplq, lifeguard certificate
`;
