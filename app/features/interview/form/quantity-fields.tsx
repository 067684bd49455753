import { CheckField } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { SelectField, TextField } from '~/ui/field';
import { fieldId } from '../answers/raw-answer';
import { NUMBER_ASKS, QUANTITY_ASKS, type QuantityAsk } from '../catalogue/quantity-asks';
import type { Bound } from './bind';

const QUALIFIER_OPTIONS = [
  { value: 'exact', label: 'exactly' },
  { value: 'about', label: 'about' },
  { value: 'at least', label: 'at least' },
];
const BASIS_OPTIONS = [
  { value: 'measured', label: 'counted or measured' },
  { value: 'estimated', label: 'my estimate' },
];

/** Numbers asked for one by one, after the words. Having none is an answer too. */
export function QuantityFields({ form, story }: { form: Bound; story: string }) {
  const at = (ask: QuantityAsk) => `${story}.quantities.${ask}`;
  const asks = Object.keys(QUANTITY_ASKS) as QuantityAsk[];
  const filled =
    asks.some((ask) => form.value(`${at(ask)}.words`) !== '' || form.error(`${at(ask)}.words`)) ||
    form.tick(`${story}.noNumber`).defaultChecked;
  return (
    <Disclosure summary="Is there a number in it?" open={filled} id={`${fieldId(story)}-numbers`}>
      <div className="stack">
        <CheckField
          label="I don’t have a number"
          hint="That is fine. What changed counts as much."
          {...form.tick(`${story}.noNumber`)}
        />
        {NUMBER_ASKS.map((ask) => (
          <div className="quantity" key={ask}>
            <TextField {...QUANTITY_ASKS[ask]} {...form.text(`${at(ask)}.words`)} />
            <SelectField
              label="That is"
              options={QUALIFIER_OPTIONS}
              {...form.text(`${at(ask)}.qualifier`)}
            />
            <SelectField
              label="Known by"
              options={BASIS_OPTIONS}
              {...form.text(`${at(ask)}.basis`)}
            />
          </div>
        ))}
        <TextField {...QUANTITY_ASKS.comparedWith} {...form.text(`${at('comparedWith')}.words`)} />
        <TextField {...QUANTITY_ASKS.whoConfirms} {...form.text(`${at('whoConfirms')}.words`)} />
      </div>
    </Disclosure>
  );
}
