/** Types of actions that need a cloud which is not here: what they need, and what to do instead. */
export const refusedTypes: Readonly<Record<string, string>> = {};
