"""The first files, continued: drawn by ReportLab and fpdf2, written by python-docx, and typed."""
import io
import json

import docx
import people as P
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from made import keep
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def flow(story, size=A4, each=None):
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=size, topMargin=22 * mm, bottomMargin=22 * mm).build(story, onFirstPage=each or (lambda c, d: None), onLaterPages=each or (lambda c, d: None))
    return out.getvalue()


def soldier():
    p, s = P.SOLDIER, getSampleStyleSheet()
    head = lambda words: Table([[words]], colWidths=[165 * mm], style=TableStyle([('BACKGROUND', (0, 0), (-1, -1), colors.darkolivegreen), ('TEXTCOLOR', (0, 0), (-1, -1), colors.white)]))
    story = [Paragraph(p['name'].upper(), s['Title']), Paragraph(f"{p['place']} | {p['phone']} | {p['email']}", s['Normal']), head('PROFESSIONAL SUMMARY'), Paragraph(p['summary'], s['Normal']), head('MILITARY EXPERIENCE')]
    for j in p['jobs']:
        story += [Table([[Paragraph(f'<b>{j[0]}</b>', s['Normal']), j[3]]], colWidths=[120 * mm, 45 * mm]), Table([[j[1], j[2]]], colWidths=[120 * mm, 45 * mm]), ListFlowable([Paragraph(x, s['Normal']) for x in j[6]], bulletType='bullet')]
    e = p['studies'][0]
    story += [head('EDUCATION'), Paragraph(f'{e[0]}, {e[1]}, {e[2]}, {e[3]}', s['Normal']), head('SKILLS'), Paragraph(' • '.join(p['skills']), s['Normal']), head('AWARDS'), Paragraph('Meritorious Service Medal; Army Commendation Medal (3)', s['Normal'])]
    keep('13-military-reportlab.pdf', flow(story, letter), p)


def freelancer():
    p, s = P.FREELANCER, getSampleStyleSheet()
    pdfmetrics.registerFont(TTFont('DejaVu', FONT))
    s['Normal'].fontName = s['Heading2'].fontName = s['Heading3'].fontName = s['Title'].fontName = 'DejaVu'
    s['Normal'].leading = 20

    def each(c, d):
        c.setFont('DejaVu', 8)
        c.drawString(25 * mm, 287 * mm, f"{p['name']} – Curriculum Vitae")
        c.drawRightString(185 * mm, 10 * mm, f'Page {d.page}')

    story = [Paragraph(p['name'], s['Title']), Paragraph(f"{p['email']} · {p['phone']} · {p['place']}", s['Normal']), Paragraph('Profile', s['Heading2']), Paragraph(p['summary'], s['Normal']), Paragraph('Selected clients', s['Heading2'])]
    for j in p['jobs']:
        story += [Paragraph(f'{j[1]}, {j[2]}', s['Heading3']), Paragraph(j[0], s['Normal']), Paragraph(j[3], s['Normal']), ListFlowable([Paragraph(x, s['Normal']) for x in j[6]], bulletType='bullet', start='–'), Spacer(1, 40)]
    e = p['studies'][0]
    story += [Paragraph('Education', s['Heading2']), Paragraph(f'{e[0]}, {e[1]}', s['Normal']), Paragraph(e[3], s['Normal']), Paragraph('Software', s['Heading2']), Paragraph(', '.join(p['skills']), s['Normal'])]
    keep('14-freelancer-pages-reportlab.pdf', flow(story, each=each), p)


def shop():
    from fpdf import FPDF

    p, pdf = P.SELLER_PL, FPDF()
    pdf.add_font('D', '', FONT)
    pdf.add_font('D', 'B', FONT.replace('.ttf', '-Bold.ttf'))
    pdf.add_page()

    def line(words, size=10, style='', align='L'):
        pdf.set_font('D', style, size)
        pdf.multi_cell(0, size * 0.6, words, align=align, new_x='LMARGIN', new_y='NEXT')

    line(p['name'], 18, 'B', 'C')
    line(f"tel. {p['phone']}, e-mail: {p['email']}, {p['place']}", 9, '', 'C')
    line('O MNIE', 12, 'B')
    line(p['summary'])
    line('DOŚWIADCZENIE ZAWODOWE', 12, 'B')
    for j in p['jobs']:
        line(j[3], 9)
        line(j[1] + ', ' + j[2], 10, 'B')
        line('Stanowisko: ' + j[0])
        for x in j[6]:
            line('• ' + x)
    line('WYKSZTAŁCENIE', 12, 'B')
    for s in p['studies']:
        line(s[3], 9)
        line(s[1], 10, 'B')
        line(s[0])
    line('UMIEJĘTNOŚCI', 12, 'B')
    line(', '.join(p['skills']))
    line('JĘZYKI', 12, 'B')
    line(', '.join(p['languages']))
    line('Wyrażam zgodę na przetwarzanie moich danych osobowych dla potrzeb niezbędnych do realizacji procesu rekrutacji.', 7)
    keep('15-shop-fpdf.pdf', bytes(pdf.output()), p, 'pl')


