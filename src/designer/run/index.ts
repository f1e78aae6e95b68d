/** What stands beside a run. It is fetched when it is wanted. */
export { RunOverview } from './RunOverview';
export { RunPane } from './RunPane';
