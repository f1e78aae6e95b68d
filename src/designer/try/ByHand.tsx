import { useState } from 'react';
import type { Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { Button } from '../../ui';
import { JsonTextField } from '../panel/settings/JsonTextField';
import type { StartAsked } from './start-of';
import type { StartForm } from './TestPanel';
import { tryWords } from './words';

interface ByHandProps {
  readonly asked: StartAsked;
  /** What an earlier run was started with, to be edited. */
  readonly body: JsonObject | null;
  readonly Form: StartForm;
  readonly isStarting: boolean;
  readonly onStart: (body: JsonObject) => void;
}

/** The form of a button, or what any other trigger would bring. */
export function ByHand({ asked, body, Form, isStarting, onStart }: ByHandProps) {
  if (asked.kind === 'form' && body === null) {
    return <Form inputs={asked.inputs} isStarting={isStarting} onStart={onStart} />;
  }
  if (asked.kind === 'nothing') {
    return (
      <>
        <p className="text-xs text-ink-2">{tryWords.nothingToGive}</p>
        <RunButton isStarting={isStarting} onPress={() => onStart({})} />
      </>
    );
  }
  const first = body ?? (asked.kind === 'body' ? asked.sample : {});
  return <BodyForm first={first} isStarting={isStarting} onStart={onStart} />;
}

function BodyForm({
  first,
  isStarting,
  onStart,
}: Pick<ByHandProps, 'isStarting' | 'onStart'> & { first: Json }) {
  const [value, setValue] = useState<Json | undefined>(first);
  return (
    <>
      <JsonTextField
        label={tryWords.body}
        help={tryWords.bodyHelp}
        rows={10}
        value={value}
        onChange={setValue}
      />
      <RunButton
        isStarting={isStarting}
        isDisabled={!isObject(value)}
        onPress={() => isObject(value) && onStart(value)}
      />
    </>
  );
}

interface RunButtonProps {
  readonly isStarting: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function RunButton({ isStarting, isDisabled = false, onPress }: RunButtonProps) {
  return (
    <Button
      variant="primary"
      icon="play"
      className="justify-self-start"
      isPending={isStarting}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {tryWords.run}
    </Button>
  );
}
