import { useCallback } from 'react';
import type { Action, Json, Trigger } from '../../../model/definition';
import { dialects } from '../../../model/dialect';
import { isChanged, readSetting, settingCommand } from '../../../model/settings/read-write';
import type { Setting } from '../../../model/settings/settings';
import { useDesigner, useDesignerState } from '../../use-designer';
import { useStepName } from '../step-context';

/** One setting of the open step. */
export function useSetting(setting: Setting, step: Action | Trigger) {
  const designer = useDesigner();
  const name = useStepName();
  const set = useCallback(
    (value: Json | undefined, typing = false) =>
      designer.dispatch(
        settingCommand(name, step, setting, value),
        typing ? `${name}/${setting.id}` : undefined,
      ),
    [designer, name, step, setting],
  );
  return { value: readSetting(step, setting), changed: isChanged(step, setting), set };
}

export type SetSetting = ReturnType<typeof useSetting>['set'];

/** The product whose limits and defaults hold. */
export function useDialect() {
  return dialects[useDesignerState((state) => state.dialect)];
}
