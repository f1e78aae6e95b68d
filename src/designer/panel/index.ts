/** What stands beside the canvas. Only `LazyPanel.tsx` imports it, and only when it is wanted. */
export { DesignerPanel, type DesignerPanelProps } from './DesignerPanel';
export { loadEditor } from './LazyTemplateField';
