/**
 * Words that tell a title from an employer. What counts is the head of a name: "Bank Clerk" is a
 * clerk, "Engineer Café" a café, "Professor of Physics" a professor. Small lists by hand; what
 * they do not know is left to form and place.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns for who somebody is at work, in the languages most read here. */
export const OCCUPATIONS = words(`
  engineer developer programmer architect scientist analyst administrator technician technologist
  manager director president vicepresident officer executive head lead leader chief chair chairman chairwoman
  chairperson supervisor superintendent coordinator organizer organiser planner scheduler controller comptroller
  consultant advisor adviser specialist expert generalist strategist evangelist advocate ambassador
  assistant associate aide clerk secretary receptionist typist registrar archivist librarian curator
  accountant bookkeeper auditor actuary economist treasurer cashier teller broker trader banker underwriter adjuster
  lawyer attorney solicitor barrister paralegal counsel counsellor counselor notary judge magistrate mediator
  nurse doctor physician surgeon dentist pharmacist therapist physiotherapist psychologist psychiatrist midwife
  paramedic radiographer optician veterinarian vet caregiver carer caretaker nanny babysitter childminder
  teacher tutor lecturer professor instructor trainer coach educator principal headteacher headmaster dean
  researcher fellow postdoc scholar student intern trainee apprentice graduate assistantship internship
  designer illustrator artist animator photographer videographer editor writer author journalist reporter
  copywriter translator interpreter proofreader publicist producer musician singer actor dancer performer
  chef cook baker butcher barista bartender waiter waitress server host hostess steward stewardess porter
  housekeeper cleaner janitor custodian concierge doorman attendant usher lifeguard
  driver chauffeur courier pilot captain skipper sailor conductor dispatcher loader packer picker stocker
  electrician plumber carpenter joiner mason bricklayer welder fitter machinist mechanic painter plasterer roofer
  builder labourer laborer operative operator foreman forewoman fabricator assembler inspector surveyor estimator
  gardener landscaper farmer farmhand florist hairdresser barber beautician stylist tailor seamstress
  salesperson salesman saleswoman seller merchandiser buyer purchaser marketer recruiter representative rep agent
  guard officer soldier sergeant corporal lieutenant colonel major private commander cadet firefighter
  policeman policewoman detective investigator
  owner founder cofounder partner proprietor entrepreneur freelancer contractor self-employed
  volunteer member mentor facilitator moderator ambassador fundraiser campaigner
  tester maintainer contributor committer scrummaster modeller modeler draftsman drafter
  worker staff crew hand handler helper guide buyer examiner assessor
  barista pair sitter walker technologist hygienist dietitian nutritionist chaplain pastor priest minister
  ceo cto cfo coo cio cmo cpo ciso vp svp evp avp pm sde swe sre qa sdet rn lpn cna emt hca ta ra pa gp md
  ingenieur ingenieurin entwickler entwicklerin leiter leiterin verkäufer verkäuferin pfleger pflegerin
  fachkraft pflegekraft sachbearbeiter sachbearbeiterin mitarbeiter mitarbeiterin kaufmann kauffrau monteur fahrer fahrerin koch köchin
  berater beraterin assistent assistentin praktikant praktikantin werkstudent werkstudentin geschäftsführer geschäftsführerin
  lehrer lehrerin elektriker elektroniker techniker mechaniker schlosser buchhalter buchhalterin azubi auszubildender
  auszubildende teamleiter teamleiterin projektleiter projektleiterin kellner kellnerin arzt ärztin
  ingénieur ingénieure développeur développeuse vendeur vendeuse serveur serveuse comptable assistante responsable
  chargé chargée technicien technicienne conducteur directeur directrice gérant gérante stagiaire infirmier infirmière
  professeur enseignant enseignante secrétaire cuisinier chauffeur consultante apprenti apprentie chef
  ingeniero ingeniera desarrollador desarrolladora camarero camarera vendedor vendedora conductor contable auxiliar administrativo
  administrativa cocinero cocinera enfermero enfermera profesor profesora gerente encargado encargada becario becaria jefe jefa
  ingegnere sviluppatore commessa commesso cameriere cameriera impiegato impiegata infermiere infermiera cuoco tirocinante
  engenheiro engenheira desenvolvedor desenvolvedora estagiário enfermeiro enfermeira garçom gerente analista
  medewerker ontwikkelaar verpleegkundige verkoper stagiair beheerder kok leraar adviseur chauffeur docent monteur
  aide-soignant aide-soignante éducateur éducatrice formateur formatrice menuisier maçon électricien mécanicien préparateur
  albañil electricista mecánico cajero cajera recepcionista dependiente dependienta maestro maestra abogado abogada
  magazziniere autista operaio operaia insegnante avvocato elettricista meccanico addetto addetta capo
  técnico técnica motorista professor professora vendedor vendedora assistente auxiliar coordenador coordenadora operador
  kierownik specjalista inżynier sprzedawca księgowa księgowy pielęgniarka kierowca nauczyciel programista
  инженер менеджер разработчик программист бухгалтер продавец директор водитель учитель врач медсестра специалист
  ingenjör utvecklare sjuksköterska säljare lärare chef konsult
`);

