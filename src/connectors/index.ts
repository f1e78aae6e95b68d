/**
 * The connectors that run here: manifests as data, operations as code without any input or output of
 * their own. Imports the model and the expressions. Start reading at office365/manifest.ts.
 */
import type { Connector } from '../model/connector';
import { office365 } from './office365/manifest';
import { sendEmailV2 } from './office365/operations';

export const connectors: readonly Connector[] = [
  { manifest: office365, operations: { SendEmailV2: sendEmailV2 } },
];
