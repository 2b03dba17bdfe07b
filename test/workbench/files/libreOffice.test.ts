import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCsvSheet } from "../../../src/workbench/files/addCsvSheet";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";

/** Another program's reading of a saved file: LibreOffice calculates all of it anew and writes the first sheet as CSV. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice)
  console.info("Skipped: LibreOffice (soffice) is not installed, so no second program reads a saved file.");

/** By itself LibreOffice shows the results a file was saved with. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

(hasLibreOffice ? test : test.skip)(
  "LibreOffice opens a saved file and calculates the same figures",
  async () => {
    const document = createDocument("check.xlsx");
    const { engine } = document;
    const formulas = [
      '=COUNTIFS(Deals[owner],"Ann",Deals[stage],"won")',
      '=SUMIFS(Deals[value],Deals[closed],">="&DATE(2026,4,1))',
      '=INDEX(Deals[value],MATCH("D-3",Deals[deal],0))',
      '=IFERROR(INDEX(Deals[value],MATCH("none",Deals[deal],0)),"-")',
      '=MATCH("none",Deals[deal],0)',
      '=TEXT(0.326,"0.0%")',
      '=SUMPRODUCT((Deals[owner]="Bob")*Deals[value])',
      "=Rate*10",
      "=1>2",
    ];
    engine.writeCells(
      "sheet1",
      { row: 0, column: 0, rows: formulas.length, columns: 1 },
      formulas.map((formula) => [{ formula }]),
    );
    const csv =
      "deal,owner,stage,value,closed\nD-1,Ann,won,100.5,2026-03-01\nD-2,Bob,lost,50,2026-04-02\nD-3,Ann,won,25,2026-05-03\n";
    const deals = addCsvSheet(document, new TextEncoder().encode(csv), "It's deals.csv");
    engine.addTable(deals.id, { row: 0, column: 0, rows: 4, columns: 5 }, "Deals");
    engine.putName({ name: "Rate", formula: "=0.5", visible: false, comment: "" });
    await engine.calculate();
    // By hand: two won deals of Ann's; 50 + 25 closed from April on; D-3 is worth 25; Bob's deals are worth 50; 0.5 x 10.
    const expected = ["2", "75", "25", "-", "#N/A", "32.6%", "50", "5", "FALSE"];
    expect(engine.readTexts("sheet1", { row: 0, column: 0, rows: formulas.length, columns: 1 }).flat()).toEqual(
      expected,
    );

    const folder = mkdtempSync(join(tmpdir(), "salesboard-"));
    writeFileSync(join(folder, "check.xlsx"), await saveWorkbook(document));
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "csv",
      "--outdir",
      folder,
      join(folder, "check.xlsx"),
    ]);
    const read = readFileSync(join(folder, "check.csv"), "utf8").trim().split("\n");
    rmSync(folder, { recursive: true });
    expect(read).toEqual(expected);
  },
  120_000,
);
