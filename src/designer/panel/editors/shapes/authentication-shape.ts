/** How a request signs in. WDL: an object by its `type`; members that nothing here knows are kept. */
import type { Json, JsonObject } from '../../../../model/definition';
import { isObject } from '../../../../model/step';

export interface AuthenticationMember {
  readonly name: string;
  readonly required?: boolean;
  /** Better given by a secured parameter than written down. */
  readonly isSecret?: boolean;
}

const member = (name: string) => ({ name });
const required = (name: string) => ({ name, required: true });
const secret = (name: string) => ({ name, isSecret: true });

export const authenticationTypes = {
  None: [],
  Basic: [required('username'), { ...required('password'), isSecret: true }],
  ClientCertificate: [{ ...required('pfx'), isSecret: true }, secret('password')],
  ActiveDirectoryOAuth: [
    member('authority'),
    required('tenant'),
    required('audience'),
    required('clientId'),
    secret('secret'),
    secret('pfx'),
    secret('password'),
  ],
  Raw: [member('scheme'), member('parameter'), { ...required('value'), isSecret: true }],
  ManagedServiceIdentity: [member('audience'), member('identity')],
} as const satisfies Record<string, readonly AuthenticationMember[]>;

export type AuthenticationType = keyof typeof authenticationTypes;
export const authenticationTypeNames = Object.keys(authenticationTypes) as AuthenticationType[];

/** What the service fills in for a step that has a connection. */
export const connectionAuthentication = "@parameters('$authentication')";

export type AuthenticationShape =
  | { readonly kind: 'unset' }
  | { readonly kind: 'connection' }
  | {
      readonly kind: 'typed';
      readonly type: AuthenticationType;
      /** The object as it stands, its type included. */
      readonly members: JsonObject;
    };

/** Null: an expression, or a type that nothing here knows. */
export function readAuthentication(value: Json | undefined): AuthenticationShape | null {
  if (value === undefined) return { kind: 'unset' };
  if (value === connectionAuthentication) return { kind: 'connection' };
  if (!isObject(value)) return null;
  const type = authenticationTypeNames.find((one) => one === value.type);
  return type ? { kind: 'typed', type, members: value } : null;
}

export function writeAuthentication(shape: AuthenticationShape): Json | undefined {
  if (shape.kind === 'unset') return undefined;
  return shape.kind === 'connection' ? connectionAuthentication : shape.members;
}

/** Another type: what the old one asked for goes unless the new one asks for it too; the rest stays. */
export function withType(
  shape: AuthenticationShape,
  type: AuthenticationType | 'connection' | 'unset',
): AuthenticationShape {
  if (type === 'connection' || type === 'unset') return { kind: type };
  if (shape.kind !== 'typed') return { kind: 'typed', type, members: { type } };
  const asked: readonly AuthenticationMember[] = authenticationTypes[shape.type];
  const wanted: readonly AuthenticationMember[] = authenticationTypes[type];
  const kept = Object.entries(shape.members).filter(
    ([name]) => !asked.some((one) => one.name === name) || wanted.some((one) => one.name === name),
  );
  return { kind: 'typed', type, members: { ...Object.fromEntries(kept), type } };
}

export function withMember(members: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...members, [name]: value };
  const { [name]: _gone, ...rest } = members;
  return rest;
}
