"""The first files: pages printed by Chromium and WeasyPrint, and set by Typst."""
import people as P
from made import chromium, e, keep, page, t, typst, ul, weasy


def contact_rows(p, signs=('✉', '☎', '⌂')):
    return ''.join(f'<p class=c><span class=i>{s}</span> {e(v)}</p>' for s, v in zip(signs, (p['email'], p['phone'], p['place'])))


def margin_entries(p, jobs, names):
    work, education = names
    return (f'<h2>{work}</h2>' + ''.join(
        f'<div class=r><div class=d>{e(j[3])}</div><div><b>{e(j[0])}</b><p class=o>{e(j[1])}, {e(j[2])}</p>{ul(j[6])}</div></div>' for j in jobs)
        + f'<h2>{education}</h2>' + ''.join(
        f'<div class=r><div class=d>{e(s[3])}</div><div><b>{e(s[0])}</b><p class=o>{e(s[1])}</p></div></div>' for s in p['studies']))


def sidebar_margin():
    p = P.NURSE
    style = ('.w{display:grid;grid-template-columns:62mm 1fr;min-height:297mm}aside{background:#23395d;color:#fff;padding:12mm 7mm}'
             'main{padding:12mm 9mm}.r{display:grid;grid-template-columns:32mm 1fr;margin:3mm 0}.d{color:#666;font-size:9pt}h2{font-size:13pt;margin:5mm 0 2mm}')
    side = (f'<aside><h2>Contact</h2>{contact_rows(p)}<h2>Skills</h2>{ul(p["skills"])}<h2>Languages</h2>{ul(p["languages"])}<h2>Interests</h2>{ul(p["interests"])}</aside>')
    main = f'<main><h1>{e(p["name"])}</h1><p>{p["label"]}</p><h2>Profile</h2><p>{e(p["summary"])}</p>{margin_entries(p, p["jobs"], ("Professional Experience", "Education and Training"))}</main>'
    keep('01-sidebar-and-date-margin.pdf', chromium(page(style, f'<div class=w>{side}{main}</div>')), p)


def right_bars():
    p = P.ENGINEER_DE
    style = ('header{background:#eee;padding:10mm;text-align:center}.cs{display:flex;justify-content:center;gap:8mm}.w{display:flex}main{flex:1;padding:8mm}'
             'aside{width:58mm;padding:8mm;border-left:1px solid #ccc}.bar{height:2mm;background:#ddd}.bar i{display:block;height:2mm;background:#c33}.h{display:flex;justify-content:space-between}h2{font-size:12pt;text-transform:uppercase;letter-spacing:2px;margin:4mm 0 2mm}')
    bars = ''.join(f'<p>{e(s)}</p><div class=bar><i style="width:{90 - n * 12}%"></i></div>' for n, s in enumerate(p['skills']))
    jobs = ''.join(f'<div class=h><b>{e(j[0])}</b><span>{e(j[3])}</span></div><p><i>{e(j[1])} | {e(j[2])}</i></p>{ul(j[6])}' for j in p['jobs'])
    edu = ''.join(f'<div class=h><b>{e(s[0])}</b><span>{e(s[3])}</span></div><p><i>{e(s[1])}</i></p>' for s in p['studies'])
    body = (f'<header><h1>{e(p["name"])}</h1><p>{p["label"]}</p><div class=cs>{contact_rows(p)}</div></header><div class=w><main><h2>Berufserfahrung</h2>{jobs}<h2>Ausbildung</h2>{edu}</main>'
            f'<aside><h2>Profil</h2><p>{e(p["summary"])}</p><h2>Kenntnisse</h2>{bars}<h2>Sprachen</h2>{ul(p["languages"])}</aside></div>')
    keep('02-header-band-and-bars.pdf', chromium(page(style, body, 'de')), p, 'de')


