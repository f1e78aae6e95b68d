import type { DesignerState } from '../store';

export function countProblems({ problems }: DesignerState) {
  const errors = problems.filter((one) => one.severity === 'error').length;
  const warnings = problems.filter((one) => one.severity === 'warning').length;
  return { errors, warnings };
}