def teacher():
    from fpdf import FPDF

    p, pdf = P.TEACHER_PT, FPDF()
    pdf.add_page()

    def row(left, right, size=11, style=''):
        pdf.set_font('Times', style, size)
        pdf.cell(130, 6, left.replace('–', '-'))
        pdf.cell(0, 6, right.replace('–', '-'), align='R', new_x='LMARGIN', new_y='NEXT')

    row(p['name'], '', 22, 'B')
    row(p['label'], p['place'])
    row(p['email'], p['phone'])
    row('Experiência profissional', '', 14, 'B')
    for j in p['jobs']:
        row(j[0], j[3], 11, 'B')
        row(j[1], j[2], 11, 'I')
        for x in j[6]:
            row('- ' + x, '')
    row('Formação académica', '', 14, 'B')
    for s in p['studies']:
        row(s[0], s[3], 11, 'B')
        row(s[1], '', 11, 'I')
    row('Competências', '', 14, 'B')
    row(', '.join(p['skills']), '')
    row('Línguas', '', 14, 'B')
    row(', '.join(p['languages']), '')
    keep('16-teacher-fpdf.pdf', bytes(pdf.output()), p, 'pt')


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mechanic():
    p, d = P.MECHANIC_DE, docx.Document()
    d.add_paragraph('Lebenslauf').runs[0].font.size = Pt(22)
    table = d.add_table(rows=0, cols=2)

    def row(left, *right):
        cells = table.add_row().cells
        cells[0].text = left
        cells[1].text = right[0]
        for words in right[1:]:
            cells[1].add_paragraph(words)

    def head(words):
        cells = table.add_row().cells
        cells[0].merge(cells[1]).paragraphs[0].add_run(words).bold = True

    head('Persönliche Daten')
    for a, b in (('Name', p['name']), ('Geburtsdatum', '03.05.1995 in Hagen'), ('Telefon', p['phone']), ('E-Mail', p['email']), ('Wohnort', p['place'])):
        row(a, b)
    head('Beruflicher Werdegang')
    for j in p['jobs']:
        row(j[3], j[0], *filter(None, [', '.join(filter(None, (j[1], j[2])))]), *('• ' + x for x in j[6]))
    head('Schulbildung')
    for s in p['studies']:
        row(s[3], s[0], f'{s[1]}, {s[2]}')
    head('Kenntnisse')
    row('EDV und Technik', ', '.join(p['skills']))
    row('Sprachen', ', '.join(p['languages']))
    keep('17-apprentice-table.docx', saved(d), p, 'de')


def lawyer():
    p, d = P.LAWYER, docx.Document()
    d.sections[0].header.paragraphs[0].text = p['name']
    d.sections[0].header.add_paragraph(f"{p['place']} | {p['phone']} | {p['email']}")

    def tabbed(left, right, bold=False):
        one = d.add_paragraph()
        one.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
        one.add_run(left).bold = bold
        one.add_run('\t' + right)

    d.add_heading('Profile', 1)
    d.add_paragraph(p['summary'])
    d.add_heading('Career history', 1)
    for j in p['jobs']:
        tabbed(f'{j[1]}, {j[2]}', j[3], True)
        d.add_paragraph(j[0]).runs[0].italic = True
        for x in j[6]:
            d.add_paragraph(x, style='List Bullet')
    d.add_heading('Education & qualifications', 1)
    for s in p['studies']:
        tabbed(f'{s[0]}, {s[1]}', s[3])
    d.add_heading('Areas of practice', 1)
    d.add_paragraph(', '.join(p['skills']))
    keep('18-lawyer-header.docx', saved(d), p)


