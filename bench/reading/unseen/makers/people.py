"""People of the unseen files: what each file says and what is to be read of it.

A job is (title, employer, place, dates as printed, start, end, lines); a study is (degree, school,
place, dates as printed, start, end). An end of '' goes on. Names are invented.
"""


def person(name, email, phone, place, label, summary, jobs, studies, **more):
    return dict(
        name=name, email=email, phone=phone, place=place, label=label, summary=summary,
        jobs=jobs, studies=studies, **more,
    )


NURSE = person(
    'Aoife Ní Dhomhnaill', 'aoife.nidh@example.org', '+353 87 555 0142', 'Galway, Ireland', 'Staff Nurse',
    'Registered general nurse with nine years on acute medical wards.',
    [
        ('Clinical Nurse Manager', 'St. Brendan’s Hospital', 'Galway', 'Feb 2021 – now', '2021-02', '',
         ['Lead a ward of 28 beds and 19 nurses', 'Cut falls with harm from 14 to 5 a year by hourly rounds']),
        ('Staff Nurse', 'Mercy University Hospital', 'Cork', 'Sep 2016 – Jan 2021', '2016-09', '2021-01',
         ['Cared for up to eight acute patients a shift', 'Taught cannulation to 40 students']),
        ('Healthcare Assistant', 'Oakfield Nursing Home', 'Ennis', 'Jun 2014 – Aug 2016', '2014-06', '2016-08',
         ['Helped 22 residents with meals and mobility']),
    ],
    [
        ('BSc General Nursing', 'University of Galway', '', '2012 – 2016', '2012', '2016'),
        ('Leaving Certificate', 'Coláiste Bhaile Chláir', '', '2006 – 2012', '2006', '2012'),
    ],
    skills=['Wound care', 'Triage', 'IV therapy', 'Rostering'], languages=['Irish (native)', 'English (native)'],
    interests=['Sea swimming', 'Camogie'],
)

ENGINEER_DE = person(
    'Jörg-Peter Süßmilch', 'j.suessmilch@example.de', '0171 5550123', '70173 Stuttgart', 'Konstruktionsingenieur',
    'Maschinenbauingenieur mit Schwerpunkt Getriebe und Leichtbau.',
    [
        ('Teamleiter Konstruktion', 'Albwerk Antriebstechnik GmbH & Co. KG', 'Esslingen', '04/2019 – heute', '2019-04', '',
         ['Leitung eines Teams von sieben Konstrukteuren', 'Gewicht des Getriebes um 12 % gesenkt']),
        ('Konstruktionsingenieur', 'Albwerk Antriebstechnik GmbH & Co. KG', 'Esslingen', '08/2014 – 03/2019', '2014-08', '2019-03',
         ['Auslegung von Stirnrädern nach DIN 3990']),
        ('Werkstudent', 'Fraunhofer IPA', 'Stuttgart', '10/2012 – 07/2014', '2012-10', '2014-07',
         ['Versuche zur Ermüdung von Klebverbindungen']),
    ],
    [
        ('M.Sc. Maschinenbau', 'Universität Stuttgart', '', '10/2011 – 07/2014', '2011-10', '2014-07'),
        ('Abitur', 'Gymnasium am Hoptbühl', '', '2000 – 2008', '2000', '2008'),
    ],
    skills=['CATIA V5', 'Ansys', 'FEM', 'Toleranzanalyse'], languages=['Deutsch (Muttersprache)', 'Englisch (C1)'],
)

