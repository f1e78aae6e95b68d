import { buttonSchema, type NewButtonInput } from './button-inputs';
import type { Definition } from './definition';

const schemaAddress =
  'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#';

/** The definition of a new flow that a person starts with a button: its trigger and nothing else. */
export function newInstantFlow(inputs: readonly NewButtonInput[]): Definition {
  return {
    $schema: schemaAddress,
    contentVersion: '1.0.0.0',
    // WDL: Power Automate supplies these two itself, and every one of its definitions declares them.
    parameters: {
      $connections: { defaultValue: {}, type: 'Object' },
      $authentication: { defaultValue: {}, type: 'SecureObject' },
    },
    triggers: {
      manual: { type: 'Request', kind: 'Button', inputs: { schema: buttonSchema(inputs) } },
    },
    actions: {},
  };
}
