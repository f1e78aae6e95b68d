import type { FlowDetails } from '../../queries';
import { Button, Card, type Fact, Facts, RelativeTime } from '../../ui';
import { flowKindWords } from '../words';
import { words } from './words';

export function DetailsCard({ details, onRename }: { details: FlowDetails; onRename: () => void }) {
  return (
    <Card
      title={words.details}
      actions={
        details.can.editProperties && (
          <Button variant="quiet" size="sm" onPress={onRename}>
            {words.edit}
            <span className="sr-only"> {words.details}</span>
          </Button>
        )
      }
    >
      <Facts className="px-3.5 pt-0.5 pb-3.5" facts={factsOf(details)} />
    </Card>
  );
}

function factsOf({ flow, creator, modifiedByName, inputCount, stepCount }: FlowDetails): Fact[] {
  const kind = flowKindWords[flow.kind];
  return [
    {
      label: words.description,
      value: flow.description || <span className="text-ink-3">{words.noDescription}</span>,
    },
    {
      label: words.kind,
      value: flow.kind === 'instant' ? `${kind}, ${words.inputs(inputCount)}` : kind,
    },
    ...(flow.kind === 'instant' ? [] : [{ label: words.starts, value: flow.startsWith }]),
    { label: words.steps, value: <span className="tabular">{stepCount}</span> },
    { label: words.created, value: <When at={flow.createdAt} name={creator.name} /> },
    { label: words.modified, value: <When at={flow.modifiedAt} name={modifiedByName} /> },
  ];
}

function When({ at, name }: { at: number; name: string }) {
  return (
    <>
      <RelativeTime at={at} /> {words.byWhom(name)}
    </>
  );
}