COOK_FR = person(
    'Maëlys Le Goff', 'maelys.legoff@example.fr', '06 12 55 01 42', 'Quimper', 'Cheffe de partie',
    'Cuisinière passionnée de produits de la mer.',
    [
        ('Cheffe de partie', 'Le Comptoir des Glénan', 'Concarneau', 'depuis mars 2022', '2022-03', '',
         ['Encadrement de quatre commis', 'Carte renouvelée chaque semaine']),
        ('Commis de cuisine', 'Hôtel Oceania', 'Brest', 'sept. 2019 – févr. 2022', '2019-09', '2022-02',
         ['80 couverts par service']),
        ('Apprentie cuisinière', 'Restaurant La Baie', 'Douarnenez', 'sept. 2017 – août 2019', '2017-09', '2019-08',
         ['Préparation des entrées froides']),
    ],
    [
        ('CAP Cuisine', 'CFA de Quimper', '', '2017 – 2019', '2017', '2019'),
        ('Baccalauréat littéraire', 'Lycée Brizeux', '', '2014 – 2017', '2014', '2017'),
    ],
    skills=['Poissons', 'Sauces', 'HACCP'], languages=['Français (langue maternelle)', 'Breton (B2)'],
)

ACCOUNTANT_ES = person(
    'María del Pilar Ordóñez Gil', 'mp.ordonez@example.es', '+34 655 501 423', 'Zaragoza', 'Contable',
    'Contable con experiencia en pymes industriales.',
    [
        ('Responsable de contabilidad', 'Aceros del Ebro, S.A.', 'Zaragoza', 'enero de 2018 – actualidad', '2018-01', '',
         ['Cierre mensual en cinco días', 'Supervisión de tres personas']),
        ('Auxiliar administrativa', 'Gestoría Lacasta', 'Huesca', 'junio de 2013 – diciembre de 2017', '2013-06', '2017-12',
         ['Declaraciones de IVA de 60 clientes']),
    ],
    [
        ('Grado en Administración y Dirección de Empresas', 'Universidad de Zaragoza', '', '2009 – 2013', '2009', '2013'),
    ],
    skills=['SAP', 'Excel avanzado', 'IVA'], languages=['Español (nativo)', 'Inglés (B2)'],
)

ARCHITECT_IT = person(
    'Ginevra D’Annunzio', 'ginevra.dannunzio@example.it', '+39 333 555 0142', 'Bologna', 'Architetta',
    'Architetta specializzata in restauro.',
    [
        ('Architetta senior', 'Studio Belvedere Associati', 'Bologna', '03/2017 – in corso', '2017-03', '',
         ['Restauro di due chiese del Seicento']),
        ('Architetta junior', 'Officina Progetti S.r.l.', 'Modena', '09/2013 – 02/2017', '2013-09', '2017-02',
         ['Disegni esecutivi per 14 cantieri']),
    ],
    [
        ('Laurea magistrale in Architettura', 'Politecnico di Milano', '', '2008 – 2013', '2008', '2013'),
    ],
    skills=['Revit', 'Rilievo laser', 'AutoCAD'], languages=['Italiano (madrelingua)', 'Inglese (B2)'],
)

DEVELOPER = person(
    'Xiao-Wen "Wendy" Lu', 'wendy.lu@example.com', '(415) 555-0142', 'Oakland, CA', 'Senior Software Engineer',
    'Backend engineer who likes small services and good graphs.',
    [
        ('Staff Engineer', 'Bluefin Payments', 'San Francisco, CA', 'Jan 2023 – Present', '2023-01', '',
         ['Moved 40 services to one queue', 'Halved the time of a deploy']),
        ('Senior Software Engineer', 'Bluefin Payments', 'San Francisco, CA', 'Mar 2020 – Dec 2022', '2020-03', '2022-12',
         ['Wrote the ledger in Go']),
        ('Software Engineer', 'Bluefin Payments', 'San Francisco, CA', 'Jul 2017 – Feb 2020', '2017-07', '2020-02',
         ['Built the refunds API']),
        ('Software Engineering Intern', 'Tidepool Labs', 'Berkeley, CA', 'Jun 2016 – Aug 2016', '2016-06', '2016-08',
         ['Made a chart of glucose readings']),
    ],
    [('B.S. Computer Science', 'UC Davis', 'Davis, CA', '2013 – 2017', '2013', '2017')],
    skills=['Go', 'PostgreSQL', 'Kafka', 'Terraform'], languages=['English', 'Mandarin'],
)

