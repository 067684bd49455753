"""Further files in other layouts, made after the first were mended for and before they were read."""
import io

import docx
from docx.shared import Cm
from made import chromium, e, keep, page, t, typst, ul, weasy
from people import person


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def dates_right_of_sidebar():
    p = person('Tendai Mukwashi', 'tendai.mukwashi@example.co.za', '+27 82 555 0142', 'Durban', 'Warehouse Manager', '', [
        ('Warehouse Manager', 'Umgeni Cold Storage', 'Durban', '2020 – Present', '2020', '', ['Run two shifts of 24 people', 'Cut breakage by a third']),
        ('Stock Controller', 'Shoprite', 'Pinetown', '2016 – 2020', '2016', '2020', ['Counted 9,000 lines a month']),
        ('Forklift Driver', 'Grindrod Logistics', 'Richards Bay', '2013 – 2016', '2013', '2016', ['Loaded 40 containers a week']),
    ], [('National Diploma in Logistics', 'Durban University of Technology', '', '2010 – 2012', '2010', '2012')], skills=['SAP WM', 'Forklift licence', 'First aid'])
    style = '.w{display:grid;grid-template-columns:55mm 1fr}aside{background:#333;color:#fff;padding:8mm}main{padding:8mm}.h{display:flex;justify-content:space-between}h2{margin:4mm 0 2mm}'
    row = lambda x: f'<div class=h><b>{e(x[0])}</b><span>{e(x[3])}</span></div><p>{e(x[1])}</p>{ul(x[6] if len(x) > 6 else [])}'
    body = f'<div class=w><aside><h1>{p["name"]}</h1><p>{p["label"]}</p><h2>CONTACT</h2><p>{p["phone"]}</p><p style="font-size:7.5pt">{p["email"]}</p><p>{p["place"]}</p><h2>SKILLS</h2>{ul(p["skills"])}</aside><main><h2>WORK HISTORY</h2>{"".join(map(row, p["jobs"]))}<h2>EDUCATION</h2>{"".join(map(row, p["studies"]))}</main></div>'
    keep('31-sidebar-dates-right.pdf', chromium(page(style, body)), p)


def new_europass():
    p = person('Katarzyna Dobrowolska', 'k.dobrowolska@example.pl', '(+48) 600555142', 'Gdańsk', '', '', [
        ('Logistics Coordinator', 'Baltic Freight Sp. z o.o.', 'Gdańsk, Poland', '01/03/2019 – CURRENT', '2019-03', '', ['Plan 120 shipments a week']),
        ('Office Assistant', 'Port Authority of Gdynia', 'Gdynia, Poland', '15/09/2016 – 28/02/2019', '2016-09', '2019-02', ['Kept the diary of three managers']),
    ], [('Master of Economics', 'University of Gdańsk', 'Gdańsk, Poland', '01/10/2014 – 30/06/2016', '2014-10', '2016-06')])
    job = lambda j: f'<p>[ {j[3]} ] <b>{e(j[0])}</b></p><p><b>{e(j[1])}</b></p><p>City: {j[2].split(", ")[0]} | Country: {j[2].split(", ")[1]}</p>{ul(j[6] if len(j) > 6 else [])}'
    body = f'<h1>{p["name"]}</h1><p>Date of birth: 02/02/1991 | Nationality: Polish | Phone number: {p["phone"]} (Mobile) | Email address: {p["email"]}</p><h2>WORK EXPERIENCE</h2>{"".join(map(job, p["jobs"]))}<h2>EDUCATION AND TRAINING</h2>{"".join(map(job, p["studies"]))}<h2>LANGUAGE SKILLS</h2><p>Mother tongue(s): Polish</p>'
    keep('32-new-europass.pdf', chromium(page('body{padding:14mm}h2{margin:4mm 0 2mm;border-bottom:1px solid}', body)), p)


