/** One event of a run in words. */
import type { Occurrence, RunEvent } from '../../../model/run/events';
import { displayName } from '../../step-name';
import { words } from '../../words';
import { timelineWords } from './words';

export function eventText(event: RunEvent): string {
  switch (event.type) {
    case 'runStarted':
      return timelineWords.runStarted;
    case 'actionHeld':
      return timelineWords.held(nameOf(event));
    case 'runResumed':
      return timelineWords.resumed;
    case 'actionStarted':
      return event.until === undefined
        ? timelineWords.started(nameOf(event))
        : timelineWords.waits(nameOf(event));
    case 'itemsListed':
      return timelineWords.listed(nameOf(event));
    case 'actionRetried':
      return timelineWords.triedInVain(nameOf(event));
    case 'actionContinued':
      return event.until !== undefined || event.awaits
        ? timelineWords.waits(nameOf(event))
        : timelineWords.goesOn(nameOf(event));
    case 'iterationStarted':
      return timelineWords.roundStarted(event.index + 1, nameOf(event));
    case 'iterationFinished':
      return timelineWords.roundEnded(
        event.index + 1,
        nameOf(event),
        words.status(event.status).toLowerCase(),
      );
    case 'actionFinished':
      return timelineWords.ended(nameOf(event), words.status(event.status).toLowerCase());
    case 'responded':
      return timelineWords.responded;
    case 'runFinished':
      return timelineWords.runEnded(words.status(event.status).toLowerCase());
  }
}

/** In a loop: with the round that it is in, from 1, outermost first. */
function nameOf({ action, repetition }: Occurrence): string {
  const name = displayName(action);
  if (repetition === '') return name;
  const rounds = repetition.split('-').map((one) => Number(one) + 1);
  return timelineWords.inRound(name, rounds);
}
