import { createPeopleReader } from "../../../src/core/crm/sheets/people";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../../../src/core/crm/sheets/stageHistory";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { sampleSheets } from "../../../src/sample/sampleSheets";
import { readDeals } from "../exampleData";

/** The sample workbook's deals with their people and steps, read as the add-in reads them. */
export function readSample() {
  const sheets = sampleSheets();
  const sheet = (name: string) => {
    const { columns = [], rows = [] } = sheets.find((each) => each.name === name) ?? {};
    return { header: columns.map(({ header }) => header), rows };
  };
  const [people, history, deals] = [sheet("People"), sheet("Stage history"), sheet("Deals")];
  const peopleReader = createPeopleReader(recogniseSheet(people.header, people.rows, "People"), { sheet: "People" });
  peopleReader.read(people.rows, 2);
  const { persons, memberships } = peopleReader.finish().data;
  const recognised = recogniseSheet(history.header, history.rows, "Stage history");
  const historyReader = createStageHistoryReader(recognised, { sheet: "Stage history" });
  historyReader.read(history.rows, 2);
  const read = readDeals(
    [deals.header, ...deals.rows],
    {},
    { teams: memberships, history: historyReader.finish().data },
  );
  const index = buildIndex(read.data, { everybody: "Team", noOwner: "No owner" });
  return { index, asOf: read.asOf, persons };
}
