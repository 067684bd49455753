import { layOut as layOutOnSheet } from '../../app/features/templates/lay-out.server';
import { layout as layoutOf } from '../../app/features/templates/template';
import type { JsonResume } from '../../app/features/resume/json-resume';
import { openBrowserPrinter } from '../../app/platform/pdf/browser-printer.server';
import type { CorpusFile } from './corpus';
import { layOut } from './layout';
import { convert, type Conversion } from './office';
import { toWord } from './paint-docx';
import { openPagePrinter, toPage } from './paint-html';
import { toDrawnPdf, toWrittenPdf } from './paint-pdf';
import { toReactPdf } from './paint-react';
import { toText } from './paint-text';
import type { Person } from './person';

export interface MadeFile extends CorpusFile {
  bytes: Uint8Array;
}

/** Makes the files; those of a program that is not on this machine are left out. */
export async function makeFiles(files: readonly CorpusFile[]): Promise<MadeFile[]> {
  const printer = openBrowserPrinter({ chromiumPath: process.env['CHROMIUM_PATH'] });
  const pages = await openPagePrinter();
  const conversions: Conversion[] = [];
  const made = new Map<string, Uint8Array>();
  try {
    for (const file of files) {
      const { name, person, design, making } = file;
      const laidOut = layOut(person, design);
      switch (making.maker) {
        case 'Chromium':
          made.set(name, await pages.print(toPage(laidOut, making.style)));
          break;
        case 'web page':
          made.set(name, asBytes(toPage(laidOut, making.style)));
          break;
        case 'LibreOffice DOCX':
          conversions.push({ name, bytes: await toWord(laidOut, making.style), from: 'docx', to: 'docx' }); // prettier-ignore
          break;
        case 'docx':
          made.set(name, await toWord(laidOut, making.style));
          break;
        case 'LibreOffice PDF':
          conversions.push({ name, bytes: await toWord(laidOut, making.style), from: 'docx', to: 'pdf' }); // prettier-ignore
          break;
        case 'pdf-lib':
          made.set(name, await toDrawnPdf(laidOut, making.style));
          break;
        case 'written by hand':
          made.set(name, await toWrittenPdf(laidOut, making.style));
          break;
        case 'react-pdf':
          made.set(name, await toReactPdf(laidOut));
          break;
        case 'text':
          made.set(name, asBytes(toText(laidOut, making.style)));
          break;
        case 'ours': {
          // What its attachment says by keys is tried elsewhere; here its page is read.
          const request = await layOutOnSheet(asResume(person), layoutOf.parse({ template: making.style })); // prettier-ignore
          delete request.attachment;
          made.set(name, await printer.print(request));
          break;
        }
      }
    }
    for (const [name, bytes] of await convert(conversions)) made.set(name, bytes);
  } finally {
    await Promise.all([printer.close(), pages.close()]);
  }
  return files.flatMap((file) => {
    const bytes = made.get(file.name);
    return bytes === undefined ? [] : [{ ...file, bytes }];
  });
}

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function asResume(person: Person): JsonResume {
  const { name, label, email, phone, place, links, summary } = person;
  const dated = (start: string, end: string) => ({
    startDate: start,
    ...(end === 'present' ? {} : { endDate: end }),
  });
  return {
    basics: {
      ...{ name, label, email, phone, summary, location: { address: place } },
      profiles: links.map((url) => ({ network: 'Link', url })),
    },
    work: person.jobs.map(({ title, employer, place: at, start, end, lines }) => ({
      name: employer,
      position: title,
      location: at,
      ...dated(start, end),
      highlights: [...lines],
    })),
    education: person.studies.map(({ degree, school, start, end }) => ({
      institution: school,
      studyType: degree,
      ...dated(start, end),
    })),
    skills: [{ name: 'Skills', keywords: [...person.skills] }],
    languages: person.languages.map(([language, fluency]) => ({ language, fluency })),
    certificates: person.certificates.map((one) => ({ name: one })),
    interests: person.interests.map((one) => ({ name: one })),
    meta: { cvstomize: { language: person.language } },
  };
}
