import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Role } from "../../../core/crm/types";
import type { LookedPlace } from "../../../excel/data/describeData";
import { placeName } from "../../../excel/read/placeName";
import type { Options, PlaceName } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { Fold } from "../folds/Fold";

const useStyles = makeStyles({
  wide: { width: "100%" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one sheet of is read. */
const READ_ROLES: readonly Role[] = ["deals", "stageHistory", "people", "activities", "leads", "targets"];

interface Props {
  readonly places: readonly LookedPlace[];
  readonly chosen: PlaceName | undefined;
  readonly kept: Options;
}

/** Which sheet or table holds the deals, and what else there is to read. */
export function SourceSection({ places, chosen, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const read = places.findIndex(({ readAs }) => readAs === "deals");
  const place = (at: number) => {
    const { label = "", rows = 0 } = places[at] ?? {};
    return words("pane:data.source.place", { name: label, count: rows });
  };
  return (
    <Fold
      id="source"
      title={words("pane:data.source.title")}
      summary={read < 0 ? words("choices:source.none") : place(read)}
      isAsking={read < 0}
    >
      <Field label={words("pane:data.source.label")} className={styles.wide}>
        <FitSelect
          value={String(read)}
          onChange={(_, { value }) => {
            const picked = places[Number(value)];
            choose({ deals: picked && placeName(picked) }, kept);
          }}
        >
          {(read < 0 || chosen !== undefined) && (
            <option value={-1}>
              {words(chosen && read >= 0 ? "pane:data.source.automatic" : "pane:data.source.none")}
            </option>
          )}
          {places.map(({ label }, at) => (
            <option key={label} value={at}>
              {place(at)}
            </option>
          ))}
        </FitSelect>
      </Field>
      <ul className={styles.list}>
        {places.map((one) => (
          <PlaceItem key={one.label} place={one} />
        ))}
      </ul>
    </Fold>
  );
}

/** What one sheet or table looks like, and whether it is read. */
function PlaceItem({ place: { label, role, rows, readAs } }: { readonly place: LookedPlace }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const what = words(`report:dataCheck.role.${readAs ?? role}`);
  // What is not read yet, or not used, says so by its name.
  const how = readAs ? "read" : READ_ROLES.includes(role) ? "notRead" : "known";
  return (
    <li className={readAs ? undefined : styles.quiet}>
      {words(`pane:data.source.${how}`, { name: label, what, count: rows })}
    </li>
  );
}
