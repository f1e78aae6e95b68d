/**
 * Edits or replays one definition. Imports the model, the language's own door, queries and ui. Start
 * reading at store.ts, then commands.ts, project/layout.ts and canvas/Canvas.tsx.
 * A run's page has a door of its own, `RunPage.tsx`: who edits a flow need not fetch it.
 */
export { DesignerPage, type DesignerPageProps, type KeptDraft } from './DesignerPage';
export type { StepPlace, StepTab } from './step-place';
export type { StartForm } from './try/TestPanel';
