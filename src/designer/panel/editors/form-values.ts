import { createContext, useContext } from 'react';
import type { DynamicSource, DynamicValues } from '../../../model/connector';
import type { Json } from '../../../model/definition';
import {
  choicesFrom,
  type DynamicChoice,
  type Question,
  questionOf,
} from '../../../model/dynamic-fields';
import type { HostRef } from '../../../model/step';
import { type FieldQuestion, RefusalError, useAnswer } from '../../../queries';
import { useFlowId } from '../environment';
import { words } from './words';

/** The form that a field is in: who answers its questions, and what stands in the other fields. */
export interface FormValues {
  /** Absent: the step is no operation of a connector, so nobody can be asked. */
  readonly host?: HostRef | undefined;
  fieldValue(field: string): Json | undefined;
  titleOf(field: string): string;
}

export const FormValuesContext = createContext<FormValues>({
  fieldValue: () => undefined,
  titleOf: (field) => field,
});

/** What a service says to a field. */
export type Asked<T> =
  /** Not asked yet, with the reason in words. */
  | { readonly state: 'waits'; readonly reason: string }
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly reason: string; again(): void }
  | { readonly state: 'answered'; readonly answer: T; readonly isAsking: boolean; again(): void };

/** Asks a source for a field; null asks nothing. An answer that `read` cannot read is a failure. */
export function useAsked<T>(
  source: DynamicSource | null,
  read: (answer: Json) => T | undefined,
  item?: Json,
): Asked<T> {
  const form = useContext(FormValuesContext);
  const flowId = useFlowId();
  const question = source && questionOf(source, form.fieldValue, item);
  const { data, error, isFetching, refetch } = useAnswer(
    source && asked(question, source, form, flowId),
  );
  if (question?.kind !== 'ask' || !form.host) {
    return { state: 'waits', reason: reasonOf(question, form) };
  }
  const again = () => void refetch();
  if (error) return { state: 'failed', reason: failureText(error), again };
  if (data === undefined) return { state: 'asking' };
  const answer = read(data);
  if (answer === undefined) return { state: 'failed', reason: words.unreadableAnswer, again };
  return { state: 'answered', answer, isAsking: isFetching, again };
}

/** The choices of a field, or what is inside of one of them. */
export function useDynamicChoices(
  values: DynamicValues | undefined,
  folder?: Json,
): Asked<readonly DynamicChoice[]> {
  const source = folder === undefined ? values : values?.folder?.open;
  return useAsked(source ?? null, (answer) => values && choicesFrom(answer, values), folder);
}

function asked(
  question: Question | null,
  { operationId }: DynamicSource,
  { host }: FormValues,
  flowId: string,
): FieldQuestion | null {
  if (question?.kind !== 'ask' || !host) return null;
  const { connectorId, reference } = host;
  const parameters = JSON.stringify(question.parameters);
  return { flowId, connectorId, operationId, reference, parameters };
}

function reasonOf(question: Question | null, { titleOf }: FormValues): string {
  if (question?.kind === 'missing') return words.fillInFirst(titleOf(question.field));
  if (question?.kind === 'later') return words.knownLater(titleOf(question.field));
  return words.nobodyToAsk;
}

function failureText(error: unknown): string {
  return error instanceof RefusalError ? error.refusal.message : words.askFailed;
}
