/** School and university qualifications; the field of study is read by the phrase grammar. */
export const degrees = `
# education
bachelor's degree = bachelor | bachelor's degree, bachelor degree, bachelors degree, bachelor of science, bachelor of arts, bachelor of engineering, bachelor, bachelor's, undergraduate degree, first degree, bsc, b.sc, bsc degree, ba degree, bs degree, b.s, b.a, beng, b.eng, bs/ba degree, ba/bs degree, bs/ba, ba/bs, bachelorabschluss, licence universitaire, bacharel
Bachelor of Nursing | bsn, bachelor of science in nursing, nursing degree
Bachelor of Education | b.ed, bed degree
Bachelor of Business Administration | bba
master's degree = master | master's degree, master degree, masters degree, masters' degree, master of science, master of arts, master of engineering, master's, msc, m.sc, msc degree, meng, m.eng, ms degree, ma degree, masterabschluss, postgraduate degree, post-graduate degree, post graduate degree, advanced degree, graduate degree, bac+5
Master of Nursing | msn, master of science in nursing
MBA | master of business administration
bachelor's or master's degree = bachelor or master | bachelor's or master's degree, bachelor or master degree, bachelor's and/or master's degree, bachelors or masters degree, bachelor / master, bsc/msc, bs/ms degree, bs/ms, bsc or msc, bachelor or masters degree, bachelor/master, master's or bachelor's degree, msc/phd
doctorate = doctorate | phd, ph.d, phd degree, doctoral degree, doctorate degree, dphil, promotion abgeschlossen
Doctor of Medicine | medical degree, doctor of pharmacy, pharmd
postdoctoral experience | postdoc
university degree = university degree | third level qualification, third-level qualification, tertiary qualification, university qualification, third level degree, honours degree, academic degree, college degree, university diploma, degree-level education, educated to degree level, four-year degree, 4-year degree, higher education degree, university education, academic background, hochschulabschluss, abgeschlossenes studium, diplôme universitaire, título universitario, hochschulstudium, technical degree, engineering degree, science degree, business degree, computer science degree
degree?
associate degree | associate's degree, associates degree, 2-year degree, two-year degree
diploma | graduate diploma, postgraduate diploma
foundation degree
higher national diploma
high school diploma | high-school diploma, hs diploma, high school degree
GED | ged certificate, high school diploma or ged, high school diploma or equivalent
secondary school education | secondary education
Grade 12 | matric, matriculation, national senior certificate, grade 12 certificate
GCSEs | gcse, gcses in english and maths, gcse maths and english, gcse maths, gcse english
A-levels | a levels, a-level, a level
International Baccalaureate
Abitur | fachabitur, fachhochschulreife
baccalauréat | bac pro
BTS | bts électrotechnique
CAP qualification | cap cuisine
completed vocational training | abgeschlossene berufsausbildung, berufsausbildung, abgeschlossene ausbildung, formation professionnelle, formación profesional, ausbildung als elektroniker
leaving certificate
trade school diploma | trade certificate, vocational certificate, vocational degree, trade school, technical school diploma
`;
