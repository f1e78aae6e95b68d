/** A definition that cannot start: what a save would have refused, or what this engine cannot run. */
export class PlanError extends Error {
  override name = 'PlanError';
  readonly code: string;
  readonly action: string;
  constructor(action: string, message: string, code = 'InvalidTemplate') {
    super(message);
    this.action = action;
    this.code = code;
  }
}
