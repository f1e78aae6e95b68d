import { parseExpression, printPretty } from '../../expressions/language';

/** Characters that stand beside one another in the side panel. */
const WIDTH = 52;

/** The code laid out over several lines; as it was if it cannot be read. */
export function formatExpression(code: string): string {
  const { expression, problems } = parseExpression(code);
  return problems.length > 0 ? code : printPretty(expression, WIDTH);
}
