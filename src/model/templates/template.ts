/** A flow to begin with: it runs as it stands. */
import type { Definition } from '../definition';
import type { FlowKind } from '../flow';

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly kind: FlowKind;
  readonly definition: Definition;
}
