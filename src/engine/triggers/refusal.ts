/** Why a trigger does not start a run. */
export interface TriggerRefusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  /** What a caller over HTTP gets. */
  readonly statusCode: number;
}

export function refused(code: string, message: string, statusCode = 400): TriggerRefusal {
  return { kind: 'refused', code, message, statusCode };
}
