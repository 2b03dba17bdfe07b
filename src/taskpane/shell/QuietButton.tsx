import { Button, makeStyles, mergeClasses, tokens, type ButtonProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  quiet: {
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
});

/** A button beside the point: it looks like a link. */
export function QuietButton({
  className,
  ...props
}: Omit<ButtonProps & { readonly as?: "button" }, "as" | "appearance">) {
  const styles = useStyles();
  return <Button {...props} appearance="transparent" className={mergeClasses(styles.quiet, className)} />;
}
