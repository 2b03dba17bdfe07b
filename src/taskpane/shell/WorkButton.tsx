import { Button, type ButtonProps } from "@fluentui/react-components";
import { useStore } from "./useStore";
import { isBusy } from "./work";

/** A button that begins some work. It waits while the pane is busy, and keeps the focus then, so that it is not taken away. */
export function WorkButton({ onClick, ...props }: Omit<ButtonProps & { readonly as?: "button" }, "as">) {
  const off = useStore(isBusy);
  return <Button {...props} {...(onClick && { onClick })} disabledFocusable={off} />;
}
