import { useState } from 'react';
import { firstResult } from '../../model/static-result';
import { findAction, indexActions } from '../../model/walk';
import { Button, IconButton, Select } from '../../ui';
import { ResultForm } from '../panel/settings/ResultForm';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { Section } from './Section';
import { noTrial, setMock } from './trial';
import { tryWords } from './words';

/** The steps that do nothing in a test, each with what it results in. */
export function GivenResults() {
  const designer = useDesigner();
  const { mocks, definition } = useDesignerState((state) => ({
    mocks: state.trial.mocks,
    definition: state.definition,
  }));
  const [opened, setOpened] = useState<string | null>(null);
  const given = [...mocks].filter(([name]) => findAction(definition, name));
  const others = [...indexActions(definition).keys()].filter((name) => !mocks.has(name));
  return (
    <Section
      title={tryWords.results}
      text={tryWords.resultsText}
      count={given.length}
      end={
        given.length > 1 && (
          <Button
            size="sm"
            variant="quiet"
            onPress={() =>
              designer.show({
                trial: { ...designer.store.getState().trial, mocks: noTrial.mocks },
              })
            }
          >
            {tryWords.removeAll}
          </Button>
        )
      }
    >
      {given.map(([name, result]) => (
        <div key={name} className="rounded-card border border-line p-2.5">
          <div className="flex items-center gap-1">
            <Button
              size="sm"
              variant="quiet"
              icon={opened === name ? 'chevron-down' : 'chevron-right'}
              aria-expanded={opened === name}
              className="min-w-0 flex-1 justify-start"
              onPress={() => setOpened(opened === name ? null : name)}
            >
              <span className="truncate">{displayName(name)}</span>
            </Button>
            <span className="text-xs text-ink-3">{String(result.status ?? 'Succeeded')}</span>
            <IconButton
              icon="x"
              size="sm"
              label={tryWords.removeResult(displayName(name))}
              onPress={() => setMock(designer, name, undefined)}
            />
          </div>
          {opened === name && (
            <div className="grid gap-2.5 pt-2">
              <ResultForm result={result} onChange={(next) => setMock(designer, name, next)} />
            </div>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <Select
          label={tryWords.giveResult}
          placeholder={tryWords.whichStep}
          choices={others.map((name) => ({ id: name, label: displayName(name) }))}
          value={null}
          onChange={(name) => {
            const action = findAction(definition, name)?.action;
            if (action) setMock(designer, name, firstResult(action));
            setOpened(name);
          }}
        />
      )}
    </Section>
  );
}
