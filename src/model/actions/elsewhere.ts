/** Steps that need what is not on this machine: a flow that has them can be read, edited and taken elsewhere. */
import type { TileColour } from '../connector';
import { anyValue, field, more, needed } from './field';
import type { ActionManifest, FieldManifest, StepGroup } from './manifest';

const content = field('inputs/content', 'Content', 'multiline', { ...needed, ...anyValue });
const artifact = (kind: string) =>
  field(`inputs/integrationAccount/${kind}/name`, kind === 'map' ? 'Map' : 'Schema', 'text');
const code = [
  field('inputs/code', 'Code', 'code', needed),
  field('inputs/explicitDependencies', 'Steps that it reads', 'json', more),
];
const whole = [field('inputs', 'Inputs', 'json')];
const withSchema = [content, artifact('schema')];
const withMap = [content, artifact('map')];

type Row = readonly [type: string, title: string, fields?: readonly FieldManifest[]];

const account: readonly Row[] = [
  ['XmlValidation', 'XML validation', withSchema],
  ['XmlParse', 'Parse XML with schema', withSchema],
  ['XmlCompose', 'Compose XML with schema', withSchema],
  ['Xslt', 'Transform XML', withMap],
  ['Liquid', 'Transform with Liquid', withMap],
  ['FlatFileEncoding', 'Flat file encoding', withSchema],
  ['FlatFileDecoding', 'Flat file decoding', withSchema],
  [
    'IntegrationAccountArtifactLookup',
    'Integration account artifact lookup',
    [
      field('inputs/artifactType', 'Kind of artifact', 'text', needed),
      field('inputs/artifactName', 'Name', 'text', needed),
    ],
  ],
  ['AS2Encode', 'AS2 encode'],
  ['AS2Decode', 'AS2 decode'],
  ['AS2V2Encode', 'AS2 encode (V2)'],
  ['AS2V2Decode', 'AS2 decode (V2)'],
  ['X12Encode', 'X12 encode'],
  ['X12BatchEncode', 'X12 batch encode'],
  ['X12Decode', 'X12 decode'],
  ['EdifactEncode', 'EDIFACT encode'],
  ['EdifactDecode', 'EDIFACT decode'],
  ['RosettaNetEncode', 'RosettaNet encode'],
  ['RosettaNetDecode', 'RosettaNet decode'],
  ['RosettaNetWaitForResponse', 'RosettaNet wait for response'],
  ['SwiftEncode', 'SWIFT encode'],
  ['SwiftDecode', 'SWIFT decode'],
];

const scripts: readonly Row[] = [
  ['JavaScriptCode', 'Run JavaScript code', code],
  ['CSharpScriptCode', 'Run C# code', code],
  ['PowerShellCode', 'Run PowerShell code', code],
];

const agents: readonly Row[] = [
  [
    'Agent',
    'Agent',
    [
      field('inputs/parameters/deploymentId', 'Model', 'text', needed),
      field('inputs/parameters/messages', 'Instructions', 'json', { type: 'array' }),
      field('limit/count', 'Turns at most', 'text', { ...more, type: 'integer' }),
      field('limit/timeout', 'Time at most', 'text', more),
    ],
  ],
  ['Handoff', 'Hand off to an agent'],
  ['AgentHandoff', 'Hand off to an agent'],
  ['McpClientTool', 'Tools of a server'],
  ['Connector', 'Tool of a connector'],
];

const batches: readonly Row[] = [
  [
    'SendToBatch',
    'Send to batch',
    [
      field('inputs/batchName', 'Batch', 'text', needed),
      field('inputs/content', 'Message', 'multiline', { ...needed, ...anyValue }),
      field('inputs/host/workflow/id', 'Workflow of the batch', 'text'),
      field('inputs/host/triggerName', 'Trigger of the batch', 'text'),
      field('inputs/partitionName', 'Partition', 'text', more),
      field('inputs/messageId', 'Id of the message', 'text', more),
    ],
  ],
];

export const elsewhereActions: readonly ActionManifest[] = [
  ...described(account, 'Integration account', 'amber', 'package'),
  ...described(scripts, 'Code', 'amber', 'code'),
  ...described(agents, 'Agents', 'violet', 'bot'),
  ...described(batches, 'Other workflows and functions', 'indigo', 'inbox'),
];

function described(
  rows: readonly Row[],
  group: StepGroup,
  colour: TileColour,
  glyph: string,
): readonly ActionManifest[] {
  return rows.map(([type, title, fields = whole]) => ({
    type,
    group,
    title,
    description: 'Needs what is not on this machine.',
    colour,
    glyph,
    keywords: '',
    fields,
    summary: '',
    runsElsewhere: true,
  }));
}
