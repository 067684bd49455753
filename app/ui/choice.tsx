import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { describedBy, messageOf, type FieldError } from './described';
import { FieldNotes } from './field-notes';

interface ChoiceGroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  type: 'radio' | 'checkbox';
  name: string;
  /** `picture` is the address of what the choice looks like. */
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; picture?: string }[];
  defaultValue?: readonly string[] | undefined;
  /** `row` for short answers beside each other, `pictures` for what is chosen by its looks. */
  layout?: 'stack' | 'row' | 'pictures';
  /** Becomes the id of the first option, so that an error can lead there. */
  id?: string | undefined;
  form?: string | undefined;
  required?: boolean | undefined;
}

/** One or several of a few answers. */
export function ChoiceGroup({
  legend,
  hint,
  error,
  type,
  name,
  options,
  defaultValue = [],
  layout = 'stack',
  id: givenId,
  form,
  required,
}: ChoiceGroupProps) {
  const fallbackId = useId();
  const id = givenId ?? fallbackId;
  const message = messageOf(error);
  return (
    <fieldset
      className="choice-group"
      data-layout={layout}
      aria-describedby={describedBy(
        hint !== undefined && `${id}-hint`,
        message !== undefined && `${id}-error`,
      )}
    >
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} message={message} />
      <div className="choices">
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <label className="choice" key={option.value} htmlFor={optionId}>
              <input
                id={optionId}
                type={type}
                name={name}
                value={option.value}
                form={form}
                required={type === 'radio' ? required : undefined}
                defaultChecked={defaultValue.includes(option.value)}
                aria-invalid={message === undefined ? undefined : true}
                aria-describedby={option.hint === undefined ? undefined : `${optionId}-hint`}
              />
              {option.picture === undefined ? null : (
                <img className="choice-picture" src={option.picture} alt="" loading="lazy" />
              )}
              <span>{option.label}</span>
              {option.hint === undefined ? null : (
                <span className="hint" id={`${optionId}-hint`}>
                  {option.hint}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

type CheckFieldProps = Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
};

/** One thing to agree to or switch on. */
export function CheckField({ label, hint, error, ...native }: CheckFieldProps) {
  const fallbackId = useId();
  const id = native.id ?? fallbackId;
  const message = messageOf(error);
  return (
    <div className="check">
      <input
        {...native}
        type="checkbox"
        id={id}
        aria-invalid={message === undefined ? undefined : true}
        aria-describedby={describedBy(
          hint !== undefined && `${id}-hint`,
          message !== undefined && `${id}-error`,
          native['aria-describedby'],
        )}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} message={message} />
    </div>
  );
}
