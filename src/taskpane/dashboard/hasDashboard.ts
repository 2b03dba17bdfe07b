import { hasOwnSheets } from "../../excel/hasOwnSheets";
import { said } from "../messages/liveRegion";
import { connection } from "../shell/connection";
import { createStore } from "../shell/createStore";

/** Whether the dashboard has been made; undefined while nobody knows yet. */
export const hasDashboard = createStore<boolean | undefined>(undefined);

/** Finds out, and follows it: what makes or removes sheets says so when it is done. */
export function followDashboard(): () => void {
  const look = () => void hasOwnSheets().then(hasDashboard.set, () => hasDashboard.set(false));
  look();
  const stops = [connection.subscribe(look), said.subscribe(() => said.get().kind === "done" && look())];
  return () => stops.forEach((stop) => stop());
}
