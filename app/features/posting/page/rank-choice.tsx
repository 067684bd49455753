import type { bindForm } from '~/platform/http/bind-form';
import { ChoiceGroup } from '~/ui/choice';
import { CORRECTION_LABELS as LABELS } from '../posting-page-labels';

interface RankChoiceProps {
  ranks: readonly (keyof typeof RANKS)[];
  chosen: keyof typeof RANKS;
  field: ReturnType<typeof bindForm>['field'];
}

const RANKS = { must: LABELS.must, nice: LABELS.nice, none: LABELS.none } as const;

/** How much a requirement matters. */
export function RankChoice({ ranks, chosen, field }: RankChoiceProps) {
  const { id, error } = field('rank');
  return (
    <ChoiceGroup
      legend={LABELS.rank}
      type="radio"
      name="rank"
      layout="row"
      id={id}
      error={error}
      options={ranks.map((value) => ({ value, label: RANKS[value] }))}
      defaultValue={[chosen]}
    />
  );
}
