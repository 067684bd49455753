import { type Seniority } from '../posting';

/** A posting with what a person reads in it. */
export interface ExamplePosting {
  name: string;
  text: string;
  title: string | null;
  company: string | null;
  location: string | null;
  language: string;
  seniority: Seniority | null;
  years: { min: number; max: number | null } | null;
  /** Canonicals that must be among the requirements, as a must. */
  must: string[];
  /** Canonicals that must be among the requirements, as a wish. */
  nice: string[];
  /** Canonical → years asked for it. */
  skillYears: Record<string, number>;
  /** Canonicals that must not be among the requirements. */
  absent: string[];
  /** Duties, verbatim. */
  duties: string[];
  droppedReasons: RegExp[];
}
