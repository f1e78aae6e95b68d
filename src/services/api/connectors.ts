/** What can be had of connectors while somebody fills a form in, beside a run. */
import type { ConnectorManifest } from '../../model/connector';
import type { JsonText } from '../../model/definition';
import type { Dialect } from '../../model/flow';
import type { Result } from './result';

/** What a field of a form asks a service: what it offers, or what it is made of. */
export interface FieldQuestion {
  readonly flowId: string;
  readonly connectorId: string;
  /** One that a field of the connector names as the source of its values or of its schema. */
  readonly operationId: string;
  /** The connection reference of the step; another owner's connection is used in this flow only. */
  readonly reference: string;
  /** A JSON object, by the names of the operation's parameters. */
  readonly parameters: JsonText;
}

export interface ConnectorServices {
  list(query: { environmentId: string }): Promise<Result<readonly ConnectorManifest[]>>;
  /** Runs an operation beside any run, and answers its body; nothing of it is kept. */
  ask(request: FieldQuestion): Promise<Result<JsonText>>;
}

/** When a recurrence would fire, or why it cannot. */
export type SchedulePreview =
  | {
      readonly kind: 'times';
      /** IANA name of the zone that it goes by. */
      readonly timeZone: string;
      /** UTC milliseconds, the next ones in order; fewer than asked for if it ends. */
      readonly times: readonly number[];
    }
  | { readonly kind: 'never'; readonly why: string };

export interface ScheduleServices {
  /** `definition` needs no more than the trigger and the parameters that its recurrence names. */
  preview(query: {
    definition: JsonText;
    dialect: Dialect;
    count: number;
  }): Promise<Result<SchedulePreview>>;
}
