import type { ConnectorManifest } from '../../model/connector';

export const office365: ConnectorManifest = {
  id: 'shared_office365',
  title: 'Office 365 Outlook',
  description: 'Mail, here between the people of this workspace.',
  colour: 'blue',
  glyph: 'mail',
  tier: 'Standard',
  connection: {
    fields: [
      {
        name: 'appPassword',
        title: 'App password',
        type: 'string',
        editor: 'secret',
        description:
          'Only for a mail account that asks for one. It is sealed and never shown again.',
      },
    ],
  },
  operations: [
    {
      id: 'SendEmailV2',
      kind: 'action',
      title: 'Send an email (V2)',
      description: 'Sends a mail from the account of the connection.',
      keywords: ['mail', 'e-mail', 'message', 'notify', 'outlook'],
      summary: 'To {emailMessage/To}: {emailMessage/Subject}',
      parameters: [
        {
          name: 'emailMessage/To',
          title: 'To',
          type: 'string',
          editor: 'email',
          required: true,
          placeholder: 'Addresses, separated by semicolons',
        },
        { name: 'emailMessage/Subject', title: 'Subject', type: 'string', required: true },
        {
          name: 'emailMessage/Body',
          title: 'Body',
          type: 'string',
          editor: 'html',
          required: true,
        },
        {
          name: 'emailMessage/Cc',
          title: 'CC',
          type: 'string',
          editor: 'email',
          advanced: true,
          placeholder: 'Addresses, separated by semicolons',
        },
        {
          name: 'emailMessage/Bcc',
          title: 'BCC',
          type: 'string',
          editor: 'email',
          advanced: true,
          placeholder: 'Addresses, separated by semicolons',
        },
        {
          name: 'emailMessage/Importance',
          title: 'Importance',
          type: 'string',
          editor: 'choice',
          advanced: true,
          choices: [
            { value: 'Low', title: 'Low' },
            { value: 'Normal', title: 'Normal' },
            { value: 'High', title: 'High' },
          ],
        },
      ],
    },
  ],
};