def altacv():
    p = person('Lucía Ferrer i Mas', 'lucia.ferrer@example.es', '+34 600 555 142', 'Girona', 'Ingeniera de datos', '', [
        ('Ingeniera de datos', 'Costa Brava Analytics S.L.', 'Girona', 'Feb. 2021 – Presente', '2021-02', '', ['Canal de datos de 14 hoteles']),
        ('Analista', 'Ajuntament de Figueres', 'Figueres', 'Oct. 2018 – Ene. 2021', '2018-10', '2021-01', ['Cuadros de mando para el turismo']),
    ], [('Máster en Ciencia de Datos', 'Universitat de Girona', '', '2017 – 2018', '2017', '2018'), ('Grado en Matemáticas', 'Universitat de Barcelona', '', '2013 – 2017', '2013', '2017')])
    entry = lambda x: f'*{t(x[0])}*\\\n_{t(x[1])}_\\\n{t(x[3])} #h(1fr) {x[2]}\n\n' + ''.join(f'- {t(l)}\n' for l in (x[6] if len(x) > 6 else [])) + '\n'
    source = (f'#set page(paper: "a4", margin: 15mm)\n#set text(font: "DejaVu Sans", size: 9.5pt)\n#text(22pt)[{p["name"]}]\n\n{p["label"]}\n\n{t(p["email"])} #h(6mm) {p["phone"]} #h(6mm) {p["place"]}\n\n#grid(columns: (1.4fr, 1fr), gutter: 10mm, [\n= Experiencia\n{"".join(map(entry, p["jobs"]))}], [\n= Educación\n{"".join(map(entry, p["studies"]))}= Lenguajes\nPython, SQL, Scala])')
    keep('33-two-columns-typst.pdf', typst(source), p, 'es')


def grouped_employer():
    p = person('Bartholomew Quigg', 'bq@quigg.example', '0131 496 0142', 'Edinburgh', '', '', [
        ('Branch Manager', 'Forth Building Society', 'Edinburgh', '2019 to date', '2019', '', ['Lead nine people']),
        ('Mortgage Adviser', 'Forth Building Society', 'Edinburgh', '2015 to 2019', '2015', '2019', ['Advised 400 households']),
        ('Cashier', 'Forth Building Society', 'Edinburgh', '2012 to 2015', '2012', '2015', ['Served the counter']),
        ('Sales Assistant', 'Jenners', 'Edinburgh', '2010 to 2012', '2010', '2012', ['Sold gloves and hats']),
    ], [('HND Business', 'Edinburgh College', '', '2008 to 2010', '2008', '2010')])
    d = docx.Document()
    d.add_heading(p['name'], 0)
    d.add_paragraph(f'{p["place"]}  |  {p["phone"]}  |  {p["email"]}')
    d.add_heading('Employment', 1)
    d.add_heading('Forth Building Society, Edinburgh (2012 to date)', 2)
    for j in p['jobs'][:3]:
        d.add_paragraph().add_run(f'{j[0]} ({j[3]})').bold = True
        d.add_paragraph(j[6][0], style='List Bullet')
    d.add_heading('Jenners, Edinburgh', 2)
    d.add_paragraph().add_run('Sales Assistant (2010 to 2012)').bold = True
    d.add_paragraph('Sold gloves and hats', style='List Bullet')
    d.add_heading('Education', 1)
    d.add_paragraph('HND Business, Edinburgh College (2008 to 2010)')
    keep('34-grouped-employer.docx', saved(d), p)


def dates_column_right():
    p = person('Chiara Lo Presti', 'chiara.lopresti@example.it', '+39 320 555 0142', 'Palermo', '', '', [
        ('Farmacista', 'Farmacia Sant’Agata', 'Palermo', 'gennaio 2019 – oggi', '2019-01', '', ['Consulenza al banco']),
        ('Tirocinante', 'Ospedale Civico', 'Palermo', 'marzo 2018 – agosto 2018', '2018-03', '2018-08', ['Preparazioni galeniche']),
    ], [('Laurea in Farmacia', 'Università degli Studi di Palermo', '', '2012 – 2018', '2012', '2018')])
    d = docx.Document()
    d.add_paragraph().add_run(p['name']).bold = True
    d.add_paragraph(f'Tel. {p["phone"]} – {p["email"]}')
    for title, rows in (('Esperienze professionali', p['jobs']), ('Istruzione', p['studies'])):
        d.add_paragraph().add_run(title.upper()).bold = True
        table = d.add_table(rows=0, cols=2)
        for x in rows:
            cells = table.add_row().cells
            cells[0].width, cells[1].width = Cm(12), Cm(4)
            cells[0].paragraphs[0].add_run(x[0]).bold = True
            cells[0].add_paragraph(x[1])
            for line in x[6] if len(x) > 6 else []:
                cells[0].add_paragraph('– ' + line)
            cells[1].text = x[3]
    keep('35-dates-column-right.docx', saved(d), p, 'it')


