/**
 * The pages: layout and wiring. A page reads through `queries`, shows through `ui`, and leaves a
 * definition to `designer`. Start reading at router.tsx, then shell/Shell.tsx.
 */
export { createPagesRouter } from './router';
export { ActorContext, type ActorPort, useActor } from './shell/actor-context';
