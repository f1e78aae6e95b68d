/** Every text of the panel in which a step or a trigger is chosen. */
export const pickerWords = {
  searchSteps: 'Search all steps',
  searchTriggers: 'Search all triggers',
  searchIn: (connector: string) => `Search in ${connector}`,
  steps: 'Steps to add',
  triggers: 'Triggers',
  results: (count: number) => (count === 1 ? '1 result' : `${number(count)} results`),
  nothingFound: 'Nothing matches. Try another word.',
  favourites: 'Favourites',
  recent: 'Recent',
  builtIn: 'Built in',
  connectors: 'Connectors',
  bestMatches: 'Best matches',
  some: (shown: number, total: number) => `${shown} of ${number(total)}`,
  showAll: 'Show all',
  operations: (count: number) => (count === 1 ? '1 operation' : `${number(count)} operations`),
  backToAll: 'Back to all',
  from: 'Filter',
  anywhere: 'Everything',
  connected: 'connected',
  favourite: 'favourite',
  addFavourite: 'Mark as a favourite',
  removeFavourite: 'No longer a favourite',
  marked: (title: string, isFavourite: boolean) =>
    isFavourite ? `${title} is a favourite now` : `${title} is no longer a favourite`,
  moveHint: 'move',
  addHint: 'add',
  chooseHint: 'choose',
  openHint: 'open',
  backHint: 'back',
  favouriteHint: 'favourite',
  changeTrigger: 'Change the trigger',
  startsOtherwise: 'Should it start another way?',
  insteadOf: (trigger: string) => `Instead of ${trigger}`,
  lostTitle: (trigger: string, count: number) =>
    count === 1
      ? `“${trigger}” does not give a value that is used`
      : `“${trigger}” does not give ${count} values that are used`,
  lostText: 'In these steps they will be empty until you change them:',
  lostValue: (title: string, steps: readonly string[]) => `${title}: ${list(steps)}`,
  changeAnyway: 'Change the trigger',
  chooseAnother: 'Choose another',
} as const;

const number = (value: number) => value.toLocaleString('en-GB');

/** “a, b and c”. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
