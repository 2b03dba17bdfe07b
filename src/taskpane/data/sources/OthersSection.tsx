import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { LookedOther, LookedPeople, LookedPlace } from "../../../excel/data/describeData";
import { placeName } from "../../../excel/read/placeName";
import type { Options } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { Fold } from "../folds/Fold";
import { TeamColumn } from "./TeamColumn";

const AUTOMATIC = "automatic";
const NONE = "none";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, width: "100%" },
});

interface Props {
  readonly places: readonly LookedPlace[];
  readonly others: readonly LookedOther[];
  readonly people: LookedPeople | undefined;
  readonly options: Options;
  readonly kept: Options;
}

/** Which sheet or table is read for what tells more about the deals, kind by kind. */
export function OthersSection({ places, others, people, options, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const read = others.filter(({ place }) => place !== undefined).length;
  const label = (at: number) => places[at]?.label ?? "";
  // Orders are read as the deals.
  const offeredAs = (role: LookedOther["role"]) =>
    places.flatMap(({ readAs }, at) => (readAs === "deals" && role !== "orders" ? [] : [at]));

  function pick(role: LookedOther["role"], value: string): void {
    const rest = Object.fromEntries(Object.entries(options.others ?? {}).filter(([other]) => other !== role));
    const place = places[Number(value)];
    const picked = value === AUTOMATIC ? undefined : value === NONE ? NONE : place && placeName(place);
    choose({ others: picked === undefined ? rest : { ...rest, [role]: picked } }, kept);
  }

  return (
    <Fold id="others" title={words("choices:others.title")} summary={words("choices:others.summary", { count: read })}>
      <p>{words("choices:others.text")}</p>
      <div className={styles.rows}>
        {others.map(({ role, place, isChosen }) => (
          <Field key={role} label={words(`choices:others.role.${role}`)}>
            <FitSelect
              value={isChosen ? (place === undefined ? NONE : String(place)) : AUTOMATIC}
              onChange={(_, { value }) => pick(role, value)}
            >
              <option value={AUTOMATIC}>
                {isChosen
                  ? words("pane:data.source.automatic")
                  : place === undefined
                    ? words("pane:data.columns.notFound")
                    : label(place)}
              </option>
              <option value={NONE}>{words("choices:others.none")}</option>
              {offeredAs(role).map((at) =>
                // It stands above already.
                at === place && !isChosen ? null : (
                  <option key={label(at)} value={at}>
                    {label(at)}
                  </option>
                ),
              )}
            </FitSelect>
          </Field>
        ))}
        {people && <TeamColumn people={people} kept={kept} />}
      </div>
    </Fold>
  );
}
