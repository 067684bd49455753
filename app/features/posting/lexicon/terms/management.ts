/** Managing projects, products, businesses and people. */
export const management = `
# skill
project management | project-management, managing projects, project coordination, project planning
programme management | program management
portfolio management office | pmo
product management
product ownership
product roadmaps | product roadmap, roadmapping
product strategy
backlog management | backlog grooming, product backlog
user stories | user story
sprint planning
agile coaching
stakeholder management | stakeholder engagement, managing stakeholders
people management | line management, staff management, personnel management
team management | managing teams, team leadership, leading teams, team leading
team supervision | staff supervision, supervising staff
operations management | business operations, operational management
general management
strategic planning | strategy development, strategic management
business strategy
business analysis | business requirements analysis
business process management | bpm, business process modelling
business process improvement | business process reengineering, business process optimisation
business processes | process mapping
business planning | business plans, business plan
business cases | business case
business modelling | business models
management consulting | strategy consulting
consulting? | consultancy?
technology consulting
digital transformation
digitalisation | digitization
innovation management
IT management | it governance
IT strategy | technology strategy
resource planning | resource management, resource allocation
budget responsibility
risk analysis
issue management
quality improvement
KPI reporting | kpis, kpi, key performance indicators
OKRs | objectives and key results
balanced scorecard
benchmarking
vendor selection
outsourcing | offshoring
service management
service delivery
service level agreements | slas, sla
client management
crisis management
delivery management
scrum master | scrum mastery
release planning
critical path method | critical path analysis
Gantt charts | gantt chart
earned value management
meeting facilitation
decision analysis
cost estimation and budgeting
entrepreneurship
start-ups? | starting a business
corporate social responsibility | csr
ESG reporting | esg
knowledge management
mergers integration
real estate | property development
procurement strategy
multi-site management
franchise management
supply management
category planning
technical project management
IT architecture
management?
leadership of projects?
consultancy work?
telecommunications industry?
# tool
Microsoft Planner
Wrench^
Productboard
Aha! roadmaps
LeanKit
Planview
Clarity PPM
Rally!
Basecamp projects
SWOT analysis | swot
`;
