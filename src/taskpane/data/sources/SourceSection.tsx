import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Role } from "../../core/crm/types";
import type { LookedPlace } from "../../excel/data/describeData";
import { placeName } from "../../excel/read/placeName";
import type { Options, PlaceName } from "../../excel/settings";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { choose } from "./draft";

const useStyles = makeStyles({
  wide: { width: "100%" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one sheet of is read. */
const READ_ROLES: readonly Role[] = ["deals", "stageHistory", "people"];

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
  return (
    <Section title={words("pane:data.source.title")}>
      <Field label={words("pane:data.source.label")} className={styles.wide}>
        <Select
          value={String(read)}
          onChange={(_, { value }) => {
            const place = places[Number(value)];
            choose({ deals: place && placeName(place) }, kept);
          }}
        >
          {(read < 0 || chosen !== undefined) && (
            <option value={-1}>
              {words(chosen && read >= 0 ? "pane:data.source.automatic" : "pane:data.source.none")}
            </option>
          )}
          {places.map((place, at) => (
            <option key={place.label} value={at}>
              {words("pane:data.source.place", { name: place.label, count: place.rows })}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {places.map((place) => (
          <PlaceItem key={place.label} place={place} />
        ))}
      </ul>
    </Section>
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
