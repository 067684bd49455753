import { languageOf } from '~/features/resume/format/language';
import {
  HEADING_MAX_LENGTH,
  headingOf,
  sectionSettings,
  withSectionSettings,
} from '~/features/resume/format/sections';
import { oneLine } from '~/features/resume/format/text';
import type { EditOf, RefusedEdit } from './edit';
import { refuse, type Doing, type Done } from './doing';

/** Moves a section among all there are. */
export function moveSection(
  resume: Doing,
  { section, to }: EditOf<'move-section'>,
): Done | RefusedEdit {
  const settings = sectionSettings(resume.document);
  const from = settings.findIndex(({ key }) => key === section);
  const [moved] = settings.splice(from, 1);
  if (moved !== undefined) settings.splice(to, 0, moved);
  resume.document = withSectionSettings(resume.document, settings);
  return { what: 'Section moved', path: null };
}

/** Heads a section with other words; with none, as usual. */
export function nameSection(
  resume: Doing,
  { section, heading }: EditOf<'name-section'>,
): Done | RefusedEdit {
  const text = oneLine(heading);
  if (text.length > HEADING_MAX_LENGTH)
    return refuse(`Keep it under ${HEADING_MAX_LENGTH} characters.`, { field: 'heading' });
  const { language } = languageOf(resume.document);
  const settings = sectionSettings(resume.document).map((one) =>
    one.key === section
      ? { ...one, heading: text === '' ? headingOf(section, language) : text }
      : one,
  );
  resume.document = withSectionSettings(resume.document, settings);
  return { what: 'Heading changed', path: null };
}
