import { Field } from "@fluentui/react-components";
import type { LookedPeople } from "../../../excel/data/describeData";
import type { Options } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { chosenOf } from "../columns/chosenOf";
import { Examples } from "../columns/Examples";
import { choose } from "../draft";

const AUTOMATIC = "automatic";
const NONE = "none";

/** Which column of the list of people tells their team. */
export function TeamColumn({ people, kept }: { readonly people: LookedPeople; readonly kept: Options }) {
  const { words } = useLanguage();
  const { columns, team, isChosen } = people;
  const taken = columns[team ?? -1];
  const textOf = (at: number | undefined) => {
    const column = columns[at ?? -1];
    return column ? words("choices:columns.column", { header: column.header, letters: column.letters }) : "";
  };

  function pick(value: string): void {
    const column = columns[Number(value)];
    choose({ teamColumn: value === NONE ? NONE : column && chosenOf(column) }, kept);
  }

  return (
    <Field label={words("choices:others.team")} hint={taken && <Examples examples={taken.examples} />}>
      <FitSelect
        value={isChosen ? (team === undefined ? NONE : String(team)) : AUTOMATIC}
        onChange={(_, { value }) => pick(value)}
      >
        <option value={AUTOMATIC}>
          {isChosen
            ? words("pane:data.columns.automatic")
            : taken === undefined
              ? words("pane:data.columns.notFound")
              : words("pane:data.columns.recognised", { column: textOf(team) })}
        </option>
        <option value={NONE}>{words("pane:data.columns.none")}</option>
        {columns.map((column, at) =>
          // It stands above already.
          at === team && !isChosen ? null : (
            <option key={column.letters} value={at}>
              {textOf(at)}
            </option>
          ),
        )}
      </FitSelect>
    </Field>
  );
}