def timeline():
    p = P.COOK_FR
    style = ('body{padding:14mm}.e{border-left:2px solid #08a;padding:0 0 3mm 6mm;position:relative}.e:before{content:"";position:absolute;left:-6px;top:4px;width:10px;height:10px;border-radius:5px;background:#08a}.d{color:#08a;font-size:9pt}h1{font-size:26pt;font-weight:300}h2{margin:5mm 0 3mm}')
    entry = lambda x, place, lines: f'<div class=e><p class=d>{e(x[3])}</p><h3>{e(x[0])}</h3><p>{e(x[1])}{" – " + place if place else ""}</p>{ul(lines)}</div>'
    body = (f'<h1>{e(p["name"])}</h1><p>{p["label"]}</p><p>{p["phone"]} · {p["email"]} · {p["place"]}</p><h2>À propos</h2><p>{e(p["summary"])}</p><h2>Expériences professionnelles</h2>'
            + ''.join(entry(j, j[2], j[6]) for j in p['jobs']) + '<h2>Formation</h2>' + ''.join(entry(s, '', []) for s in p['studies'])
            + f'<h2>Compétences</h2><p>{", ".join(p["skills"])}</p><h2>Langues</h2>{ul(p["languages"])}')
    keep('03-timeline.pdf', chromium(page(style, body, 'fr')), p, 'fr')


def two_columns():
    p = P.ACCOUNTANT_ES
    style = 'body{padding:12mm}.w{display:grid;grid-template-columns:1fr 1fr;gap:12mm}h2{border-bottom:1px solid;margin:4mm 0 2mm;font-size:12pt}.d{font-style:italic}'
    jobs = ''.join(f'<p><b>{e(j[1])}</b></p><p>{e(j[0])}</p><p class=d>{e(j[3])} ({j[2]})</p>{ul(j[6])}' for j in p['jobs'])
    edu = ''.join(f'<p><b>{e(s[1])}</b></p><p>{e(s[0])}</p><p class=d>{e(s[3])}</p>' for s in p['studies'])
    body = (f'<h1>{e(p["name"])}</h1><p>{p["label"]}</p><p>Tel.: {p["phone"]}</p><p>Correo: {p["email"]}</p><div class=w><div><h2>Perfil</h2><p>{p["summary"]}</p><h2>Experiencia laboral</h2>{jobs}</div>'
            f'<div><h2>Formación académica</h2>{edu}<h2>Competencias</h2>{ul(p["skills"])}<h2>Idiomas</h2>{ul(p["languages"])}</div></div>')
    keep('04-two-columns.pdf', chromium(page(style, body, 'es')), p, 'es')


def label_table():
    p = P.ARCHITECT_IT
    style = 'body{padding:14mm}td{vertical-align:top;padding:1mm 3mm;border-bottom:1px solid #ddd}td:first-child{width:55mm;text-align:right;font-style:italic}h2{margin:4mm 0 1mm}'
    row = lambda a, b: f'<tr><td>{a}</td><td>{e(b)}</td></tr>'
    jobs = ''.join(row('Date', j[3]) + row('Nome del datore di lavoro', f'{j[1]}, {j[2]}') + row('Tipo di impiego', j[0]) + row('Principali mansioni', '; '.join(j[6])) for j in p['jobs'])
    edu = ''.join(row('Date', s[3]) + row('Istituto', s[1]) + row('Qualifica conseguita', s[0]) for s in p['studies'])
    body = (f'<h1>Curriculum vitae</h1><h2>Informazioni personali</h2><table>{row("Nome", p["name"])}{row("E-mail", p["email"])}{row("Telefono", p["phone"])}{row("Indirizzo", p["place"])}</table>'
            f'<h2>Esperienza lavorativa</h2><table>{jobs}</table><h2>Istruzione e formazione</h2><table>{edu}</table><h2>Capacità e competenze</h2><p>{", ".join(p["skills"])}</p>')
    keep('05-table-of-labels.pdf', weasy(page(style, body, 'it')), p, 'it')


def cards():
    p = P.DEVELOPER
    style = 'body{padding:12mm;background:#f6f6f6}.k{background:#fff;border:1px solid #ddd;border-radius:3mm;padding:4mm;margin:3mm 0}.h{display:flex;justify-content:space-between}.s span{background:#def;border-radius:3mm;padding:1mm 3mm;margin-right:2mm}h2{margin-top:4mm}'
    roles = ''.join(f'<div class=h><p>{e(j[0])}</p><p>{j[3]}</p></div>{ul(j[6])}' for j in p['jobs'][:3])
    last = p['jobs'][3]
    s = p['studies'][0]
    body = (f'<h1>{e(p["name"])}</h1><p>{p["place"]} | {p["phone"]} | {p["email"]} | github.com/wendylu</p><h2>Experience</h2><div class=k><div class=h><b>Bluefin Payments</b><span>San Francisco, CA</span></div>{roles}</div>'
            f'<div class=k><div class=h><b>{last[1]}</b><span>{last[2]}</span></div><div class=h><p>{last[0]}</p><p>{last[3]}</p></div>{ul(last[6])}</div><h2>Education</h2><div class=k><div class=h><b>{s[1]}</b><span>{s[2]}</span></div><div class=h><p>{s[0]}</p><p>{s[3]}</p></div></div>'
            f'<h2>Skills</h2><p class=s>{"".join(f"<span>{x}</span>" for x in p["skills"])}</p>')
    keep('06-cards-several-roles.pdf', chromium(page(style, body)), p)


