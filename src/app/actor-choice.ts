/** Who this tab acts as: kept for the tab only, so that two people can stand side by side in two tabs. */
import type { Services } from '../services/api';

const storageKey = 'millrace.actor';

/** May open sessions before anybody is chosen: only what belongs to the device answers it. */
export const nobody = '';

export function rememberActor(actorId: string): void {
  sessionStorage.setItem(storageKey, actorId);
}

/** The remembered actor if that person is still there, otherwise the first one of the workspace. */
export async function chooseActor(services: Services): Promise<string> {
  const [welcome, people] = await Promise.all([
    services.workspace.welcome(),
    services.session.people(),
  ]);
  if (!welcome.ok || !people.ok || welcome.value.chosen === null) return nobody;
  const remembered = sessionStorage.getItem(storageKey);
  if (people.value.some((one) => one.id === remembered)) return remembered ?? nobody;
  return welcome.value.firstActor ?? people.value[0]?.id ?? nobody;
}