SCHOLAR = person(
    'Ọlámidé Adébáyọ̀-Whitfield', 'o.adebayo@example.ac.uk', '+44 20 7946 0958', 'Durham, UK', 'Historian',
    'I study trade and kinship on the Bight of Benin.',
    [
        ('Associate Professor', 'Durham University', 'Durham', '2019–present', '2019', '',
         ['Convene two modules and supervise five doctoral students']),
        ('Lecturer in African History', 'University of Leeds', 'Leeds', '2014–2019', '2014', '2019',
         ['Taught 120 undergraduates a year']),
        ('Postdoctoral Research Fellow', 'Leiden University', 'Leiden', '2012–2014', '2012', '2014',
         ['Edited the letters of three merchants']),
    ],
    [
        ('PhD History', 'SOAS University of London', '', '2008–2012', '2008', '2012'),
        ('MA African Studies', 'University of Ibadan', '', '2006–2007', '2006', '2007'),
        ('BA History', 'University of Ibadan', '', '2001–2005', '2001', '2005'),
    ],
    skills=['Archival research', 'Palaeography', 'Yoruba'], languages=['Yoruba', 'English', 'Dutch (B1)'],
    publications=['Adébáyọ̀-Whitfield, O. (2021). Brokers of the Lagoon. Cambridge University Press.',
                  'Adébáyọ̀-Whitfield, O. (2016). Letters from Badagry. Journal of African History 57(2), 201–223.'],
)

PLANNER_NL = person(
    'Sjoerd van der Velde', 'sjoerd.vdvelde@example.nl', '06 5550 1423', 'Utrecht', 'Verkeersplanoloog',
    'Planoloog met een hart voor de fiets.',
    [
        ('Senior verkeersplanoloog', 'Gemeente Utrecht', 'Utrecht', 'mei 2018 – heden', '2018-05', '',
         ['Ontwierp 14 km doorfietsroute']),
        ('Adviseur mobiliteit', 'Kragten & De Wit', 'Roermond', 'jan. 2013 – apr. 2018', '2013-01', '2018-04',
         ['Modelleerde het verkeer van vijf gemeenten']),
    ],
    [('MSc Planologie', 'Universiteit Utrecht', 'Utrecht', '2010 – 2012', '2010', '2012'),
     ('BSc Sociale Geografie', 'Rijksuniversiteit Groningen', 'Groningen', '2007 – 2010', '2007', '2010')],
    skills=['GIS', 'VISUM', 'Participatie'], languages=['Nederlands', 'Engels', 'Duits'],
)

GRADUATE = person(
    'Jamal O’Connor', 'jamal.oconnor@example.edu', '312-555-0142', 'Chicago, IL', '',
    '',
    [
        ('Undergraduate Research Assistant', 'Northwestern Robotics Lab', 'Evanston, IL', 'Sept. 2022 – Present', '2022-09', '',
         ['Wrote a planner for a two-arm robot', 'Ran 300 trials and published the data']),
        ('IT Support Specialist', 'Evanston Public Library', 'Evanston, IL', 'May 2021 – Aug. 2022', '2021-05', '2022-08',
         ['Answered 25 calls a day']),
    ],
    [('Bachelor of Science in Mechanical Engineering', 'Northwestern University', 'Evanston, IL', 'Aug. 2020 – May 2024', '2020-08', '2024-05'),
     ('Associate of Science', 'Harold Washington College', 'Chicago, IL', 'Aug. 2018 – May 2020', '2018-08', '2020-05')],
    skills=['Python', 'ROS', 'SolidWorks', 'MATLAB'],
)

