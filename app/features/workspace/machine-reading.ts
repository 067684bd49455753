import type { Certificate } from '~/features/certification/certificate';
import { nameField } from '~/features/library/name-field';

/** One field as each reader read it. */
interface FieldReading {
  field: string;
  expected: string;
  /** What each reader read, in the order of `readers`; null where it read nothing. */
  read: { text: string | null; ok: boolean }[];
}

/** A certificate as the person reads it. */
export interface MachineReading {
  ok: boolean;
  readers: { name: string; order: boolean; right: number; total: number }[];
  fields: FieldReading[];
  problems: string[];
}

/** Lays the readings of all readers side by side, misread fields first. */
export function machineReadingOf({ ok, readers, problems }: Certificate): MachineReading {
  const paths = [...new Set(readers.flatMap(({ fields }) => Object.keys(fields)))];
  const fields = paths.map((path) => {
    const readings = readers.map(({ fields: read }) => read[path]);
    return {
      field: nameField(path),
      expected: readings.find((reading) => reading !== undefined)?.expected ?? '',
      read: readings.map((reading) => ({ text: reading?.read ?? null, ok: reading?.ok ?? false })),
    };
  });
  const isRight = (field: FieldReading) => field.read.every((reading) => reading.ok);
  return {
    ok,
    problems,
    readers: readers.map(({ name, fields: read, order }) => ({
      name,
      order,
      right: Object.values(read).filter((reading) => reading.ok).length,
      total: Object.keys(read).length,
    })),
    fields: [...fields.filter((field) => !isRight(field)), ...fields.filter(isRight)],
  };
}
