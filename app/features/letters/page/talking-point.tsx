import type { ComponentProps } from 'react';
import { Card } from '~/ui/card';
import { TextAreaField } from '~/ui/field';
import { NOTE_MAX_LENGTH } from '../edited-preparation';

interface TalkProps {
  title: string;
  asked: readonly string[];
  parts: readonly { label: string; said: string }[];
  note: Partial<ComponentProps<typeof TextAreaField>>;
}

/** Something to talk about: what may be asked, what the person told, and room for a note. */
export function TalkingPoint({ title, asked, parts, note }: TalkProps) {
  return (
    <Card title={title} headingLevel={3}>
      {asked.map((question) => (
        <p key={question}>
          <em>{question}</em>
        </p>
      ))}
      {parts.length === 0 ? null : (
        <dl className="stack-tight">
          {parts.map(({ label, said }, index) => (
            <div key={index}>
              <dt className="quiet small">{label}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ))}
        </dl>
      )}
      <TextAreaField label="Your note" optional rows={2} maxLength={NOTE_MAX_LENGTH} {...note} />
    </Card>
  );
}
