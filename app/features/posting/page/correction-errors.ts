import { bindForm, type FormState } from '~/platform/http/bind-form';
import { CORRECTION_LABELS as LABELS } from '../posting-page-labels';

const NAMES: Readonly<Record<string, string>> = {
  label: LABELS.name,
  missed: LABELS.miss.replace('?', ''),
  labels: LABELS.several,
  rank: LABELS.rank,
  title: LABELS.jobTitle,
  company: LABELS.company,
};

/** What is wrong in a sent form, each with the name of its field and a way to it. */
export function correctionErrors(state: FormState | undefined): { id: string; message: string }[] {
  if (state === undefined) return [];
  const { field } = bindForm(state, { form: state.form });
  return Object.entries(state.errors).map(([name, message]) => ({
    id: field(name).id,
    message: NAMES[name] === undefined ? message : `${NAMES[name]}: ${message}`,
  }));
}
