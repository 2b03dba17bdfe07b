import { makeStyles, tokens } from "@fluentui/react-components";

/** How figures look that are told one a line, below the four. */
export const useLineStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flex: "1 1 8rem", minWidth: 0, overflowWrap: "anywhere" },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});
