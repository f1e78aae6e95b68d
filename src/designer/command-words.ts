import type { Command } from '../model/edit-log';
import { displayName } from './step-name';

/** A command as it stands behind Undo and Redo. */
export function commandWords({ name, args }: Command): string {
  const step = displayName(typeof args.step === 'string' ? args.step : '');
  switch (name) {
    case 'insertAction':
      return `add ${displayName(String(args.name))}`;
    case 'removeAction':
      return `delete ${step}`;
    case 'renameAction':
      return `rename ${step}`;
    case 'moveAction':
      return `move ${step}`;
    case 'pasteActions':
      return 'paste';
    case 'wrapActions':
      return `put steps into ${displayName(String(args.name))}`;
    case 'unwrapAction':
      return `take the steps out of ${step}`;
    case 'renameVariable':
    case 'renameParameter':
      return `rename ${String(args.name)}`;
    case 'replaceTrigger':
      return 'change the trigger';
    case 'addCase':
      return `add a case to ${step}`;
    case 'removeCase':
      return `remove a case of ${step}`;
    case 'renameCase':
    case 'setCase':
    case 'setMember':
    case 'setOption':
    case 'setInput':
      return `change ${step}`;
    case 'setStaticResult':
      return args.result === undefined
        ? `switch ${step} ${args.on === true ? 'off' : 'on'}`
        : `change the result of ${step}`;
    case 'addParameter':
      return `add the parameter ${String(args.name)}`;
    case 'setParameter':
      return `change the parameter ${String(args.name)}`;
    case 'removeParameter':
      return `delete the parameter ${String(args.name)}`;
    case 'removeVariable':
      return `delete the variable ${String(args.name)}`;
    case 'setNote':
      return 'change a note';
    default:
      // Whoever makes one patch of several edits says what they are together.
      return typeof args.title === 'string' ? args.title : 'the last change';
  }
}
