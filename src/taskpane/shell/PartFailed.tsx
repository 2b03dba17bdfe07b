import { Component, type ErrorInfo, type ReactNode } from "react";
import { Reload } from "./Reload";

/** Shows a sentence instead of a part of the pane that could not be loaded or drawn; the rest of the pane stays. */
export class PartFailed extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Reload /> : this.props.children;
  }
}
