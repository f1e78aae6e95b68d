/**
 * Edits or replays one definition. Imports the model, the language's own door, queries and ui. Start
 * reading at store.ts, then commands.ts, project/layout.ts and canvas/Canvas.tsx.
 */
export { DesignerPage, type DesignerPageProps } from './DesignerPage';
export type { StartForm } from './panel/TestPanel';
export { RunPage, type RunPageProps } from './RunPage';
