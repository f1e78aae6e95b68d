import { findAction } from '../../model/walk';
import { IconButton, Switch, TextField } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { Section } from './Section';
import { setBreakpoint } from './trial';
import { tryWords } from './words';

interface StopsSectionProps {
  readonly pausesEverywhere: boolean;
  readonly onPausesEverywhere: (pauses: boolean) => void;
}

/** Where a test pauses. */
export function StopsSection({ pausesEverywhere, onPausesEverywhere }: StopsSectionProps) {
  const designer = useDesigner();
  const { breakpoints, definition } = useDesignerState((state) => ({
    breakpoints: state.trial.breakpoints,
    definition: state.definition,
  }));
  const set = [...breakpoints].filter(([name]) => findAction(definition, name));
  return (
    <Section title={tryWords.breakpoints} text={tryWords.breakpointsText} count={set.length}>
      <Switch
        label={tryWords.pauseFirst}
        isSelected={pausesEverywhere}
        onChange={onPausesEverywhere}
      />
      {set.map(([name, when]) => (
        <div key={name} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <TextField
              label={tryWords.when(displayName(name))}
              help={tryWords.whenHelp}
              value={when}
              onChange={(text) => setBreakpoint(designer, name, text)}
            />
          </div>
          <IconButton
            icon="x"
            className="mt-[22px]"
            label={tryWords.removeBreakpoint(displayName(name))}
            onPress={() => setBreakpoint(designer, name, undefined)}
          />
        </div>
      ))}
    </Section>
  );
}
