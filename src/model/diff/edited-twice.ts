/** For tests of differences: a flow, and what some random commands make of it. */
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { type Choose, randomCommand } from '../edit/random-command';

export function edit(definition: Definition, choose: Choose, count: number): Definition {
  let edited = definition;
  for (let left = count; left > 0; left--) {
    const answer = applyCommand(edited, randomCommand(edited, choose));
    if ('definition' in answer) edited = answer.definition;
  }
  return edited;
}
