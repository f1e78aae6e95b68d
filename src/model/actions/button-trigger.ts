import type { TriggerManifest } from './manifest';

/** The manual trigger of an instant flow: a Request of kind Button whose schema names the inputs. */
export const buttonTrigger: TriggerManifest = {
  type: 'Request',
  kind: 'Button',
  title: 'Manually trigger a flow',
  description: 'Somebody presses the button and fills in what is asked.',
  colour: 'blue',
  glyph: 'mouse-pointer-click',
  keywords: ['button', 'instant', 'press', 'start'],
  fields: [],
  summary: '',
  template: {
    type: 'Request',
    kind: 'Button',
    inputs: { schema: { type: 'object', properties: {}, required: [] } },
  },
};

/** What every press of a button brings beside its inputs: who pressed, and when. */
export const buttonHeaders: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'x-ms-user-name', title: 'User name' },
  { name: 'x-ms-user-email', title: 'User email' },
  { name: 'x-ms-user-id', title: 'User id' },
  { name: 'x-ms-user-timestamp', title: 'Time of the press' },
];
