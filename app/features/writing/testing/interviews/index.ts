import type { InterviewFile } from '~/features/interview/interview';
import { hairdresser } from './hairdresser';
import { lineCook } from './line-cook';
import { academic } from './academic';
import { supportLead } from './support-lead';
import { truckDriver } from './truck-driver';
import { schoolAdministrator } from './school-administrator';
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
  hairdresser,
  lineCook,
  academic,
  supportLead,
  truckDriver,
  schoolAdministrator,
};
