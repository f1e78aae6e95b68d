import { useState } from 'react';
import type { Evaluated } from '../../model/run/evaluated';
import { evaluationPlace } from '../../model/scope/evaluation-place';
import { useEvaluated } from '../../queries';
import { Button, IconButton, Note, TextField } from '../../ui';
import { JsonView } from '../panel/JsonView';
import { ValueTitle } from '../run/Value';
import { useDesigner, useDesignerState } from '../use-designer';
import { tryWords } from './words';

interface HeldStepProps {
  readonly name: string;
  readonly repetition: string;
  readonly runId: string;
}

/** The step before which the run is paused: what expressions give where it stands. */
export function HeldStep({ name, repetition, runId }: HeldStepProps) {
  const [watched, setWatched] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const add = () => {
    const text = typed.trim();
    if (text === '' || watched.includes(asTemplate(text))) return;
    setWatched([...watched, asTemplate(text)]);
    setTyped('');
  };
  return (
    <>
      <Note tone="warn" icon="pause">
        {tryWords.notDone}
      </Note>
      <section className="grid gap-2">
        <ValueTitle title={tryWords.watch} />
        <p className="text-xs text-ink-3">{tryWords.watchText}</p>
        <WatchedValues
          name={name}
          repetition={repetition}
          runId={runId}
          watched={watched}
          onRemove={(text) => setWatched(watched.filter((one) => one !== text))}
        />
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={tryWords.addWatch}
            placeholder={tryWords.watchPlaceholder}
            mono
            className="flex-1"
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit">{tryWords.add}</Button>
        </form>
      </section>
    </>
  );
}

function shownText(value: Evaluated): string {
  if (value.kind === 'value') return value.text;
  return value.kind === 'hidden' ? tryWords.hiddenValue : value.message;
}

/** An expression may be written as in the expression editor, without its `@`. */
const asTemplate = (text: string) => (text.startsWith('@') ? text : `@${text}`);

function WatchedValues({
  name,
  repetition,
  runId,
  watched,
  onRemove,
}: HeldStepProps & { watched: readonly string[]; onRemove: (text: string) => void }) {
  const designer = useDesigner();
  // Asked anew whenever the run has got on.
  const moment = useDesignerState(({ run }) => [...(run?.view.held.keys() ?? [])].join());
  const place = {
    ...evaluationPlace(designer.store.getState().definition, name),
    ...(repetition !== '' && { repetition }),
  };
  const { data } = useEvaluated(
    watched.length === 0 ? null : { values: { kind: 'run', runId }, place, templates: watched },
  );
  return watched.map((text) => {
    const value = data?.values[data.templates.indexOf(text)];
    return (
      <div key={`${moment} ${text}`}>
        <ValueTitle title={text}>
          <IconButton
            icon="x"
            size="xs"
            label={tryWords.removeWatch(text)}
            onPress={() => onRemove(text)}
          />
        </ValueTitle>
        {value && <JsonView text={shownText(value)} label={text} />}
      </div>
    );
  });
}