def german_text():
    p = person('Wiebke Ohlsen', 'wiebke.ohlsen@example.de', '0421 5550142', 'Bremen', '', '', [
        ('Erzieherin', 'Kita Sonnenkäfer', 'Bremen', 'seit 08/2019', '2019-08', '', ['Gruppe mit 22 Kindern']),
        ('Erzieherin im Anerkennungsjahr', 'Kindergarten St. Ansgar', 'Delmenhorst', '08/2018 - 07/2019', '2018-08', '2019-07', ['Waldtage geplant']),
        ('Freiwilliges Soziales Jahr', 'Lebenshilfe Bremen e.V.', 'Bremen', '09/2014 - 08/2015', '2014-09', '2015-08', ['Begleitung im Alltag']),
    ], [('Staatlich anerkannte Erzieherin', 'Fachschule für Sozialpädagogik Bremen', '', '08/2015 - 07/2018', '2015-08', '2018-07'), ('Abitur', 'Gymnasium an der Hamburger Straße', '', '2006 - 2014', '2006', '2014')])
    line = lambda x: f'{x[3]:<20}{x[0]}\n{"":<20}{x[1]}\n' + ''.join(f'{"":<20}- {l}\n' for l in (x[6] if len(x) > 6 else []))
    text = f'LEBENSLAUF\n\nName:               {p["name"]}\nAnschrift:          Am Deich 4, 28199 Bremen\nTelefon:            {p["phone"]}\nE-Mail:             {p["email"]}\n\nBERUFSPRAXIS\n\n' + '\n'.join(map(line, p['jobs'])) + '\nAUSBILDUNG\n\n' + '\n'.join(map(line, p['studies']))
    keep('36-lebenslauf.txt', text, p, 'de')


def markdown_table():
    p = person('Nokuthula Dube-Smith', 'nokuthula@dubesmith.example', '+1 647 555 0142', 'Toronto, ON', '', '', [
        ('Product Manager', 'Maple Transit', 'Toronto', '2021–', '2021', '', ['Shipped a pass for 90,000 riders']),
        ('Business Analyst', 'City of Hamilton', 'Hamilton', '2017–2021', '2017', '2021', ['Wrote the case for a depot']),
    ], [('BCom', 'McMaster University', '', '2013–2017', '2013', '2017')])
    rows = ''.join(f'| {j[3]} | **{j[0]}** | {j[1]} | {j[6][0]} |\n' for j in p['jobs'])
    text = f'# {p["name"]}\n\nToronto, ON · {p["phone"]} · <{p["email"]}>\n\n## Work\n\n| When | Role | Where | What |\n|---|---|---|---|\n{rows}\n## Studies\n\n- 2013–2017: BCom, McMaster University\n\n## Skills\n\n- SQL\n- Roadmaps\n'
    keep('37-table.md', text, p)


def places_i_cooked():
    p = person('Émile Vandenbroucke', 'emile.vdb@example.be', '+32 470 55 01 42', 'Gent', '', '', [
        ('Sous-chef', 'Brasserie De Kroon', 'Gent', 'juni 2020 – heden', '2020-06', '', ['Keuken met zes koks']),
        ('Kok', 'Hotel Prinsenhof', 'Brugge', 'maart 2016 – mei 2020', '2016-03', '2020-05', ['Ontbijt en diner']),
        ('Hulpkok', 'Frituur Astrid', 'Aalst', 'juli 2014 – februari 2016', '2014-07', '2016-02', ['Mise-en-place']),
    ], [('Hotelschool', 'Ter Groene Poorte', 'Brugge', '2010 – 2014', '2010', '2014')])
    style = 'body{padding:14mm}h1{color:#a30}h2{color:#a30;border-bottom:1px solid;margin:5mm 0 2mm}'
    row = lambda x: f'<p><b>{e(x[0])}</b>, {e(x[1])} ({x[2]}) <i>{e(x[3])}</i></p>{ul(x[6] if len(x) > 6 else [])}'
    body = f'<h1>{p["name"]}</h1><p>{p["place"]} – {p["phone"]} – {p["email"]}</p><h2>Wie ben ik</h2><p>Kok met liefde voor vis en Vlaamse klassiekers.</p><h2>Waar ik gekookt heb</h2>{"".join(map(row, p["jobs"]))}<h2>Opleiding</h2>{"".join(map(row, p["studies"]))}'
    keep('38-unknown-headings.pdf', weasy(page(style, body, 'nl')), p, 'nl')


