/**
 * Types of actions that need something this machine has not: each with what that is, and what to do
 * instead. By type, in lower case.
 */
const maps =
  'Transforming XML needs a map that is kept in an integration account or with the app, and there is none here. Use Compose with the functions xml and xpath, or call a service that transforms it.';
const schemas =
  'This step needs a schema that is kept in an integration account or with the app, and there is none here. Read XML with the functions xml, xpath and json instead.';
const flatFiles =
  'Reading and writing flat files needs a schema that is kept in an integration account, and there is none here. Use the functions split, replace and join, or Create CSV table.';
const liquid =
  'Liquid templates are kept in an integration account or with the app, and there is none here. Use Compose or Select to build the result.';
const trade =
  'Messages between trading partners need their agreements, which are kept in an integration account, and there is none here. Use a static result to try the flow without it.';
const code =
  'Code inside of a flow is not run here. Use expressions, or call a service that does the same.';
const agents =
  'An agent needs a language model, and there is none on this machine. Use a static result to try the flow without it.';
const batches =
  'Batches are gathered by another workflow with a Batch trigger, which is not run here. Collect the items in an array variable and call a child flow.';

export const refusedTypes: Readonly<Record<string, string>> = {
  agent: agents,
  agenthandoff: agents,
  as2decode: trade,
  as2encode: trade,
  as2v2decode: trade,
  as2v2encode: trade,
  connector:
    'This step belongs to a server of tools for agents, and there is none on this machine. Use a static result to try the flow without it.',
  csharpscriptcode: code,
  edifactdecode: trade,
  edifactencode: trade,
  flatfiledecoding: flatFiles,
  flatfileencoding: flatFiles,
  handoff: agents,
  integrationaccountartifactlookup:
    'This step reads from an integration account, and there is none here. Put what it reads into a parameter or a Compose step.',
  javascriptcode: code,
  liquid,
  mcpclienttool: agents,
  powershellcode: code,
  rosettanetdecode: trade,
  rosettanetencode: trade,
  rosettanetwaitforresponse: trade,
  sendtobatch: batches,
  swiftdecode: trade,
  swiftencode: trade,
  x12batchencode: trade,
  x12decode: trade,
  x12encode: trade,
  xmlcompose: schemas,
  xmlparse: schemas,
  xmlvalidation: schemas,
  xslt: maps,
};
