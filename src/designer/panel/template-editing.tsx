/** What writing templates takes: fetched as one, when a form is about to open. */
import { useCallback, useState } from 'react';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import {
  type PillMenu as PillMenuRequest,
  TemplateField,
  type TemplateFieldProps,
} from '../expression';
import { PillDetail } from '../live/PillDetail';
import { PillMenu } from '../usage/PillMenu';
import { useDesigner } from '../use-designer';
import { useStepName } from './step-context';

export { wrapSelection } from '../expression';
export { FieldHelp } from './FieldHelp';

/** The field, completing the names that the open step may use. */
export function StepTemplateField(props: TemplateFieldProps) {
  const { store } = useDesigner();
  const step = useStepName();
  const names = useCallback(() => {
    const { definition, connectors } = store.getState();
    return namesIn(scopeAt(definition, step, connectors));
  }, [store, step]);
  const [menu, setMenu] = useState<PillMenuRequest | null>(null);
  return (
    <>
      <TemplateField PillDetail={PillDetail} {...props} names={names} onMenu={setMenu} />
      {menu && <PillMenu request={menu} onClose={() => setMenu(null)} />}
    </>
  );
}