def scholar():
    p = P.SCHOLAR
    rows = lambda xs, place: ''.join(f'#grid(columns: (28mm, 1fr), gutter: 4mm, [{t(x[3])}], [*{t(x[0])}*, {t(x[1])}{", " + x[2] if place and x[2] not in x[1] else ""}. {" ".join(t(l) + "." for l in (x[6] if place else []))}])\n' for x in xs)
    source = (f'#set page(paper: "a4", numbering: "1 / 1")\n#set text(size: 10.5pt)\n#align(center)[#text(20pt)[{t(p["name"])}]\n\n{t(p["email"])} #h(1em) {p["phone"]} #h(1em) {p["place"]}]\n\n= Research interests\n{t(p["summary"])}\n\n= Appointments\n{rows(p["jobs"], True)}\n= Education\n{rows(p["studies"], False)}\n= Publications\n'
              + ''.join(f'+ {t(x)}\n' for x in p['publications']) + '\n= Languages\n' + ', '.join(p['languages']))
    keep('07-scholar-typst.pdf', typst(source), p)


def planner():
    p = P.PLANNER_NL
    row = lambda a, b, style='*': f'#grid(columns: (1fr, auto), [{style}{t(a)}{style}], [{t(b)}])\n'
    jobs = ''.join(row(j[1], j[2]) + row(j[0], j[3], '_') + ''.join(f'- {t(l)}\n' for l in j[6]) + '\n' for j in p['jobs'])
    edu = ''.join(row(s[1], s[2]) + row(s[0], s[3], '_') + '\n' for s in p['studies'])
    source = (f'#set page(paper: "a4", margin: 18mm)\n#set text(font: "DejaVu Sans", size: 10pt)\n#text(24pt, weight: "bold")[{p["name"]}]\n\n#text(12pt)[{p["label"]}]\n\n{p["phone"]} / {t(p["email"])} / {p["place"]}\n\n'
              f'== Werkervaring\n{jobs}\n== Opleiding\n{edu}\n== Vaardigheden\n{", ".join(p["skills"])}\n\n== Talen\n{", ".join(p["languages"])}')
    keep('08-planner-typst.pdf', typst(source), p, 'nl')


def graduate():
    p = P.GRADUATE
    row = lambda a, b, style='': f'#block(above: 4pt, below: 4pt)[{style}{t(a)}{style} #h(1fr) {style}{t(b)}{style}]\n'
    edu = ''.join(row(s[1], s[2], '*') + row(s[0], s[3], '_') for s in p['studies'])
    jobs = ''.join(row(j[0], j[3], '*') + row(j[1], j[2], '_') + ''.join(f'- {t(l)}\n' for l in j[6]) for j in p['jobs'])
    projects = '#block[*Solar Kayak* | _Python, MATLAB_ #h(1fr) June 2023 -- Present]\n- Modelled a hull and its panels\n'
    source = (f'#set page(paper: "us-letter", margin: 0.6in)\n#set text(font: "New Computer Modern", size: 10.5pt)\n#show heading: it => block(below: 6pt)[#smallcaps(it.body)#line(length: 100%)]\n#align(center)[#text(24pt)[*{t(p["name"])}*]\\ {p["phone"]} | #underline[{t(p["email"])}] | linkedin.com\\/in\\/jamal-oc]\n'
              f'= Education\n{edu}\n= Experience\n{jobs}\n= Projects\n{projects}\n= Technical Skills\n*Languages*: Python, MATLAB\\ *Tools*: ROS, SolidWorks')
    keep('09-graduate-typst.pdf', typst(source), p)


