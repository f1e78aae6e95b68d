import { useDesigner } from '../use-designer';
import { VersionForm, type VersionTold } from './VersionForm';
import { historyWords as words } from './words';

export interface PublishDialogProps {
  readonly version: number;
  readonly isPublishing: boolean;
  readonly onPublish: (told: VersionTold) => Promise<void>;
}

/** Publishes with a name and a note. */
export function PublishDialog({ version, isPublishing, onPublish }: PublishDialogProps) {
  const designer = useDesigner();
  const close = () => {
    // What was refused may have opened the checker.
    if (designer.store.getState().panel?.kind === 'publish') designer.open(null);
  };
  return (
    <VersionForm
      title={words.publishTitle(version + 1)}
      description={words.publishText}
      submit={words.publish}
      told={{}}
      isPending={isPublishing}
      onSubmit={(told) => void onPublish(told).then(close)}
      onClose={close}
    />
  );
}