/** Before a title, as its grade or kind. */
export const GRADES = words(`
  senior junior sr jr lead chief head deputy vice trainee graduate principal staff associate interim acting assistant
  freelance apprentice executive managing co-founder founding registered certified chartered licensed qualified
  part-time full-time temporary seasonal student night
  leitender leitende stellvertretender stellvertretende
`);

/** Nouns that end (or, before "of", begin) the name of a place of work or study. */
export const ORGANISATIONS = words(`
  ltd limited inc incorporated llc llp lp plc corp corporation company co gmbh ag kg ohg se sa sas sarl sl srl spa bv nv oy ab as aps pty kk ooo sro zrt kft
  university universität université universidad università universidade universiteit uniwersytet college school academy
  institute institut instituto istituto polytechnic hochschule fachhochschule schule gymnasium lycée liceo liceum escuela école scuola faculty
  conservatory kindergarten nursery preschool
  hospital hospitals clinic clinics infirmary surgery practice hospice pharmacy krankenhaus klinikum klinik clínica hôpital ospedale szpital
  bank banking group holdings holding industries enterprises ventures partners associates consulting consultants consultancy
  services solutions technologies technology systems software labs laboratories laboratory studio studios media networks network
  communications telecom electronics robotics analytics pharmaceuticals pharma biotech foods beverages energy power motors
  airlines airways railways logistics transport shipping freight couriers construction builders contractors properties estates
  trust council ministry department agency authority government commission parliament embassy consulate court police
  army navy force forces marines guard corps
  foundation society association union federation institute charity church mosque synagogue parish diocese
  club team league orchestra theatre theater museum gallery library
  restaurant restaurants café cafe coffee bakery kitchen bistro bar pub inn hotel hotels resort
  store stores shop shops supermarket supermarkets market mart boutique outlet depot warehouse
  office center centre zentrum house home homes
  insurance assurance capital investments finance financial securities realty
  press publishing publications news magazine times journal
  farm farms garden gardens nurseries
  family familie famille familia
  interactive digital online international global worldwide nhs
  werke stadtwerke verlag versand handel betrieb praxis kanzlei verein stiftung amt
  société entreprise cabinet mairie ministère association
  empresa ayuntamiento ministerio hospital tienda fundación asociación cooperativa colegio academia banco restaurante farmacia
  clinique banque collège fondation école restaurant boulangerie pharmacie
  fondazione comune azienda cooperativa banca ristorante albergo studio farmacia liceo politecnico
  prefeitura câmara fundação associação clínica escola farmácia faculdade
  stichting ziekenhuis hogeschool gemeente basisschool zorggroep bakkerij
  politechnika fundacja szkoła spółka urząd przychodnia akademia
  sjukhus sykehus kommun kommune högskola høgskole skola skole förening
`);

/** What is studied; some of it is also what companies call themselves. */
export const SUBJECTS = words(`
  studies study management science sciences engineering literature economics history mathematics maths physics
  chemistry biology law business arts art design nursing medicine psychology philosophy marketing accounting
  education english politics sociology geography linguistics theology architecture journalism
  technology technologies systems services finance banking communications communication robotics electronics
  networks software analytics media logistics construction pharmacy surgery hospitality
  informatik wirtschaftsinformatik maschinenbau betriebswirtschaft informatique droit psicología derecho economia
`);

