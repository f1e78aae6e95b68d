/** The rules of a definition, fetched once: the canvas need not wait for them. */
let checker: Promise<typeof import('../model/check/find-problems')> | undefined;

export function loadChecker() {
  checker ??= import('../model/check/find-problems');
  return checker;
}
