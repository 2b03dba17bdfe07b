import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** One task of the pane, in a file that is loaded when it is first gone to. */
export interface View {
  readonly id: string;
  /** The key of its name in the navigation. */
  readonly word: string;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/**
 * The views, in the order of the navigation; the pane opens on the first. To add one, add an entry here, its component as the
 * default export of a file in a folder of its own, and its words to src/locales/<language>/pane.json.
 */
export const views: readonly [View, ...View[]] = [
  {
    id: "dashboard",
    word: "pane:view.dashboard",
    Component: lazy(() => import(/* webpackChunkName: "dashboard" */ "./dashboard/DashboardView")),
  },
  {
    id: "team",
    word: "pane:view.team",
    Component: lazy(() => import(/* webpackChunkName: "team" */ "./team/TeamView")),
  },
  {
    id: "data",
    word: "pane:view.data",
    Component: lazy(() => import(/* webpackChunkName: "data" */ "./data/DataView")),
  },
  {
    id: "settings",
    word: "pane:view.settings",
    Component: lazy(() => import(/* webpackChunkName: "settings" */ "./settings/SettingsView")),
  },
];
