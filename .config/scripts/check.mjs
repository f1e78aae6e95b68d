/** `npm run check`: the fast part of the tests. */
import { checkSteps } from './lib/check-steps.mjs';
import { conclude, runSteps } from './lib/steps.mjs';

conclude(await runSteps(checkSteps));
