import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { type ReceivedCopy, useAcceptCopy, useConnections, useConnectors } from '../../queries';
import {
  Button,
  Dialog,
  FieldStack,
  Item,
  ItemList,
  Note,
  notify,
  Select,
  TextField,
  Tile,
} from '../../ui';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { type EnvironmentEntry, useEnvironment } from '../shell/environment-context';
import { sharedWords } from '../words';
import { words } from './words';

export interface CreateFromCopyDialogProps {
  readonly copy: ReceivedCopy;
  readonly onClose: () => void;
}

const mayMakeIn = ({ roles }: EnvironmentEntry) =>
  roles.includes('maker') || roles.includes('admin');

/** Makes an independent flow of a copy, and leads to its design. */
export function CreateFromCopyDialog({ copy, onClose }: CreateFromCopyDialogProps) {
  const formId = useId();
  const form = useCreateFromCopy({ copy, onClose });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={words.title}
      description={words.text}
      size="sm"
      footer={
        <>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isDisabled={form.environmentId === null}
            isPending={form.isPending}
          >
            {words.createShort}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={form.submit}>
        <FieldStack>
          <TextField
            label={words.name}
            isRequired
            autoFocus
            value={form.name}
            onChange={form.setName}
            error={form.fault}
          />
          <Select
            label={words.environment}
            choices={form.environments.map(({ id, name }) => ({ id, label: name }))}
            value={form.environmentId}
            onChange={form.setEnvironment}
            error={form.environmentId === null ? words.noEnvironment : undefined}
          />
          {form.environmentId !== null && (
            <Needs environmentId={form.environmentId} connectorIds={copy.connectorIds} />
          )}
          <Note>{words.offAtFirst}</Note>
          {form.error !== null && <RefusalNote error={form.error} />}
        </FieldStack>
      </form>
    </Dialog>
  );
}

function useCreateFromCopy({ copy, onClose }: CreateFromCopyDialogProps) {
  const { environment: current, environments: all } = useEnvironment();
  const environments = all.filter(mayMakeIn);
  const first = environments.find((one) => one.id === current.id) ?? environments[0];
  const [environmentId, setEnvironment] = useState(first?.id ?? null);
  const [name, setName] = useState(copy.name);
  const accept = useAcceptCopy();
  const navigate = useNavigate();
  const fault = name.trim() === '' ? words.nameMissing : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== undefined || environmentId === null) return;
    accept.mutate(
      { copyId: copy.id, environmentId, name: name.trim() },
      {
        onSuccess: (flow) => {
          notify({ title: words.made(flow.name), tone: 'ok' });
          onClose();
          void navigate({ href: paths.flow(flow.id) });
        },
      },
    );
  };
  return {
    environments,
    environmentId,
    setEnvironment,
    name,
    setName,
    fault,
    error: accept.error,
    isPending: accept.isPending,
    submit,
  };
}

function Needs(props: { environmentId: string; connectorIds: readonly string[] }) {
  const connectors = useConnectors(props.environmentId).data ?? [];
  const own = useConnections(props.environmentId).data ?? [];
  if (props.connectorIds.length === 0) return <p className="text-ink-2">{words.needsNone}</p>;
  return (
    <section>
      <h3 className="text-xs font-medium text-ink-2">{words.needs}</h3>
      <ItemList label={words.needs} flush>
        {props.connectorIds.map((id) => {
          const connector = connectors.find((one) => one.id === id);
          const has = own.some((one) => one.connectorId === id && one.status === 'connected');
          return (
            <Item
              key={id}
              leading={
                <Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} />
              }
              title={connector?.title ?? id}
              text={has ? words.has : words.hasNot}
            />
          );
        })}
      </ItemList>
    </section>
  );
}
