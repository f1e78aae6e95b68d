import { useEffect } from 'react';
import { places } from '../model/walk';
import { offerInPalette, type PaletteItem } from '../ui';
import { designerCommands } from './commands';
import { describeStep } from './project/output-schema';
import { displayName } from './step-name';
import type { Designer } from './store';
import { useDesigner } from './use-designer';
import { words } from './words';

/** The commands that apply now, and every step of the flow, by name. */
export function useDesignerPalette(): void {
  const designer = useDesigner();
  useEffect(() => {
    const endCommands = offerInPalette(() => ({
      id: 'designer',
      title: words.paletteCommands,
      items: commandItems(designer),
    }));
    const endSteps = offerInPalette(() => ({
      id: 'steps',
      title: words.paletteSteps,
      items: stepItems(designer),
    }));
    return () => {
      endCommands();
      endSteps();
    };
  }, [designer]);
}

function commandItems(designer: Designer): PaletteItem[] {
  const state = designer.store.getState();
  return designerCommands
    .filter((command) => command.allowed(state))
    .map(({ id, icon, keys, label, run }) => ({
      id: `designer-${id}`,
      icon,
      label: label(state),
      ...(keys[0] === undefined ? {} : { keys: keys[0] }),
      onAction: () => run(designer),
    }));
}

function stepItems(designer: Designer): PaletteItem[] {
  const { definition, connectors } = designer.store.getState();
  return [...places(definition)].map(({ name }) => ({
    id: `step-${name}`,
    icon: 'workflow',
    label: displayName(name),
    detail: describeStep(definition, name, connectors)?.description.title ?? '',
    onAction: () => designer.select(name),
  }));
}
