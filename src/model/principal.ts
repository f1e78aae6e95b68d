/** People, groups and the roles they hold. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly title?: string;
  readonly guest?: boolean;
  readonly disabled?: boolean;
  /** Organisation of a guest. */
  readonly company?: string;
  /** Whether a licence other than free covers sharing. */
  readonly licence: 'free' | 'seeded' | 'premium';
}

export interface Group {
  readonly id: string;
  readonly name: string;
  /** Ids of people and of groups. */
  readonly members: readonly string[];
}

export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly settings: { readonly guestsMayExport: boolean; readonly guestsMayReshare: boolean };
}

export type EnvironmentRole = 'admin' | 'maker' | 'basic';

/** A role in an environment, given to a person or a group. */
export interface RoleAssignment {
  readonly environmentId: string;
  readonly principalId: string;
  readonly role: EnvironmentRole;
}

/** A grant on a flow. The creator is on the flow itself and needs no grant. */
export interface Grant {
  readonly flowId: string;
  readonly principalId: string;
  readonly role: 'owner' | 'runOnly';
  readonly grantedBy: string;
  readonly grantedAt: number;
}
