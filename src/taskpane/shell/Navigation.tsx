import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { removalAsked } from "../removal/askToDisconnect";
import { views } from "../views";
import { currentView, goToView } from "./currentView";
import { useLanguage } from "./useLanguage";
import { useStore } from "./useStore";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    minWidth: 0,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: "3px solid transparent",
    // High contrast draws what is transparent.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

/** The ways to the views. */
export function Navigation() {
  const { words } = useLanguage();
  const styles = useStyles();
  const current = useStore(currentView);
  return (
    <nav aria-label={words("pane:views")}>
      <ul className={styles.list}>
        {views.map(({ id, word }) => (
          <li key={id}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.link, id === current.id && styles.current)}
              aria-current={id === current.id ? "page" : undefined}
              onClick={() => {
                // Who goes elsewhere has not agreed to anything.
                removalAsked.set(undefined);
                goToView(id);
              }}
            >
              {words(word)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
