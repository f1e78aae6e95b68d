/** The types of actions that ask somebody outside. */
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import type { Handler } from '../../handler';
import { apiConnection, apiConnectionWebhook } from './api-connection';
import { apiManagement, azureFunction, invokeFunction } from './cloud-functions';
import { http } from './http';
import { httpWebhook } from './http-webhook';
import { openApiConnection, openApiConnectionWebhook } from './open-api-connection';
import { serviceProvider } from './service-provider';
import { workflow } from './workflow';

export type MakeHandler = (action: Action, facts: ActionFacts) => Handler;

/** By type in lower case. */
export const callHandlers: Readonly<Record<string, MakeHandler>> = {
  apiconnection: apiConnection,
  apiconnectionwebhook: apiConnectionWebhook,
  apimanagement: apiManagement,
  function: azureFunction,
  http,
  httpwebhook: httpWebhook,
  invokefunction: invokeFunction,
  openapiconnection: openApiConnection,
  openapiconnectionwebhook: openApiConnectionWebhook,
  serviceprovider: serviceProvider,
  workflow,
};
