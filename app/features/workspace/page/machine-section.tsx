import { Card } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { Notice } from '~/ui/notice';
import { DataTable } from '~/ui/table';
import type { ResumePage } from '../resume-page';

/** What each reader got out of the PDF, field by field; trouble first and in words. */
export function MachineSection({ reading, fallback }: Pick<ResumePage, 'reading' | 'fallback'>) {
  const { ok, readers, fields, problems } = reading;
  return (
    <Card title="What a machine reads">
      {fallback === null ? null : (
        <Notice title="Printed in the classic design">
          <p>
            The {fallback.from} design could not be read back without a mistake, so the safe one was
            printed instead.
          </p>
          <List items={fallback.problems} />
        </Notice>
      )}
      {ok ? (
        <p>
          The PDF was read back by {readers.length} independent readers. Each found every field and
          every section in its place.
        </p>
      ) : (
        <Notice tone="ask" title="Something is not as it should be">
          <List items={problems} />
        </Notice>
      )}
      <Disclosure summary="Field by field">
        <DataTable
          caption="What was printed, and what each reader read"
          columns={[
            { key: 'field', label: 'Field' },
            { key: 'expected', label: 'Printed' },
            ...readers.map(({ name }) => ({ key: `reader ${name}`, label: name })),
          ]}
          rows={fields.map(({ field, expected, read }) => ({
            field,
            expected,
            ...Object.fromEntries(
              readers.map(({ name }, index) => [`reader ${name}`, inWords(read[index])]),
            ),
          }))}
        />
      </Disclosure>
    </Card>
  );
}

function inWords(reading: { text: string | null; ok: boolean } | undefined): string {
  if (reading?.ok) return 'the same';
  return reading?.text == null ? 'not found' : `read as “${reading.text}”`;
}

function List({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
