import type { InterviewFile } from '~/features/interview/interview';
import { allDenials } from './all-denials';
import { careerChanger } from './career-changer';
import { cook } from './cook';
import { electrician } from './electrician';
import { graduate } from './graduate';
import { japanese, persian, ukrainian, vietnamese } from './non-latin-names';
import { nurse } from './nurse';
import { returningParent } from './returning-parent';
import { softwareDeveloper } from './software-developer';
import { twoWords } from './two-words';
import { warehouseWorker } from './warehouse-worker';

/** Sample interviews by name, for tests of everything that reads answers. */
export const interviews: Record<string, InterviewFile> = {
  electrician,
  nurse,
  graduate,
  careerChanger,
  softwareDeveloper,
  warehouseWorker,
  japanese,
  ukrainian,
  vietnamese,
  persian,
  twoWords,
  returningParent,
  allDenials,
  cook,
};
