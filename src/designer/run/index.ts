/** What stands beside a run. Only `LazyPanel.tsx` imports it, and only when it is wanted. */
export { RunOverview } from './RunOverview';
export { RunPane } from './RunPane';
