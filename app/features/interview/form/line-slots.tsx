import type { ReactNode } from 'react';
import { QUANTITY_QUALIFIERS, type StoryParts } from '../interview';
import { fieldId } from '../answers/raw-answer';
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
  const part = (key: Exclude<keyof StoryParts, 'with' | 'cause'>, label: string, room: Room) => (
    <Slot form={form} name={`${name}.parts.${key}`} value={parts[key]} label={label} room={room} />
  );
  const number = (key: 'before' | 'value' | 'unit' | 'period', label: string, room: Room) => (
    <Slot
      form={form}
      name={`${name}.measures[0].${key}`}
      value={quantity[key]}
      label={label}
      room={room}
    />
  );
  return (
    <details className="slots" open={open} data-slots="">
      <summary>
        <b>Check the details</b> <span>All optional. Change one and the lines change</span>
      </summary>
      <SlotRow sign="I">
        {part('verb', 'What you did: the verb', 'verb')}
        {part('what', 'What you did it to', 'grow')}
      </SlotRow>
      <SlotRow sign="from">
        {number('before', 'Number before', 'before')}
        <span aria-hidden="true">to</span>
        <select
          className="control"
          aria-label="How exact is the number after?"
          {...form.plain(`${name}.measures[0].qualifier`)}
          defaultValue={quantity.qualifier}
        >
          {QUANTITY_QUALIFIERS.map((value) => (
            <option key={value} value={value}>
              {QUALIFIER_LABELS[value]}
            </option>
          ))}
        </select>
        {number('value', 'Number after', 'number')}
        {number('unit', 'Unit', 'unit')}
        {number('period', 'Per what time', 'grow')}
      </SlotRow>
      <SlotRow sign="in">{part('in', 'How long it took', 'grow')}</SlotRow>
      <SlotRow sign="with">
        <select
          className="control"
          aria-label="Your part"
          {...form.plain(`${name}.parts.with`)}
          defaultValue={parts.with}
        >
          {PART_LABELS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {part('team', 'Who, or how many', 'grow')}
      </SlotRow>
      <SlotRow sign="how">{part('how', 'How you did it', 'grow')}</SlotRow>
      <div className="slot-ticks">
        <Tick form={form} name={`${name}.parts.cause`} ticked={parts.cause}>
          It changed because of what I did
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

interface SlotProps {
  form: Bound;
  name: string;
  value: string;
  label: string;
  room: Room;
}

function Slot({ form, name, value, label, room }: SlotProps) {
  const error = form.error(name);
  return (
    <>
      <input
        type="text"
        className="control"
        data-room={room}
        aria-label={label}
        placeholder={PLACEHOLDERS[name.split('.').at(-1) ?? '']}
        autoComplete="off"
        {...form.plain(name)}
        defaultValue={value}
      />
      {error === undefined ? null : <span className="error">{error}</span>}
    </>
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
  const bound = form.tick(name);
  return (
    <label htmlFor={fieldId(name)}>
      <input
        type="checkbox"
        id={bound.id}
        name={bound.name}
        defaultChecked={ticked ?? bound.defaultChecked}
      />{' '}
      {children}
    </label>
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