SOLDIER = person(
    'Ramón T. Castellanos III', 'ramon.castellanos@example.mil', '(910) 555-0142', 'Fayetteville, NC', 'Logistics Non-Commissioned Officer',
    'Sergeant First Class with 16 years of supply and transport. Secret clearance.',
    [
        ('Platoon Sergeant', 'U.S. Army, 7th Transportation Battalion', 'Fort Liberty, NC', '06/2019 to Present', '2019-06', '',
         ['Led 38 soldiers and 22 vehicles worth $9.4M']),
        ('Squad Leader', 'U.S. Army, 25th Infantry Division', 'Schofield Barracks, HI', '03/2014 to 05/2019', '2014-03', '2019-05',
         ['Trained nine soldiers in convoy drills']),
        ('Unit Supply Specialist', 'U.S. Army, 1st Cavalry Division', 'Fort Cavazos, TX', '07/2008 to 02/2014', '2008-07', '2014-02',
         ['Kept records of 1,900 items without a loss']),
    ],
    [('A.A. General Studies', 'Central Texas College', 'Killeen, TX', '2015', '', '2015')],
    skills=['GCSS-Army', 'Hazmat', 'Convoy planning'],
)

FREELANCER = person(
    'Zoë Brontë-Harker', 'zoe@brontehark.example', '07700 900142', 'Bristol, UK', 'Freelance Motion Designer',
    'Motion designer for broadcasters, museums and charities.',
    [
        ('Motion Designer', client, place, when, start, end, lines)
        for client, place, when, start, end, lines in [
            ('Harbour Films', 'Bristol', 'March 2024 – ongoing', '2024-03', '', ['Title sequence of a series in six parts', 'Drew and rigged 14 puppets', 'Delivered in four ratios']),
            ('National Museum of Tides', 'Cardiff', 'October 2023 – February 2024', '2023-10', '2024-02', ['Nine loops for a wall eleven metres wide', 'Kept to a budget of £18,000']),
            ('Kestrel Sports', 'London', 'January 2022 – August 2023', '2022-01', '2023-08', ['Built the template for all match graphics', 'Taught it to five editors']),
            ('Open Door Trust', 'Bath', 'June 2021 – December 2021', '2021-06', '2021-12', ['Two films of ninety seconds about rent', 'Subtitles in four languages']),
            ('Channel Twelve', 'Manchester', 'April 2019 – May 2021', '2019-04', '2021-05', ['Idents for winter and summer', 'Animated weather symbols for 31 regions']),
            ('Pelican Press', 'Oxford', 'February 2018 – March 2019', '2018-02', '2019-03', ['Trailers for 22 picture books']),
            ('Greenhouse Games', 'Brighton', 'July 2016 – January 2018', '2016-07', '2018-01', ['Cut scenes of a game sold 90,000 times', 'Storyboards and animatics']),
            ('Studio Marmalade', 'Leeds', 'September 2014 – June 2016', '2014-09', '2016-06', ['Cleaned line art, coloured frames', 'Composited 140 shots']),
        ]
    ],
    [('BA Animation', 'Falmouth University', 'Falmouth', '2011 – 2014', '2011', '2014')],
    skills=['After Effects', 'Cinema 4D', 'Blender', 'Storyboards'],
)

SELLER_PL = person(
    'Żaneta Wójcik-Brzęczyszczykiewicz', 'zaneta.wojcik@example.pl', '+48 601 555 142', 'Łódź', 'Kierowniczka sklepu',
    'Kierowniczka z dziesięcioletnim stażem w handlu.',
    [
        ('Kierowniczka sklepu', 'Stokrotka Sp. z o.o.', 'Łódź', '05.2019 – obecnie', '2019-05', '',
         ['Zespół 14 osób', 'Sprzedaż wyższa o 11 %']),
        ('Zastępca kierownika', 'Delikatesy Centrum', 'Pabianice', '02.2015 – 04.2019', '2015-02', '2019-04',
         ['Grafiki pracy i zamówienia']),
        ('Sprzedawca', 'Piekarnia Pod Lipą', 'Zgierz', '09.2012 – 01.2015', '2012-09', '2015-01',
         ['Obsługa klienta i kasy']),
    ],
    [('Technik handlowiec', 'Zespół Szkół Ekonomicznych w Łodzi', '', '2008 – 2012', '2008', '2012')],
    skills=['Obsługa kasy', 'Grafiki pracy', 'Excel'], languages=['polski (ojczysty)', 'angielski (B1)'],
)

