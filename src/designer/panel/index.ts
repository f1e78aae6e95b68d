/** What stands beside the canvas, and what the bar tells of it. Imported only when it is wanted. */
export { DraftDifferences } from '../compare/DraftDifferences';
export { Conflicts } from '../conflict/Conflicts';
export { DesignerPanel, type DesignerPanelProps } from './DesignerPanel';
export { loadEditor } from './LazyTemplateField';