def sidebar_margin_left():
    p = person('Rasmus Kjærgaard', 'rasmus.kj@example.dk', '+45 22 55 01 42', 'Aarhus', 'Carpenter', '', [
        ('Site Foreman', 'Nordhus Byg ApS', 'Aarhus', '05/2021 – Present', '2021-05', '', ['Lead eleven carpenters on 60 flats', 'Keep the plan and the order of materials']),
        ('Carpenter', 'Tømrer Mikkelsen', 'Silkeborg', '09/2016 – 04/2021', '2016-09', '2021-04', ['Roofs, windows and stairs in old houses']),
        ('Apprentice Carpenter', 'Tømrer Mikkelsen', 'Silkeborg', '08/2012 – 08/2016', '2012-08', '2016-08', ['Learned framing and joinery']),
    ], [('Journeyman’s Certificate in Carpentry', 'Learnmark Horsens', '', '08/2012 – 08/2016', '2012-08', '2016-08')], skills=['Timber frames', 'Scaffolds', 'Drawings'])
    margin = lambda x: f'#grid(columns: (26mm, 1fr), gutter: 4mm, [#text(8pt)[{t(x[3])}]], [*{t(x[0])}*\\\n{t(x[1])}' + ''.join(f'\n- {t(l)}' for l in (x[6] if len(x) > 6 else [])) + '])\n'
    source = (f'#set page(paper: "a4", margin: 0mm)\n#set text(font: "Libertinus Serif", size: 10.5pt)\n#grid(columns: (58mm, 1fr), block(fill: luma(230), width: 100%, height: 297mm, inset: 8mm)[\n#text(18pt)[{p["name"]}]\n\n{p["label"]}\n= Contact\n{t(p["email"])}\\\n{p["phone"]}\\\n{p["place"]}\n= Skills\n' + ''.join(f'- {x}\n' for x in p['skills']) + '], block(inset: 8mm)[\n= Experience\n' + ''.join(map(margin, p['jobs'])) + '= Education\n' + ''.join(map(margin, p['studies'])) + '])')
    keep('39-sidebar-date-margin-typst.pdf', typst(source), p)


def centred():
    p = person('Fatoumata Binta Diallo', 'fb.diallo@example.fr', '07 55 50 14 23', 'Nantes', 'Aide-soignante', '', [
        ('Aide-soignante', 'EHPAD Les Tilleuls', 'Nantes', 'Depuis 2020', '2020', '', ['Soins de confort']),
        ('Auxiliaire de vie', 'ADMR Loire-Atlantique', 'Rezé', '2017 – 2020', '2017', '2020', ['Aide à domicile']),
    ], [('Diplôme d’État d’aide-soignant', 'IFAS de Nantes', '', '2019', '', '2019')])
    row = lambda x: f'<p><b>{e(x[1])}</b></p><p>{e(x[0])}</p><p>{e(x[3])}</p>{ul(x[6] if len(x) > 6 else [])}<br>'
    body = f'<h1>{p["name"]}</h1><p>{p["label"]}</p><p>{p["email"]}</p><p>{p["phone"]}</p><h2>EXPÉRIENCE</h2>{"".join(map(row, p["jobs"]))}<h2>DIPLÔME</h2>{"".join(map(row, p["studies"]))}<h2>CENTRES D’INTÉRÊT</h2><p>Couture, cuisine</p>'
    keep('40-centred.pdf', weasy(page('body{padding:14mm;text-align:center}ul{list-style:none}', body, 'fr')), p, 'fr')


for make in (dates_right_of_sidebar, new_europass, altacv, grouped_employer, dates_column_right, german_text, markdown_table, places_i_cooked, sidebar_margin_left, centred):
    make()
