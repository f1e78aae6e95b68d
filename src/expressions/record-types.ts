import {
  any,
  type Member,
  type ObjectType,
  orNull,
  someObject,
  text,
  type ValueType,
} from './value-type';

const required = (type: ValueType): Member => ({ type, optional: false });
const optional = (type: ValueType): Member => ({ type, optional: true });

const objectOf = (members: Readonly<Record<string, Member>>): ObjectType => ({
  kind: 'object',
  members: new Map(Object.entries(members)),
  open: true,
});

/** The record of an action or of the trigger. What it puts out is there only once it has run. */
export const recordOf = (outputs: ValueType | undefined): ObjectType =>
  objectOf({
    name: required(text),
    inputs: optional(any),
    outputs: optional(outputs ?? any),
    status: required(text),
    code: optional(text),
    error: optional(objectOf({ code: optional(text), message: optional(text) })),
    startTime: optional(text),
    endTime: optional(text),
    trackingId: optional(text),
    clientTrackingId: optional(text),
  });

export const workflowRecord: ObjectType = objectOf({
  name: required(text),
  type: required(text),
  id: required(text),
  location: required(text),
  tags: required(orNull(someObject)),
  run: required(objectOf({ id: required(text), name: required(text), type: required(text) })),
});
