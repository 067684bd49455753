import type { JsonResume } from '../json-resume';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A resume as a JSON Resume file, with everything it carries. Ends with a line break. */
export function toJson(resume: JsonResume): string {
  return `${JSON.stringify({ $schema: SCHEMA, ...resume }, null, 2)}\n`;
}
