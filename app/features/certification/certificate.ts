/** What machines read from a PDF, field by field. The public shape `Certificate`. */
export interface Certificate {
  ok: boolean;
  pages: number;
  bytes: number;
  sha256: string;
  tagged: boolean;
  title: string | null;
  language: string | null;
  /** Height of the smallest type in points, to a tenth; null where there is no text. */
  smallestType: number | null;
  fonts: { name: string; embedded: boolean; type: string }[];
  readers: {
    name: string;
    /**
     * By JSON pointer into the resume. A range of dates is one field, `/work/0/dates`; the heading
     * of a section is `headings/work`.
     */
    fields: Record<string, { expected: string; read: string | null; ok: boolean }>;
    /** Whether the sections were read in the order in which they are printed. */
    order: boolean;
  }[];
  /** In words for the person. */
  problems: string[];
}