def designer():
    p, d = P.DESIGNER_FR, docx.Document()
    inside = ''.join(f'<w:p><w:r><w:t>{x}</w:t></w:r></w:p>' for x in ['Contact', p['email'], p['phone'], p['place'], 'Compétences', *p['skills'], 'Langues', *p['languages']])
    box = (f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="position:absolute;width:150pt;height:500pt" type="#_x0000_t202"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>')
    top = d.add_paragraph()
    top.add_run(p['name']).font.size = Pt(26)
    top._p.append(parse_xml(box))
    d.add_paragraph(p['label'])
    d.add_paragraph(p['summary'])
    d.add_heading('Parcours', 2)
    for j in p['jobs']:
        d.add_paragraph().add_run(f'{j[0]} – {j[1]}, {j[2]}').bold = True
        d.add_paragraph(j[3])
        for x in j[6]:
            d.add_paragraph(x, style='List Bullet')
    d.add_heading('Études', 2)
    for s in p['studies']:
        d.add_paragraph().add_run(f'{s[0]} – {s[1]}').bold = True
        d.add_paragraph(s[3])
    keep('19-designer-text-box.docx', saved(d), p, 'fr')


def linked_in():
    p = P.MARKETER
    j = p['jobs']
    text = f'''{p['name']}
She/Her
{p['label']} | D2C | E-commerce
{p['place']}
Contact info
500+ connections

{p['email']}

About
{p['summary']}

Experience
Chai & Co logo
Chai & Co
4 yrs 8 mos
{j[0][0]}
Full-time
Apr 2022 - Present · 2 yrs 5 mos
{j[0][2]} · Hybrid
{j[0][6][0]}
{j[1][0]}
Full-time
Jan 2020 - Mar 2022 · 2 yrs 3 mos
{j[1][2]}
{j[1][6][0]}
Lotus Retail logo
{j[2][0]}
Lotus Retail · Full-time
Jul 2017 - Dec 2019 · 2 yrs 6 mos
{j[2][2]}
{j[2][6][0]}

Education
Christ University logo
Christ University
Master of Business Administration - MBA, Marketing
2015 - 2017
Loyola College logo
Loyola College
Bachelor of Commerce
2012 - 2015

Skills
SEO
Email Marketing
Google Analytics
'''
    gold = {**p, 'studies': [('Master of Business Administration - MBA, Marketing', *p['studies'][0][1:]), p['studies'][1]]}
    keep('20-linkedin-pasted.txt', text, gold)


def gardener():
    p = P.GARDENER
    jobs = '\n'.join(f"{j[0]}\t{j[1]}, {j[2]}\t{j[3]}\n" + ''.join(f'\u00b7\t{x}\n' for x in j[6]) for j in p['jobs'])
    s = p['studies'][0]
    text = f"{p['name']}\t\t{p['phone']}\n{p['place']}\t\t{p['email']}\n\nWHO I AM\n{p['summary']}\n\nWORK I HAVE DONE\n{jobs}\nTRAINING\n{s[0]}\t{s[1]}\t{s[3]}\n\nVOLUNTEERING\nSheffield Park open days, steward, 2016\n\nSKILLS\n{', '.join(p['skills'])}\n"
    keep('21-gardener-tabs.txt', text, p)


def sysadmin():
    p = P.SYSADMIN
    jobs = '\n'.join(f"### {j[0]} @ {j[1]}\n*{j[3]}* | {j[2]}\n\n" + ''.join(f'* {x}\n' for x in j[6]) for j in p['jobs'])
    s = p['studies'][0]
    text = f"# {p['name']}\n\n> {p['label']}\n\n[{p['email']}](mailto:{p['email']}) · {p['phone']} · {p['place']} · [osei.example](https://osei.example)\n\n## Experience\n\n{jobs}\n## Education\n\n### {s[1]}\n**{s[0]}**, {s[3]}\n\n## Toolbox\n\n`Kubernetes` `Ansible` `Prometheus` `Bash`\n"
    keep('22-admin.md', text, p)


def keyed():
    p = P.RETURNER
    keep('23-keys.json', json.dumps({
        'basics': {'name': p['name'], 'label': p['label'], 'email': p['email'], 'phone': p['phone'], 'location': {'city': 'Bergen', 'countryCode': 'NO'}},
        'work': [{'company': j[1], 'position': j[0], 'startDate': j[4] + '-01', 'endDate': j[5] and j[5] + '-28', 'highlights': j[6]} for j in p['jobs']],
        'education': [{'institution': s[1], 'studyType': 'Bachelor', 'area': 'in Human Resource Management', 'startDate': s[4], 'endDate': s[5]} for s in p['studies']],
        'skills': [{'name': x} for x in p['skills']],
    }, ensure_ascii=False), {**p, 'jobs': [(*j[:4], j[4] + '-01', j[5] and j[5] + '-28', j[6]) for j in p['jobs']]})


def europass():
    p = P.CHEMIST
    date = lambda tag, d: '' if not d else f'<{tag} year="{d[:4]}"' + (f' month="--{d[5:7]}"' if len(d) > 4 else '') + '/>'
    jobs = ''.join(f'<WorkExperience><Period>{date("From", j[4])}{date("To", j[5])}{"" if j[5] else "<Current>true</Current>"}</Period><Position><Label>{j[0]}</Label></Position><Activities>&lt;p&gt;{j[6][0]}&lt;/p&gt;</Activities><Employer><Name>{j[1]}</Name><ContactInfo><Address><Contact><Municipality>{j[2]}</Municipality></Contact></Address></ContactInfo></Employer></WorkExperience>' for j in p['jobs'])
    edu = ''.join(f'<Education><Period>{date("From", s[4])}{date("To", s[5])}</Period><Title>{s[0]}</Title><Organisation><Name>{s[1]}</Name></Organisation></Education>' for s in p['studies'])
    xml = (f'<?xml version="1.0" encoding="UTF-8"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo><Identification><PersonName><Title><Label>Dr.</Label></Title><FirstName>Anneliese</FirstName><Surname>Førde</Surname></PersonName><ContactInfo><Email><Contact>{p["email"]}</Contact></Email></ContactInfo></Identification><WorkExperienceList>{jobs}</WorkExperienceList><EducationList>{edu}</EducationList></LearnerInfo></SkillsPassport>')
    keep('24-europass.xml', xml, p)


for make in (soldier, freelancer, shop, teacher, mechanic, lawyer, designer, linked_in, gardener, sysadmin, keyed, europass):
    make()