/** Words a degree or course begins with, or is called by. */
export const DEGREE =
  /(?:^|[\s(,/])(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?s|m\.?\s?s|b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|b\.?\s?com|m\.?\s?com|b\.?\s?ed|m\.?\s?ed|b\.?\s?e|m\.?\s?e|bba|bca|mca|bfa|mfa|b\.?\s?arch|bsn|msn|mba|emba|mpa|mph|mphil|m\.?\s?phil|ph\.?\s?d|dphil|dba|edd|ll\.?\s?b|ll\.?\s?m|j\.?\s?d|m\.?\s?d|mbbs|mbchb|pgce|pgde|pgdip|pgcert|hnd|hnc|nvq|btec|gcses?|igcses?|a[\s-]?levels?|as[\s-]levels?|ged|ib|a\.?a\.?s?|a\.?s|dipl(?:\.|-)?(?:\s?-?ing)?|diplom\p{L}*|diploma|diplôme|diplomado|bachelor\p{L}*|baccalaureate|master\p{L}*|magister|mgr|inż|lic|licence|licenciatura|licenciado|laurea|maîtrise|doctor\p{L}*|doktor|promotion|associate(?:'?s|’s)?(?= (?:of|in|degree))|foundation degree|certificate|zertifikat|certificat|certificado|abitur|matura|fachabitur|mittlere reife|realschulabschluss|hauptschulabschluss|baccalauréat|bac|bachillerato|brevet|bts|dut|but|cap|bep|grado|grado en|ingeniería|máster|postgraduate|undergraduate|degree|minor|major|honours|hons|ausbildung|lehre|berufsausbildung|umschulung|studium|apprenticeship|bootcamp|course|training|technician diploma|leaving certificate|high school diploma|secondary (?:school )?certificate)(?=$|[\s.,:;()/&-])/iu;

/** Schools that are called by something else than a school's word. */
export const SCHOOL_FORM =
  /(?:\b(?:high|grammar|primary|secondary|prep(?:aratory)?|comprehensive|elementary)$|^(?:eth|tu|fh|th|rwth|iit|nit|iim|uc|suny|cuny|epfl|ehl|mit|ucl|lse|insead|hec|inria|ucla|nyu|usc|lmu|kit|ntnu|kth|dtu|uva|vu|hu|fu|bits|xlri|sciences po)\b)/iu;

/** Departments and the like, which are no employers. */
export const DEPARTMENT =
  /^(?:sales|marketing|finance|operations|hr|human resources|engineering|product|it|communications|design|research|payments|legal|procurement|logistics|accounts?|accounting|customer (?:service|support|success)|support|platform|infrastructure|security|data|analytics|growth|quality|production|maintenance|purchasing|administration|front[- ]end|back[- ]end|full[- ]stack|mobile|web|cloud|north|south|east|west|emea|apac|(?:acute |intensive |primary |patient )?(?:\p{L}+ ){0,2}(?:unit|ward|team|department|division|platform|squad|programme|program|operations|services|engineering|region))$/iu;

/** Where a script has no capitals or its words have many forms: what names of employers and schools hold. */
export const ORGANISATION_OF_SCRIPT =
  /株式会社|有限会社|合同会社|公司|集团|集團|银行|銀行|大学|大學|学院|学校|医院|病院|주식회사|\(주\)|㈜|은행|병원|대학교|학교|شركة|بنك|جامعة|مستشفى|مدرسة|בנק|אוניברסיט|בע["״]מ|חברת|בית חולים|בית ספר|(?:^|\s)(?:τράπεζα|πανεπιστήμιο|νοσοκομείο|εταιρεία|банк|ооо|оао|зао|тов|прат|университет|університет|больница|лікарня|завод|школа|công ty|ngân hàng|đại học|bệnh viện|trường|कंपनी|बैंक|विश्वविद्यालय|लिमिटेड)(?=$|[\s«"])/iu;

/** The same of titles. */
export const OCCUPATION_OF_SCRIPT =
  /(?:师|師|员|員|经理|經理|主管|助理|总监|總監|担当|エンジニア|マネージャー|デザイナー|職|長|가|사|자|원|매니저|엔지니어|디자이너)$|^(?:مدير|مهندس|محلل|محاسب|معلم|ممرض|مطور|مبرمج|מנהל|מהנדס|מפתח|אנליסט|אח|אחות|מורה)\p{L}{0,2}(?=$|\s)|^(?:αναλυτ|αναλύτ|μηχανικ|υπεύθυν|διευθυντ|λογιστ|νοσηλευτ|аналіт|аналит|інженер|розробни|бухгалтер|вчител|водій|лікар|chuyên viên|kỹ sư|nhân viên|quản lý|trưởng|giám đốc|kế toán|giáo viên)/iu;