def break_timeline():
    p = P.RETURNER
    j = p['jobs']
    entry = lambda x: f'<div class=r><div class=d>{x[3]}</div><div class=b><b>{e(x[0])}</b> · {e(x[1])}, {x[2]}{ul(x[6] if len(x) > 6 else [])}</div></div>'
    gap = '<div class=r><div class=d>Jun 2019 – Jul 2023</div><div class=b><b>Career break</b><p>At home with two small children</p></div></div>'
    style = '.w{display:grid;grid-template-columns:1fr 60mm;min-height:297mm}main{padding:12mm 8mm}aside{padding:12mm 6mm;background:#e8efe8}.r{display:flex;margin:2mm 0}.d{width:30mm;flex:none;font-size:9pt}.b{border-left:2px solid #484;padding-left:4mm}h2{margin:5mm 0 2mm;font-size:12pt}'
    body = (f'<div class=w><main><h1>{e(p["name"])}</h1><p>{p["label"]}</p><h2>Employment</h2>{entry(j[0])}{gap}{entry(j[1])}{entry(j[2])}<h2>Education</h2>{entry(p["studies"][0])}</main>'
            f'<aside><h2>Reach me</h2>{contact_rows(p)}<h2>About me</h2><p>{p["summary"]}</p><h2>Skills</h2>{ul(p["skills"])}<h2>Languages</h2>{ul(p["languages"])}</aside></div>')
    rest = ('Career break', '', '', 'Jun 2019 – Jul 2023', '2019-06', '2023-07', [])
    keep('10-sidebar-right-margin-break.pdf', weasy(page(style, body)), p, jobs=[j[0], rest, *j[1:]])


def biodata():
    p = P.CLERK_IN
    style = 'body{padding:16mm;font-family:"DejaVu Serif"}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:1mm 2mm;text-align:left}h2{background:#ccc;font-size:11pt;margin:4mm 0 2mm}'
    edu = ''.join(f'<tr><td>{e(s[0])}</td><td>{e(s[1])}</td><td>{s[3]}</td><td>{n}%</td></tr>' for s, n in zip(p['studies'], (62, 71, 68)))
    jobs = ''.join(f'<p><b>Organisation:</b> {e(j[1])}, {j[2]}</p><p><b>Designation:</b> {e(j[0])}</p><p><b>Duration:</b> {j[3]}</p>{ul(j[6])}<br>' for j in p['jobs'])
    body = (f'<h1 style="text-align:center">RESUME</h1><p><b>{p["name"]}</b></p><p>Mobile: {p["phone"]}</p><p>Email: {p["email"]}</p><h2>CAREER OBJECTIVE</h2><p>{p["summary"]}</p><h2>WORK EXPERIENCE</h2>{jobs}<h2>ACADEMIC QUALIFICATION</h2><table><tr><th>Examination</th><th>Board / University</th><th>Year of passing</th><th>Percentage</th></tr>{edu}</table>'
            f'<h2>COMPUTER SKILLS</h2>{ul(p["skills"])}<h2>PERSONAL DETAILS</h2><p>Date of Birth: 12-05-1995</p><p>Father’s Name: Salim Shaikh</p><p>Marital Status: Single</p><h2>DECLARATION</h2><p>I hereby declare that the above is true.</p><p>Place: Pune</p>')
    keep('11-biodata.pdf', weasy(page(style, body)), p)


def pilot():
    p = P.PILOT
    j = p['jobs']
    entry = lambda x, lines: f'== {t(x[0])}\n{t(", ".join(filter(None, (x[1], x[2]))))} #h(1fr) {t(x[3])}\n' + ''.join(f'- {t(l)}\n' for l in lines) + '\n'
    brk = f'== {t(j[1][0])}\n{t(j[1][3])}\n\n'
    source = (f'#set page(paper: "a4", columns: 1, margin: (x: 15mm, y: 12mm))\n#set text(font: "Libertinus Serif", size: 11pt)\n#grid(columns: (1fr, 60mm), gutter: 8mm, [\n#text(22pt)[{p["name"]}]\n\n= Flying\n{entry(j[0], j[0][6])}{brk}{entry(j[2], j[2][6])}= Training and education\n'
              + ''.join(entry(s, []) for s in p['studies']) + f'], [\n= Contact\n{t(p["email"])}\\ {t(p["phone"])}\\ {p["place"]}\n= Licences\n- ATPL(A)\n- Class 1 medical\n= Skills\n' + ''.join(f'- {x}\n' for x in p['skills']) + '])')
    keep('12-pilot-typst.pdf', typst(source), p)


for make in (sidebar_margin, right_bars, timeline, two_columns, label_table, cards, scholar, planner, graduate, break_timeline, biodata, pilot):
    make()