TEACHER_PT = person(
    'Inês Sá Nogueira', 'ines.sanogueira@example.pt', '+351 912 555 014', 'Coimbra', 'Professora de Biologia',
    'Professora do ensino secundário há doze anos.',
    [
        ('Professora de Biologia', 'Escola Secundária José Falcão', 'Coimbra', 'set. 2015 – presente', '2015-09', '',
         ['Seis turmas por ano', 'Clube de ciência com 35 alunos']),
        ('Professora contratada', 'Agrupamento de Escolas de Pombal', 'Pombal', 'set. 2012 – ago. 2015', '2012-09', '2015-08',
         ['Laboratório renovado']),
    ],
    [('Mestrado em Ensino de Biologia', 'Universidade de Coimbra', '', '2010 – 2012', '2010', '2012'),
     ('Licenciatura em Biologia', 'Universidade de Aveiro', '', '2007 – 2010', '2007', '2010')],
    skills=['Microscopia', 'Moodle', 'Avaliação'], languages=['Português', 'Francês (B2)'],
)

MECHANIC_DE = person(
    'Mehmet Yıldız', 'm.yildiz@example.de', '+49 160 5550142', 'Dortmund', 'Kfz-Mechatroniker',
    '',
    [
        ('Kfz-Mechatroniker', 'Autohaus Rüschenschmidt', 'Dortmund', 'Juli 2018 – heute', '2018-07', '',
         ['Diagnose an Hybridfahrzeugen', 'Betreuung von zwei Auszubildenden']),
        ('Elternzeit', '', '', 'Jan. 2018 – Juni 2018', '2018-01', '2018-06', []),
        ('Kfz-Mechatroniker', 'Werkstatt Bölling', 'Hagen', 'Aug. 2014 – Dez. 2017', '2014-08', '2017-12',
         ['Inspektionen und Unfallschäden']),
        ('Ausbildung zum Kfz-Mechatroniker', 'Autohaus Kramer', 'Hagen', 'Aug. 2011 – Juli 2014', '2011-08', '2014-07',
         ['Abschluss mit der Note gut']),
    ],
    [('Realschulabschluss', 'Heinrich-Heine-Realschule', 'Hagen', '2005 – 2011', '2005', '2011')],
    skills=['Hochvolt-Schein', 'OBD', 'Schweißen'], languages=['Deutsch', 'Türkisch'],
)

LAWYER = person(
    'Priyanka Ramachandran-Lowe', 'p.ramlowe@example.co.uk', '020 7946 0142', 'Manchester, UK', 'Employment Solicitor',
    'Solicitor who settles most disputes before a tribunal sees them.',
    [
        ('Senior Associate', 'Hartley Voss LLP', 'Manchester', 'Oct 2020 – Present', '2020-10', '',
         ['Ran 31 tribunal claims, 27 settled', 'Trained managers of 12 clients']),
        ('Associate', 'Pym & Daughters Solicitors', 'Leeds', 'Sept 2016 – Sept 2020', '2016-09', '2020-09',
         ['Drafted 200 settlement agreements']),
        ('Trainee Solicitor', 'Pym & Daughters Solicitors', 'Leeds', 'Sept 2014 – Aug 2016', '2014-09', '2016-08',
         ['Seats in employment, property, family and disputes']),
    ],
    [('Legal Practice Course', 'University of Law', 'Leeds', '2013 – 2014', '2013', '2014'),
     ('LLB (Hons) Law', 'University of York', 'York', '2010 – 2013', '2010', '2013')],
    skills=['Negotiation', 'Settlement agreements', 'TUPE'],
)

