import { createRoot } from "react-dom/client";
import { followConnection } from "./connection";
import { Shell } from "./Shell";

/** Shows the pane in the page. */
export function showPane(): void {
  const root = document.getElementById("pane");
  if (!root) throw new Error("The page has a place for the pane.");
  followConnection();
  createRoot(root).render(<Shell />);
}
