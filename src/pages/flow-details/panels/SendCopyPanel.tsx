import { type FormEvent, useId, useState } from 'react';
import { type Candidate, type FlowDetails, useSendCopy } from '../../../queries';
import {
  Button,
  FieldStack,
  focusFirstInvalid,
  Note,
  notify,
  SidePanel,
  TextArea,
  TextField,
} from '../../../ui';
import { PeopleField } from '../../people/PeopleField';
import { faultText } from '../../refusal';
import { useActor } from '../../shell/actor-context';
import { sharedWords } from '../../words';
import type { PanelProps } from '../FlowPanel';
import { CopyPreview, WhatGoesAlong } from './CopyFacts';
import { words as panelWords, copyWords as words } from './words';

const descriptionLimit = 256;

export function SendCopyPanel({ details, onClose }: PanelProps) {
  const formId = useId();
  const form = useCopyForm(details, onClose);
  const count = form.recipients.length;
  return (
    <SidePanel
      isOpen
      onOpenChange={onClose}
      title={panelWords.titles.copy}
      description={words.lead}
      footer={
        <>
          <span className="mr-auto text-xs text-ink-2">{words.people(count)}</span>
          <Button onPress={onClose}>{sharedWords.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon="send"
            isPending={form.isPending}
          >
            {words.send(count)}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={form.submit} noValidate>
        <FieldStack>
          <TextField
            label={words.name}
            isRequired
            value={form.name}
            onChange={form.setName}
            error={form.faults.name}
          />
          <TextArea
            label={words.description}
            hint={words.of(form.description.length, descriptionLimit)}
            value={form.description}
            onChange={form.setDescription}
            error={form.faults.description}
          />
          <PeopleField
            label={words.to}
            peopleOnly
            autoFocus
            picked={form.recipients}
            onPick={form.add}
            onDrop={form.drop}
            error={form.faults.recipients}
            onErrorSeen={form.clearFault}
          />
          <WhatGoesAlong details={details} />
          <Note tone="warn" icon="octagon-alert" title={`${words.noWayBack}.`}>
            {words.noWayBackText}
          </Note>
          <CopyPreview name={form.name} />
        </FieldStack>
      </form>
    </SidePanel>
  );
}

function useCopyForm({ flow }: FlowDetails, onSent: () => void) {
  const { actorId } = useActor();
  const send = useSendCopy();
  const [name, setName] = useState(flow.name);
  const [description, setDescription] = useState(flow.description);
  const [recipients, setRecipients] = useState<readonly Candidate[]>([]);
  const [toSelf, setToSelf] = useState(false);
  const [tried, setTried] = useState(false);
  const nameFault = name.trim() === '' ? words.nameMissing : undefined;
  const isLong = description.length > descriptionLimit;
  const descriptionFault = isLong ? words.tooLong(descriptionLimit) : undefined;
  const toFault = recipients.length === 0 ? words.toMissing : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (nameFault || descriptionFault || toFault) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    const people = recipients.map((one) => one.id);
    send.mutate(
      { flowId: flow.id, recipients: people, name: name.trim(), description: description.trim() },
      {
        onSuccess: ({ sent }) => {
          notify({ title: words.sent(sent), text: words.sentText, tone: 'ok' });
          onSent();
        },
      },
    );
  };
  const add = (one: Candidate) => {
    setToSelf(one.id === actorId);
    if (one.id !== actorId) setRecipients([...recipients, one]);
  };
  const clearFault = () => {
    setToSelf(false);
    send.reset();
  };
  const refused = send.isError ? faultText(send.error) : undefined;
  return {
    name,
    setName,
    description,
    setDescription,
    recipients,
    add,
    drop: (id: string) => setRecipients(recipients.filter((one) => one.id !== id)),
    clearFault,
    faults: {
      name: tried ? nameFault : undefined,
      description: descriptionFault,
      recipients: toSelf ? words.toSelf : (refused ?? (tried ? toFault : undefined)),
    },
    isPending: send.isPending,
    submit,
  };
}