DESIGNER_FR = person(
    'Jean-Baptiste N’Diaye', 'jb.ndiaye@example.fr', '+33 7 55 50 14 23', 'Lyon', 'Graphiste',
    'Graphiste indépendant, identité visuelle et édition.',
    [
        ('Directeur artistique', 'Agence Mistral', 'Lyon', 'Janvier 2020 – Aujourd’hui', '2020-01', '',
         ['Refonte de la marque de trois festivals']),
        ('Graphiste', 'Éditions du Rhône', 'Vienne', 'Avril 2016 – Décembre 2019', '2016-04', '2019-12',
         ['Maquette de 45 ouvrages']),
    ],
    [('Master Design graphique', 'École Émile-Cohl', 'Lyon', '2014 – 2016', '2014', '2016'),
     ('Licence Arts plastiques', 'Université Lumière Lyon 2', 'Lyon', '2011 – 2014', '2011', '2014')],
    skills=['InDesign', 'Illustrator', 'Typographie'], languages=['Français', 'Wolof', 'Anglais (C1)'],
)

RETURNER = person(
    'Hannah Birgitte Sørlie', 'hannah.sorlie@example.no', '+47 915 55 014', 'Bergen, Norway', 'HR Adviser',
    'HR adviser returning after four years at home.',
    [
        ('HR Adviser', 'Nordfjord Seafood AS', 'Bergen', 'Aug 2023 – Present', '2023-08', '',
         ['Hired 60 seasonal workers a year']),
        ('HR Consultant', 'Manpower Vest', 'Bergen', 'Jan 2014 – May 2019', '2014-01', '2019-05',
         ['Filled 300 posts in health care']),
        ('Recruitment Assistant', 'Jobzone', 'Stavanger', 'Feb 2012 – Dec 2013', '2012-02', '2013-12',
         ['Screened 40 candidates a week']),
    ],
    [('Bachelor in Human Resource Management', 'BI Norwegian Business School', 'Bergen', '2009 – 2012', '2009', '2012')],
    skills=['Recruitment', 'Labour law', 'Visma'], languages=['Norwegian', 'English'],
)

MARKETER = person(
    'Sanjana Iyer', 'sanjana.iyer@example.in', '+91 98450 55142', 'Bengaluru, Karnataka, India', 'Growth Marketer',
    'I help small shops sell online.',
    [
        ('Senior Growth Manager', 'Chai & Co', 'Bengaluru, Karnataka, India', 'Apr 2022 - Present', '2022-04', '',
         ['Grew subscriptions from 2,000 to 11,000']),
        ('Growth Manager', 'Chai & Co', 'Bengaluru, Karnataka, India', 'Jan 2020 - Mar 2022', '2020-01', '2022-03',
         ['Set up e-mail flows']),
        ('Marketing Executive', 'Lotus Retail', 'Chennai, Tamil Nadu, India', 'Jul 2017 - Dec 2019', '2017-07', '2019-12',
         ['Ran 24 campaigns']),
    ],
    [('Master of Business Administration', 'Christ University', '', '2015 - 2017', '2015', '2017'),
     ('Bachelor of Commerce', 'Loyola College', '', '2012 - 2015', '2012', '2015')],
    skills=['SEO', 'Email Marketing', 'Google Analytics'],
)

GARDENER = person(
    'Tom Ashdown', 'tomashdown@example.com', '01273 555 014', 'Lewes, East Sussex', 'Gardener',
    'Gardener with a good eye and a full driving licence.',
    [
        ('Head Gardener', 'Firle Manor Estate', 'Lewes', "Spring '19 - now", '2019', '',
         ['Look after 11 acres with two others']),
        ('Gardener', 'Brighton Borough Parks', 'Brighton', "Mar '15 - Feb '19", '2015-03', '2019-02',
         ['Planted 4,000 bulbs a year']),
        ('Apprentice Gardener', 'Sheffield Park', 'Uckfield', "Sept '13 - Mar '15", '2013-09', '2015-03',
         ['Learned pruning and turf']),
    ],
    [('Level 3 Diploma in Horticulture', 'Plumpton College', '', "2013 - 2015", '2013', '2015')],
    skills=['Pruning', 'Turf', 'Chainsaw (CS30/31)'],
)

