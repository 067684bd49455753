import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { describedBy, messageOf, type FieldError } from './described';
import { FieldNotes } from './field-notes';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  /** Says "(optional)" after the label. */
  optional?: boolean | undefined;
  /** How much room an answer needs; the whole width unless told. */
  width?: 'short' | 'medium' | 'full' | undefined;
}

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentPropsWithRef<Tag>,
  'className' | 'style' | 'width'
>;

interface ControlProps {
  id: string;
  className: 'control';
  'data-width': FieldProps['width'];
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface Linked {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
}

/** Splits what belongs to the frame from what belongs to the control, and ties the two by ids. */
function useField<Props extends FieldProps & Linked>(props: Props) {
  const { label, hint, error, optional, width, ...native } = props;
  const fallbackId = useId();
  const id = props.id ?? fallbackId;
  const message = messageOf(error);
  const control: ControlProps = {
    id,
    className: 'control',
    'data-width': width,
    'aria-invalid': message === undefined ? undefined : true,
    'aria-describedby': describedBy(
      hint !== undefined && `${id}-hint`,
      message !== undefined && `${id}-error`,
      props['aria-describedby'],
    ),
  };
  return { frame: { id, label, hint, message, optional }, native, control };
}

interface FrameProps {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  message: string | undefined;
  optional: boolean | undefined;
  children: ReactNode;
}

function Frame({ id, label, hint, message, optional, children }: FrameProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        {optional ? <span className="optional"> (optional)</span> : null}
      </label>
      <FieldNotes id={id} hint={hint} message={message} />
      {children}
    </div>
  );
}

/** A one-line answer with its label, hint and error. Native input props pass through. */
export function TextField(props: FieldProps & Native<'input'>) {
  const { frame, native, control } = useField(props);
  return (
    <Frame {...frame}>
      <input type="text" {...native} {...control} />
    </Frame>
  );
}

/** A long answer. Grows with its text where the browser can. */
export function TextAreaField(props: FieldProps & Native<'textarea'>) {
  const { frame, native, control } = useField(props);
  return (
    <Frame {...frame}>
      <textarea rows={5} {...native} {...control} />
    </Frame>
  );
}

interface SelectProps {
  options?: readonly { value: string; label: string }[];
}

/** One of a list; `options`, or `<option>` children for groups. */
export function SelectField({ options, ...props }: FieldProps & SelectProps & Native<'select'>) {
  const { frame, native, control } = useField(props);
  const { children, ...rest } = native;
  return (
    <Frame {...frame}>
      <select {...rest} {...control}>
        {options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {children}
      </select>
    </Frame>
  );
}
