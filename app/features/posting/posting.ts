import type { JsonResume } from '~/features/resume/json-resume';

/** What a posting asks for, read from its own words. The public shape `Posting`. */

export type RequirementKind =
  'skill' | 'tool' | 'credential' | 'education' | 'language' | 'soft' | 'duty';

export interface Requirement {
  id: string;
  /** How the posting spells it; what a resume echoes when it is true. */
  label: string;
  /** The lexicon's canonical term, or the normalised label where the lexicon has none. */
  canonical: string;
  aliases: string[];
  /** `text.slice(start, end) === verbatim`, UTF-16 offsets into the text as given. */
  verbatim: string;
  start: number;
  end: number;
  kind: RequirementKind;
  must: boolean;
  years: number | null;
}

export const SENIORITIES = [
  'intern',
  'junior',
  'mid',
  'senior',
  'lead',
  'manager',
  'director',
  'executive',
] as const;
export type Seniority = (typeof SENIORITIES)[number];

export type Workplace = 'remote' | 'hybrid' | 'onsite';

/** On what terms one works, in the posting's words; null where it does not surely say. */
export interface PostingTerms {
  workplace: { value: Workplace; verbatim: string } | null;
  /** "permanent, full-time". */
  contract: string | null;
  /** "£29,777 to £32,654 a year". */
  salary: string | null;
}

export interface Posting {
  title: string | null;
  company: string | null;
  location: string | null;
  /** BCP 47 language of the text, as far as it could be told. */
  language: string;
  seniority: Seniority | null;
  years: { min: number; max: number | null } | null;
  /** Missing from what was read before terms were. */
  terms?: PostingTerms;
  requirements: Requirement[];
  /** What was read but not taken as a requirement, and why. */
  dropped: { verbatim: string; reason: string }[];
}

/** A resume, or what somebody told in the form of one, that a posting is held against. */
export type CoveredResume = JsonResume;

/** How much of a posting a resume supports. The public shape `Coverage`. */
export interface Coverage {
  /** 0–100. */
  score: number;
  band: CoverageBand;
  must: { covered: number; total: number };
  nice: { covered: number; total: number };
  parts: CoveragePart[];
}

export type CoverageBand = 'none' | 'low' | 'fair' | 'good' | 'strong';

export interface CoveragePart {
  requirementId: string;
  weight: number;
  credit: 1 | 0.7 | 0.4 | 0;
  status: 'covered' | 'partial' | 'gap';
  /** JSON pointers into the resume. */
  where: string[];
  /** What the credit is for; without it for a gap. */
  why?: CoverageReason;
}

/**
 * Why a requirement has its credit: shown in a dated entry; listed only; told in the answers and not
 * on the page; something related; said in part; for fewer years; a credential not held; met by what
 * the posting names as enough instead.
 */
export const COVERAGE_REASONS = [
  'experience',
  'listed',
  'told',
  'related',
  'partly',
  'shorter',
  'notHeld',
  'alternative',
] as const;
export type CoverageReason = (typeof COVERAGE_REASONS)[number];
