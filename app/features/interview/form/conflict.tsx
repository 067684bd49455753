import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { Difference } from '../answers/compare';

interface ConflictProps {
  differences: readonly (Difference & { label: string })[];
  /** Every field of the unsaved version, to be sent again. */
  fields: readonly [name: string, value: string][];
  version: number;
  /** The page with what is saved. */
  href: string;
}

/** Two versions of one answer beside each other; the person chooses, and neither is lost. */
export function Conflict({ differences, fields, version, href }: ConflictProps) {
  return (
    <div className="stack">
      <Notice tone="ask" title="This answer was changed somewhere else meanwhile">
        <p>
          Perhaps in another tab or on another device. Nothing was overwritten: both versions are
          below and both are kept.
        </p>
      </Notice>
      <div className="conflict" role="group" aria-label="Both versions">
        {differences.map(({ name, label, mine, theirs }) => (
          <section key={name} aria-label={label}>
            <h2>{label}</h2>
            <div className="conflict-pair">
              <div>
                <h3>What you just sent</h3>
                <p>{mine === '' ? 'Nothing' : mine}</p>
              </div>
              <div>
                <h3>What is saved</h3>
                <p>{theirs === '' ? 'Nothing' : theirs}</p>
              </div>
            </div>
          </section>
        ))}
      </div>
      <form method="post" className="row">
        <input type="hidden" name="baseVersion" value={version} />
        {fields.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button name="intent" value="join">
          Put both together
        </Button>
        <Button variant="secondary" name="intent" value="stay">
          Use what I just sent
        </Button>
        <LinkButton to={href} reloadDocument>
          Use what is saved
        </LinkButton>
      </form>
    </div>
  );
}