SYSADMIN = person(
    'Kwabena Osei', 'kwabena@osei.example', '+233 24 555 0142', 'Accra, Ghana', 'Site Reliability Engineer',
    'I keep things up.',
    [
        ('Site Reliability Engineer', 'Volta Bank', 'Accra', '2021-05 – present', '2021-05', '',
         ['Took uptime from 99.2 % to 99.95 %']),
        ('Systems Administrator', 'Ashesi University', 'Berekuso', '2016-02 – 2021-04', '2016-02', '2021-04',
         ['Ran 140 Linux hosts']),
        ('Helpdesk Technician', 'Ashesi University', 'Berekuso', '2014-09 – 2016-01', '2014-09', '2016-01',
         ['Closed 5,000 tickets']),
    ],
    [('BSc Information Technology', 'University of Ghana', 'Legon', '2010 – 2014', '2010', '2014')],
    skills=['Kubernetes', 'Ansible', 'Prometheus', 'Bash'],
)

CHEMIST = person(
    'Dr. Anneliese Førde', 'anneliese.forde@example.eu', '+45 20 55 01 42', 'Odense', 'Process Chemist',
    'Process chemist for enzymes.',
    [
        ('Lead Process Chemist', 'Enzymera A/S', 'Odense', '2020-02', '2020-02', '', ['Yield up by 9 points']),
        ('Process Chemist', 'Baltic Biotech OÜ', 'Tartu', '2016', '2016', '2020-01', ['Scaled from 2 L to 500 L']),
    ],
    [('PhD Chemistry', 'University of Tartu', '', '', '2012', '2016')],
    skills=['HPLC', 'Fermentation'],
)

CLERK_IN = person(
    'Mohammed Irfan Shaikh', 'irfan.shaikh@example.in', '+91-9820055142', 'Pune, Maharashtra', 'Accounts Executive',
    'To work in a growth-oriented organisation where my skills are used.',
    [
        ('Accounts Executive', 'Deccan Auto Parts Pvt. Ltd.', 'Pune', '01-Apr-2019 to till date', '2019-04', '',
         ['Tally entries and GST returns', 'Bank reconciliation every week']),
        ('Junior Accountant', 'M/s Joshi & Associates', 'Nashik', '10-Jun-2016 to 31-Mar-2019', '2016-06', '2019-03',
         ['Filed 90 returns a year']),
    ],
    [('B.Com', 'Savitribai Phule Pune University', '', '2016', '', '2016'),
     ('HSC', 'Modern College', '', '2013', '', '2013'),
     ('SSC', 'Anglo Urdu High School', '', '2011', '', '2011')],
    skills=['Tally ERP 9', 'GST', 'MS Excel'],
)

PILOT = person(
    'Beatrix Łukaszewska', 'b.lukaszewska@example.com', '+44 7700 900143', 'Gatwick', 'First Officer',
    '',
    [
        ('First Officer A320', 'Skylark Airways', 'Gatwick', 'May 2022 – present', '2022-05', '', ['1,900 hours on type']),
        ('Career break: caring for a parent', '', '', 'Apr 2020 – Apr 2022', '2020-04', '2022-04', []),
        ('Flight Instructor', 'Redhill Aero Club', 'Redhill', 'Jan 2017 – Mar 2020', '2017-01', '2020-03', ['Sent 23 pupils solo']),
    ],
    [('ATPL Theory', 'Bristol Ground School', 'Bristol', '2015 – 2016', '2015', '2016'),
     ('BEng Aerospace Engineering', 'University of Glasgow', 'Glasgow', '2010 – 2014', '2010', '2014')],
    skills=['Crew resource management', 'Line checks'],
)
