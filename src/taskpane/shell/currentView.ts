import { views, type View } from "../views";
import { createStore } from "./createStore";
import { recall, remember } from "./memory";

const KEY = "view";

/** The view that is shown; the pane opens on the one it was closed on. */
export const currentView = createStore<View>(viewOf(recall(KEY)));

/** Goes to another view. @example goToView("settings") */
export function goToView(id: string): void {
  currentView.set(viewOf(id));
  remember(KEY, currentView.get().id);
}

function viewOf(id: string | undefined): View {
  return views.find((view) => view.id === id) ?? views[0];
}
