export const words = {
  notFound: 'Nothing is at this address',
  notFoundText: 'The page was moved, or the link is not complete.',
  home: 'Go to Home',
  flows: 'My flows',
  rightEnded: 'You may no longer see this flow',
  rightEndedText: (isKept: boolean) =>
    `Somebody has just ended your share in it, or deleted it. ${
      isKept
        ? 'What you had open is still here, with your last edits: take it with you.'
        : 'What you had open was not kept.'
    }`,
  runIt: 'Run it',
  toFlows: 'My flows',
  broken: 'This page broke',
  brokenText: 'The rest still works, and nothing that was saved is lost.',
  details: 'What broke',
  retry: 'Try again',
  reload: 'Reload the page',
} as const;
