"""How a file is named, kept with its gold, and printed by Chromium, WeasyPrint, Typst."""
import html
import json
import pathlib
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'files'


def keep(name, data, person, language='en', jobs=None):
    """Writes the file and, beside it, what is to be read of it."""
    FOLDER.mkdir(exist_ok=True)
    if isinstance(data, tuple):
        (FOLDER / f'{name}.html').write_text(data[1])
    else:
        (FOLDER / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    gold = {
        'language': language,
        'name': person['name'].removeprefix('Dr. '),
        'email': person['email'],
        'jobs': [{'title': j[0], 'employer': j[1], 'start': j[4], 'end': j[5] or 'present'} for j in (jobs or person['jobs'])],
        'studies': [{'degree': s[0], 'school': s[1], 'start': s[4], 'end': s[5]} for s in person['studies']],
    }
    (FOLDER / f'{name}.gold.json').write_text(json.dumps(gold, ensure_ascii=False, indent=2) + '\n')


def chromium(page):
    """Left beside as a page; print.ts prints all of them in one browser."""
    return ('page', page)


def weasy(page):
    import weasyprint

    return weasyprint.HTML(string=page).write_pdf()


def typst(source):
    import typst as compiler

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'page.typ'
        path.write_text(source)
        return compiler.compile(str(path))


e = html.escape


def page(style, body, language='en'):
    return (f'<!doctype html><html lang="{language}"><meta charset="utf-8"><style>@page{{margin:0;size:A4}}'
            f'*{{box-sizing:border-box}}body{{margin:0;font:10.5pt/1.4 "DejaVu Sans"}}h1,h2,h3,p,ul{{margin:0}}{style}</style>{body}</html>')


def ul(lines):
    return '' if not lines else '<ul>' + ''.join(f'<li>{e(one)}</li>' for one in lines) + '</ul>'


def t(words):
    """Typst's own signs, escaped."""
    return ''.join('\\' + c if c in '#$*_@<>`~[]\\"/' else c for c in words)
