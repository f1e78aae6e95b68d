import type { Definition } from '../../model/definition';
import type { Flow } from '../../model/flow';
import { serializeDefinition } from '../../model/parse';
import { useCreateFlow } from '../../queries';
import { Button, saveFile } from '../../ui';
import { FlowGone } from '../problem/FlowGone';
import { notifyRefusal } from '../refusal';
import { words } from './words';

interface KeptDraftOfferProps {
  readonly flow: Pick<Flow, 'name' | 'environmentId' | 'kind'>;
  readonly definition: Definition;
  readonly onCreated: (flowId: string) => void;
}

interface TakenAwayProps extends Pick<KeptDraftOfferProps, 'onCreated'> {
  readonly error: unknown;
  /** The flow as it was last seen; undefined: it never was. */
  readonly flow: KeptDraftOfferProps['flow'] | undefined;
  /** What was being edited. */
  readonly draft: Definition | null;
  readonly runHref: string;
}

/** In place of the designer, when its flow was deleted or somebody's share in it ended. */
export function TakenAway({ error, flow, draft, runHref, onCreated }: TakenAwayProps) {
  return (
    <FlowGone error={error} wasHere={flow !== undefined} runHref={runHref}>
      {flow && draft && <KeptDraftOffer flow={flow} definition={draft} onCreated={onCreated} />}
    </FlowGone>
  );
}

/** Of a flow that was taken away while it was open: the draft, as a flow of one's own or as a file. */
function KeptDraftOffer({ flow, definition, onCreated }: KeptDraftOfferProps) {
  const create = useCreateFlow();
  const { environmentId, kind } = flow;
  const text = serializeDefinition(definition);
  return (
    <>
      <Button
        variant="primary"
        icon="copy-plus"
        isPending={create.isPending}
        onPress={() =>
          create.mutate(
            { environmentId, kind, name: words.copyOf(flow.name), definition: text },
            { onSuccess: ({ id }) => onCreated(id), onError: notifyRefusal },
          )
        }
      >
        {words.keepAsCopy}
      </Button>
      <Button icon="download" onPress={() => saveFile(`${flow.name}.json`, text)}>
        {words.keepAsFile}
      </Button>
    </>
  );
}
