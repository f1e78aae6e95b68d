import { type FlowDetails, useConnectors } from '../../../queries';
import { Badge, Button, IconButton, ItemList, Note, notify, SidePanel } from '../../../ui';
import { PeopleField } from '../../people/PeopleField';
import { PrincipalItem } from '../../people/PrincipalItem';
import { faultText } from '../../refusal';
import { useEnvironment } from '../../shell/environment-context';
import { sharedWords } from '../../words';
import type { PanelProps } from '../FlowPanel';
import { ConnectionModes } from './ConnectionModes';
import { describeChanges, isChanged, type RunOnlyChanges, toggleRemoved } from './run-only-changes';
import { useRunOnlySave } from './use-run-only-save';
import { words as panelWords, runOnlyWords as words } from './words';

/** Who may press the button, and whose connections the steps then use. Nothing holds before Save. */
export function RunOnlyPanel({ details, onClose }: PanelProps) {
  const { changes, setChanges, save, isSaving, error, clearError } = useRunOnlySave(
    details.flow.id,
  );
  const onSave = async () => {
    if (!(await save())) return;
    notify({ title: words.saved, tone: 'ok' });
    onClose();
  };
  const taken = details.runOnlyUsers.map((one) => one.id);
  return (
    <SidePanel
      isOpen
      onOpenChange={onClose}
      title={panelWords.titles.runOnly}
      description={words.lead}
      footer={
        <>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isChanged(changes)}
            isPending={isSaving}
            onPress={() => void onSave()}
          >
            {sharedWords.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {details.can.addRunOnly && (
          <PeopleField
            label={words.add}
            autoFocus
            without={[...taken, ...changes.added.map((one) => one.id)]}
            onPick={(one) => {
              clearError();
              setChanges({ ...changes, added: [...changes.added, one] });
            }}
            error={error === null ? undefined : faultText(error)}
            onErrorSeen={clearError}
          />
        )}
        <Users details={details} changes={changes} onChange={setChanges} />
        <ConnectionModes details={details} changes={changes} onChange={setChanges} />
        <WhatChanges details={details} changes={changes} />
      </div>
    </SidePanel>
  );
}

export interface ChangesProps {
  readonly details: FlowDetails;
  readonly changes: RunOnlyChanges;
  readonly onChange: (changes: RunOnlyChanges) => void;
}

function Users({ details: { runOnlyUsers, can }, changes, onChange }: ChangesProps) {
  if (runOnlyUsers.length + changes.added.length === 0) {
    return <p className="text-ink-2">{words.none}</p>;
  }
  return (
    <ItemList label={words.list} flush>
      {runOnlyUsers.map((user) => {
        const goes = changes.removed.includes(user.id);
        return (
          <PrincipalItem
            key={user.id}
            principal={user}
            size={28}
            trailing={
              <>
                {goes && <Badge tone="bad">{words.goes}</Badge>}
                {can.removeRunOnly && (
                  <IconButton
                    className="max-sm:size-11"
                    icon={goes ? 'undo-2' : 'trash-2'}
                    label={goes ? words.putBack(user.name) : words.remove(user.name)}
                    onPress={() => onChange(toggleRemoved(changes, user.id))}
                  />
                )}
              </>
            }
          />
        );
      })}
      {changes.added.map((user) => (
        <PrincipalItem
          key={user.id}
          principal={user}
          size={28}
          className="-mx-2 rounded-sm bg-hover px-2"
          trailing={
            <>
              <Badge tone="accent">{words.isNew}</Badge>
              <IconButton
                className="max-sm:size-11"
                icon="trash-2"
                label={words.remove(user.name)}
                onPress={() =>
                  onChange({
                    ...changes,
                    added: changes.added.filter((one) => one.id !== user.id),
                  })
                }
              />
            </>
          }
        />
      ))}
    </ItemList>
  );
}

function WhatChanges({ details, changes }: Omit<ChangesProps, 'onChange'>) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  if (!isChanged(changes)) return null;
  const titleOf = (id: string) => connectors.find((one) => one.id === id)?.title ?? id;
  return (
    <Note tone="accent" title={words.whatChanges}>
      {describeChanges(changes, details, titleOf).join(' ')}
    </Note>
  );
}
