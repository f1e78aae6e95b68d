export const words = {
  notFound: 'Nothing is at this address',
  notFoundText: 'The page was moved, or the link is not complete.',
  home: 'Go to Home',
  flows: 'My flows',
  broken: 'This page broke',
  brokenText: 'The rest still works, and nothing that was saved is lost.',
  details: 'What broke',
  retry: 'Try again',
  reload: 'Reload the page',
} as const;
