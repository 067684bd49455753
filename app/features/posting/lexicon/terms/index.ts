/** Every field of the lexicon, as written. */
import { automotive } from './automotive';
import { careAndNursing } from './care-and-nursing';
import { cloudAndSystems } from './cloud-and-systems';
import { construction } from './construction';
import { data } from './data';
import { degrees } from './degrees';
import { design } from './design';
import { education } from './education';
import { electrical } from './electrical';
import { engineering } from './engineering';
import { finance } from './finance';
import { hospitality } from './hospitality';
import { humanResources } from './human-resources';
import { itCredentials } from './it-credentials';
import { lawAndPublicService } from './law-and-public-service';
import { logistics } from './logistics';
import { management } from './management';
import { manufacturing } from './manufacturing';
import { naturalLanguages } from './natural-languages';
import { office } from './office';
import { plumbingAndHvac } from './plumbing-and-hvac';
import { retail } from './retail';
import { salesAndMarketing } from './sales-and-marketing';
import { science } from './science';
import { security } from './security';
import { softSkills } from './soft-skills';
import { software } from './software';
import { weldingAndMetal } from './welding-and-metal';

export const FIELDS: readonly string[] = [
  automotive,
  careAndNursing,
  cloudAndSystems,
  construction,
  data,
  degrees,
  design,
  education,
  electrical,
  engineering,
  finance,
  hospitality,
  humanResources,
  itCredentials,
  lawAndPublicService,
  logistics,
  management,
  manufacturing,
  naturalLanguages,
  office,
  plumbingAndHvac,
  retail,
  salesAndMarketing,
  science,
  security,
  softSkills,
  software,
  weldingAndMetal,
];
