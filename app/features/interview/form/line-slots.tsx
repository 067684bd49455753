import type { ReactNode } from 'react';
import { QUANTITY_QUALIFIERS, type StoryParts } from '../interview';
import { fieldId } from '../answers/raw-answer';
import { SLOT_LABELS } from '../catalogue/slot-labels';
import type { Slots } from '../lines/propose-slots';
import type { Bound } from './bind';

interface LineSlotsProps {
  form: Bound;
  /** Field name of the story, e.g. `stories[0]`. */
  name: string;
  slots: Slots;
  open: boolean;
}

const PART_LABELS: readonly { value: StoryParts['with']; label: string }[] = [
  { value: '', label: 'nobody named' },
  { value: 'alone', label: 'alone' },
  { value: 'team', label: 'with others' },
  { value: 'led', label: 'I led' },
];

const QUALIFIER_LABELS: Readonly<Record<(typeof QUANTITY_QUALIFIERS)[number], string>> = {
  exact: 'exactly',
  about: 'about',
  'at least': 'at least',
  'at most': 'at most',
};

/** What a line is made of, each part a field of its own, to be looked over or changed. */
export function LineSlots({ form, name, slots, open }: LineSlotsProps) {
  const { parts, quantity } = slots;
  const part = (key: Exclude<keyof StoryParts, 'with' | 'cause'>, room: Room) => (
    <Slot form={form} name={`${name}.parts.${key}`} value={parts[key]} of={key} room={room} />
  );
  const number = (key: 'before' | 'value' | 'unit' | 'period', room: Room) => (
    <Slot
      form={form}
      name={`${name}.measures[0].${key}`}
      value={quantity[key]}
      of={key}
      room={room}
    />
  );
  return (
    <details className="slots" open={open} data-slots="">
      <summary>
        <b>Check the details</b> <span>All optional. Change one and the lines change</span>
      </summary>
      <SlotRow sign="I">
        {part('verb', 'verb')}
        {part('what', 'grow')}
      </SlotRow>
      <SlotRow sign="from">
        {number('before', 'before')}
        <span aria-hidden="true">to</span>
        <SlotFrame form={form} name={`${name}.measures[0].qualifier`} of="qualifier">
          <select
            className="control"
            {...form.plain(`${name}.measures[0].qualifier`)}
            defaultValue={quantity.qualifier}
          >
            {QUANTITY_QUALIFIERS.map((value) => (
              <option key={value} value={value}>
                {QUALIFIER_LABELS[value]}
              </option>
            ))}
          </select>
        </SlotFrame>
        {number('value', 'number')}
        {number('unit', 'unit')}
        {number('period', 'grow')}
      </SlotRow>
      <SlotRow sign="in">{part('in', 'grow')}</SlotRow>
      <SlotRow sign="with">
        <SlotFrame form={form} name={`${name}.parts.with`} of="with">
          <select
            className="control"
            {...form.plain(`${name}.parts.with`)}
            defaultValue={parts.with}
          >
            {PART_LABELS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </SlotFrame>
        {part('team', 'grow')}
      </SlotRow>
      <SlotRow sign="how">{part('how', 'grow')}</SlotRow>
      <div className="slot-ticks">
        <Tick form={form} name={`${name}.parts.cause`} ticked={parts.cause}>
          {SLOT_LABELS.cause}
        </Tick>
        <Tick form={form} name={`${name}.noNumber`}>
          I don’t have a number
        </Tick>
      </div>
      <Carried name={name} slots={slots} />
    </details>
  );
}

type Room = 'verb' | 'before' | 'number' | 'unit' | 'grow';

/** What belongs in a slot, said in it while it is empty. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  verb: 'verb',
  what: 'what',
  before: 'before',
  value: 'after',
  unit: 'unit',
  period: 'per …',
  in: 'how long',
  team: 'who',
  how: 'how',
};

interface SlotFrameProps {
  form: Bound;
  name: string;
  of: keyof typeof SLOT_LABELS;
  children: ReactNode;
}

/** The label of a slot, which only assistive technology needs, and what is wrong with it. */
function SlotFrame({ form, name, of, children }: SlotFrameProps) {
  const error = form.error(name);
  return (
    <>
      <label className="visually-hidden" htmlFor={fieldId(name)}>
        {SLOT_LABELS[of]}
      </label>
      {children}
      {error === undefined ? null : (
        <span className="error" id={`${fieldId(name)}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

interface SlotProps extends Omit<SlotFrameProps, 'children'> {
  value: string;
  room: Room;
}

function Slot({ form, name, of, value, room }: SlotProps) {
  return (
    <SlotFrame form={form} name={name} of={of}>
      <input
        type="text"
        className="control"
        data-room={room}
        placeholder={PLACEHOLDERS[of]}
        autoComplete="off"
        {...form.plain(name)}
        defaultValue={value}
      />
    </SlotFrame>
  );
}

function SlotRow({ sign, children }: { sign: string; children: ReactNode }) {
  return (
    <div className="slot">
      <span className="slot-sign" aria-hidden="true">
        {sign}
      </span>
      <div className="slot-fields">{children}</div>
    </div>
  );
}

interface TickProps {
  form: Bound;
  name: string;
  ticked?: boolean;
  children: ReactNode;
}

function Tick({ form, name, ticked, children }: TickProps) {
  const { defaultChecked, error } = form.tick(name);
  return (
    <div>
      <input type="checkbox" {...form.plain(name)} defaultChecked={ticked ?? defaultChecked} />
      <label htmlFor={fieldId(name)}>{children}</label>
      {error === undefined ? null : (
        <span className="error" id={`${fieldId(name)}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

/** What the slots of an uploaded file say and this page has no field for. */
function Carried({ name, slots: { parts, quantity } }: { name: string; slots: Slots }) {
  const carried = [
    ['parts.from', parts.from],
    ['parts.to', parts.to],
    ['measures[0].of', quantity.of],
  ] as const;
  return carried.map(([key, value]) =>
    value === '' ? null : (
      <input key={key} type="hidden" name={`${name}.${key}`} defaultValue={value} />
    ),
  );
}
