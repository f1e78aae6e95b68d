/**
 * formats: other people's files ↔ model.
 *
 * Reads the wrappings of both products: packages, solutions, deployment templates, Standard projects,
 * resources and bare definitions. It imports the model and one zip codec, and runs anywhere; what lies
 * beside a file is handed in.
 *
 * Start reading at `read-flows.ts`, then `find-definitions.ts` (what is wrapped how) and `arm/` (the
 * expressions of deployment templates).
 */

export { isArmExpression } from './arm/parse';
export type { Beside, Container, Fault, Path, ReadFlow, Reading, SourceFile } from './flow-file';
export { locator, type Position } from './json-source';
export { readFlows } from './read-flows';
