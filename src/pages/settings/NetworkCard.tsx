import { useNetwork, useSetNetwork } from '../../queries';
import { Card, Skeleton, Switch } from '../../ui';
import { notifyRefusal, RefusalNote } from '../refusal';
import { words } from './words';

/** Where flows may send requests. */
export function NetworkCard() {
  const network = useNetwork();
  const { mutate } = useSetNetwork();
  return (
    <Card title={words.network}>
      <div className="grid gap-4 px-3.5 pb-4">
        <p className="text-ink-2">{words.networkText}</p>
        {network.isPending && <Skeleton lines={1} />}
        {network.isError && <RefusalNote error={network.error} />}
        {network.data && (
          <Switch
            label={words.thisMachine}
            help={words.thisMachineHelp}
            isSelected={network.data.thisMachine}
            onChange={(thisMachine) => mutate({ thisMachine }, { onError: notifyRefusal })}
          />
        )}
      </div>
    </Card>
  );
}
