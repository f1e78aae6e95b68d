/** What the definitions of the templates are put together from. */
import { buttonSchema, type NewButtonInput } from '../button-inputs';
import type { Action, Actions, Definition, JsonObject, Trigger } from '../definition';
import { newInstantFlow } from '../new-flow';

const head = newInstantFlow([]);

/** WDL: when it comes stands beside the inputs of a trigger, not in them. */
type AnyTrigger = Trigger & { readonly recurrence?: JsonObject };

export function flow(name: string, trigger: AnyTrigger, actions: Actions): Definition {
  return { ...head, triggers: { [name]: trigger }, actions };
}

export function button(inputs: readonly NewButtonInput[], actions: Actions): Definition {
  const trigger = { type: 'Request', kind: 'Button', inputs: { schema: buttonSchema(inputs) } };
  return flow('manual', trigger, actions);
}

/** Runs after these steps, whatever is asked of their status. */
export function after(
  step: Action,
  names: string | readonly string[],
  ...statuses: readonly string[]
): Action {
  const wanted = statuses.length > 0 ? statuses : ['Succeeded'];
  const before = typeof names === 'string' ? [names] : names;
  return { ...step, runAfter: Object.fromEntries(before.map((name) => [name, wanted])) };
}

export function mail(to: string, subject: string, body: string): Action {
  return {
    type: 'OpenApiConnection',
    inputs: {
      host: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
        connectionName: 'shared_office365',
        operationId: 'SendEmailV2',
      },
      parameters: {
        'emailMessage/To': to,
        'emailMessage/Subject': subject,
        'emailMessage/Body': body,
      },
      authentication: "@parameters('$authentication')",
    },
  };
}

export function variable(name: string, type: string, value?: number | string | boolean): Action {
  const one = { name, type, ...(value === undefined ? {} : { value }) };
  return { type: 'InitializeVariable', inputs: { variables: [one] } };
}

/** Whoever pressed the button. */
export const starter = "@{triggerOutputs()?['headers']?['x-ms-user-email']}";
