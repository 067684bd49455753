import type { PdfFont, PdfReading } from '~/platform/pdf-reading/reading';
import type { Certificate } from './certificate';
import { allFields, type Expectations, type FieldRole } from './expected-fields';
import { guess, guessInstead } from './guess';
import { locateFields } from './locate-fields';
import { MachineText } from './machine-text';
import { problemsOfFile, problemsOfReading, type ReaderResult } from './problems';

/**
 * Compares what each reader found with what the resume says. With `expectations` null there is
 * nothing to compare with: the fields are what a simple parser takes for name, contact and
 * headings, expected is empty, and a field is fine when something was read.
 *
 * Fine is a certificate when every field is read by both readers, in order, from a tagged PDF
 * whose fonts are embedded and none of them Type 3.
 */
export function composeCertificate(
  readings: readonly PdfReading[],
  expectations: Expectations | null,
  file: { bytes: number; sha256: string },
): Certificate {
  const results = readings.map((reading) => compare(reading, expectations));
  const facts = readings.map((reading) => reading.facts);
  const tagged = facts.length > 0 && facts.every((fact) => fact.tagged);
  const fonts = mergeFonts(readings);
  const problems = [
    ...problemsOfReading(results),
    ...problemsOfFile({ tagged, fonts, bytes: file.bytes }),
  ];
  return {
    ok:
      problems.length === 0 &&
      results.every(({ fields, order }) => order && fields.every((field) => field.ok)),
    pages: facts[0]?.pages ?? 0,
    bytes: file.bytes,
    sha256: file.sha256,
    tagged,
    title: firstOf(facts.map((fact) => fact.title)),
    language: firstOf(facts.map((fact) => fact.language)),
    smallestType: tenths(facts.find((fact) => fact.smallestType !== null)?.smallestType ?? null),
    fonts,
    readers: results.map(({ name, fields, order }) => ({
      name,
      order,
      fields: Object.fromEntries(
        fields.map(({ field, read, ok }) => [field.path, { expected: field.expected, read, ok }]),
      ),
    })),
    problems,
  };
}

function compare(reading: PdfReading, expectations: Expectations | null): ReaderResult {
  const text = new MachineText(reading.pages.flatMap(({ lines }) => lines));
  const empty = text.lines.length === 0;
  const name = reading.reader;
  if (expectations === null) return { name, empty, order: !empty, fields: observe(text) };
  const { found, order } = locateFields(text, expectations);
  return {
    name,
    empty,
    order: order && !empty,
    fields: allFields(expectations).map((field) => {
      const span = found.get(field.path);
      if (span) return { field, read: text.read(span), ok: true, apart: false };
      const apart = field.texts.every(
        (part) => text.find(part, text.whole) === undefined && text.hasLettersApart(part),
      );
      return { field, read: guessInstead(text, field), ok: false, apart };
    }),
  };
}

/** What is read from a document that nothing is known of; no phone and no heading is no fault. */
function observe(text: MachineText): ReaderResult['fields'] {
  const { name, email, phone, headings } = guess(text);
  const observed = (path: string, role: FieldRole, read: string | null, ok: boolean) => ({
    field: { path, role, expected: '', texts: [] },
    read,
    ok,
    apart: false,
  });
  return [
    observed('/basics/name', 'name', name, name !== null),
    observed('/basics/email', 'email', email, email !== null),
    observed('/basics/phone', 'phone', phone, true),
    ...headings.map((heading, index) => observed(`headings/${index}`, 'heading', heading, true)),
  ];
}

/** pdf.js tells the type; embedded is what no reader denies. */
function mergeFonts(readings: readonly PdfReading[]): PdfFont[] {
  const [first, ...others] = readings.map(({ facts }) => facts.fonts);
  return (first ?? []).map((font) => ({
    ...font,
    embedded:
      font.embedded &&
      (font.type === 'Type3' ||
        !others.flat().some((other) => other.name === font.name && !other.embedded)),
  }));
}

const tenths = (points: number | null): number | null =>
  points === null ? null : Math.round(points * 10) / 10;

function firstOf(values: (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}
