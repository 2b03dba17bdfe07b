import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";

const SAMPLE_DEALS = [
  ...["Deal ID", "Deal", "Customer", "Owner", "Created", "Stage", "Status", "Value", "Margin", "Product", "Source"],
  ...["Closed", "Expected close", "Lost at stage", "Lost reason", "Type"],
];

describe("what a sheet is and what its columns hold", () => {
  test("the deals of the sample workbook", () => {
    const { role, columns, notRecognised } = recogniseSheet(SAMPLE_DEALS, []);
    expect(role).toBe("deals");
    expect(columns).toMatchObject({ id: 0, owner: 3, created: 4, stage: 5, status: 6, value: 7, margin: 8 });
    expect(columns).toMatchObject({ closed: 11, expectedClose: 12, lostAtStage: 13, type: 15 });
    expect(notRecognised).toEqual([]);
  });

  test("a Dutch export", () => {
    const header = [
      "Kansnummer",
      "Klant",
      "Segment",
      "Verkoper",
      "Aanmaakdatum",
      "Sluitingsdatum",
      "Fase",
      "Bedrag",
      "Status",
    ];
    const row = ["K-1", "Bakkerij", "MKB", "Anna", "01-01-2023", "29-03-2023", "Gewonnen", "€ 30.000,00", "Gewonnen"];
    const { role, columns, notRecognised } = recogniseSheet(header, [row]);
    expect(role).toBe("deals");
    expect(columns).toEqual({ id: 0, customer: 1, owner: 3, created: 4, closed: 5, stage: 6, value: 7, status: 8 });
    expect(notRecognised).toEqual(["Segment"]);
  });

  test("headers with the object before them, a star behind them, accents and capitals", () => {
    const { columns } = recogniseSheet(["Deal - ID", "Deal - Owner", "STATUS*", "Deal - Value", "Étape"], []);
    expect(columns).toEqual({ id: 0, owner: 1, status: 2, value: 3, stage: 4 });
  });

  test("the expected close date is never the close date", () => {
    const { columns } = recogniseSheet(["Deal ID", "Status", "Expected close date"], []);
    expect(columns).toEqual({ id: 0, status: 1, expectedClose: 2 });
  });

  test("a column is what its values are: 'Closed' with True and False is no date", () => {
    const { columns } = recogniseSheet(
      ["ID", "Won", "Closed", "Value"],
      [
        [1, "True", "True", "big"],
        [2, "False", "False", "x"],
      ],
    );
    expect(columns).toEqual({ id: 0, isWon: 1, isClosed: 2 });
  });

  test("headers only are still deals", () => {
    expect(recogniseSheet(["Deal ID", "Owner", "Status"], []).role).toBe("deals");
  });

  test("a status column of which no word is known still makes deals, so that its words are reported", () => {
    const { role, columns } = recogniseSheet(["Deal ID", "Status"], [[1, "Foo"]]);
    expect([role, columns.status]).toEqual(["deals", 1]);
  });

  test("active and inactive are no statuses of deals, though a deal may be active", () => {
    const status = (words: string[]) =>
      recogniseSheet(
        ["ID", "Owner", "Status"],
        words.map((word, id) => [id, "Ann", word]),
      ).role;
    expect(status(["Active", "Inactive", "Active"])).toBe("other");
    expect(status(["Active", "On hold"])).toBe("deals");
    expect(status(["Active", "Foo", "Won"])).toBe("deals");
  });

  test("such a column gives way where the stages do tell", () => {
    const { columns } = recogniseSheet(["Deal ID", "Status", "Stage"], [[1, "Foo", "Closed Won"]]);
    expect(columns).toEqual({ id: 0, stage: 2 });
  });

  test.each([
    ["stageHistory", "Stage history", ["Deal ID", "Stage", "Entered"], ["D-1", "Quote", 45000]],
    ["stageHistory", "Fases", ["Dealnummer", "Fase", "Datum ingegaan"], ["D-1", "Offerte", "1-2-2026"]],
    ["people", "People", ["Owner", "Team", "From", "Until", "Capacity"], ["Ann", "North", 43000, "", 1]],
    ["people", "sales_teams", ["sales_agent", "manager", "regional_office"], ["Ann", "Bob", "East"]],
    [
      "leads",
      "Leads",
      ["Lead ID", "Created", "Company", "Owner", "Source", "Status", "Deal ID"],
      ["L-1", 45110, "X", "Ann", "Web", "New", ""],
    ],
    [
      "activities",
      "Activities",
      ["Activity ID", "Date", "Owner", "Type", "Deal ID", "Done"],
      ["A-1", 45110, "Ann", "Call", "D-1", "Yes"],
    ],
    ["activities", "Activiteiten", ["Datum", "Verkoper", "Soort", "Status"], [45110, "Ann", "Bellen", "Open"]],
    ["targets", "Targets", ["Who", "KPI", "Period", "Value"], ["Ann", "Revenue", "2026-Q1", 5]],
    ["people", "Reps", ["sales_rep_id", "sales_rep_name", "hire_date"], [1, "Ann", 44_000]],
    [
      "people",
      "employees",
      ["employeeID", "lastName", "firstName", "hireDate", "city"],
      [1, "Smith", "Ann", 44_000, "Gent"],
    ],
    ["orders", "orders", ["orderID", "customerID", "employeeID", "orderDate"], [10_248, "VINET", 5, 45_000]],
    ["orders", "Bestellingen", ["Ordernummer", "Klant", "Orderdatum", "Orderstatus"], [1, "X", 45_000, "Geleverd"]],
    ["deals", "Orders", ["Order number", "Owner", "Order date", "Status", "Value"], [1, "Ann", 45_000, "Won", 12]],
    ["orderLines", "lines", ["orderID", "productID", "unitPrice", "quantity", "discount"], [10_248, 11, 14, 12, 0]],
    ["orderLines", "Regels", ["Ordernummer", "Artikel", "Aantal", "Prijs per stuk"], [1, "Dak", 2, 14]],
    [
      "other",
      "products",
      ["product_id", "product_name", "category", "unit_price", "created_at"],
      [1, "X", "Y", 9, 45_000],
    ],
    [
      "other",
      "customers",
      ["customer_id", "customer_name", "industry", "region_id", "created_at"],
      [1, "X", "Y", 9, 45_000],
    ],
    [
      "other",
      "contacts",
      ["Record ID", "First Name", "Last Name", "Email", "Account Name"],
      [1, "Ann", "Smith", "a@x.eu", "X"],
    ],
    [
      "stageHistory",
      "History",
      ["Record ID", 'Date entered "Quote (Sales)"', 'Date entered "Won (Sales)"'],
      [1, 45_000, ""],
    ],
    ["deals", "Export", ["Record ID", "Amount", "Deal Stage", 'Date entered "Quote (Sales)"'], [1, 9, "Quote", 45_000]],
    ["people", "Staff", ["ID", "Name", "Team", "Status"], [7, "Ann", "North", "Active"]],
    ["people", "Medewerkers", ["Nummer", "Verkoper", "Afdeling", "Status"], [7, "Ann", "Noord", "Inactief"]],
    ["people", "Users", ["ID", "Name", "Team", "Created on", "Status"], [7, "Ann", "North", 45000, "active"]],
    ["people", "Users", ["ID", "Name", "Team", "Status"], []],
    ["deals", "Kansen", ["ID", "Verkoper", "Team", "Status"], [7, "Ann", "Noord", "Verloren"]],
    ["deals", "Deals", ["ID", "Owner", "Team", "Status", "Value"], [7, "Ann", "North", "Foo", 100]],
    ["other", "Machines", ["ID", "Owner", "Status"], [7, "Ann", "In repair"]],
    ["other", "Products", ["product", "series", "sales_price"], ["GTX", "G", 550]],
    ["other", "Empty", [], []],
    ["other", "Notes", ["Status", "Remark"], ["open", "call back"]],
  ])("%s: the sheet %s", (role, name, header, row) => {
    expect(recogniseSheet(header, row.length > 0 ? [row] : [], name).role).toBe(role);
  });
});

test("orders of which some were cancelled are orders, as no deal is delivered; won and lost are of deals", () => {
  const roleOf = (...statuses: readonly string[]) =>
    recogniseSheet(
      ["Order number", "Customer", "Order date", "Salesperson", "Status"],
      statuses.map((status, row) => [row, "X", 45_000 + row, "Ann", status]),
      "Orders",
    ).role;
  expect(roleOf("Delivered", "Cancelled", "Shipped")).toBe("orders");
  expect(roleOf("Geleverd", "Geannuleerd")).toBe("orders");
  expect(roleOf("Won", "Cancelled")).toBe("deals");
  expect(roleOf("Delivered", "Lost")).toBe("deals");
  expect(roleOf("Accepted", "Cancelled")).toBe("deals");
});

describe("the columns of what is no list of deals", () => {
  const fieldsOf = (header: readonly unknown[], rows: readonly (readonly unknown[])[], name?: string) => {
    const { role, columns, notRecognised } = recogniseSheet(header, rows, name);
    return { role, columns, notRecognised };
  };

  test("targets", () => {
    expect(fieldsOf(["Owner", "Team", "KPI", "Period", "Target", "Remark"], [])).toEqual({
      role: "targets",
      columns: { owner: 0, team: 1, kpi: 2, period: 3, value: 4 },
      notRecognised: ["Remark"],
    });
  });

  test("leads, the lead's own id apart from the deal it became", () => {
    const header = ["Lead ID", "Created", "Company", "Owner", "Source", "Status", "First contact", "Deal ID"];
    expect(fieldsOf(header, [["L-1", 45_110, "X", "Ann", "Web", "New", 45_112, "D-1"]])).toEqual({
      role: "leads",
      columns: { id: 0, created: 1, customer: 2, owner: 3, source: 4, status: 5, firstContact: 6, converted: 7 },
      notRecognised: [],
    });
  });

  test("activities, their own id apart from the deal's", () => {
    expect(fieldsOf(["Activiteit ID", "Datum", "Verkoper", "Soort", "Dealnummer", "Gedaan"], [])).toEqual({
      role: "activities",
      columns: { id: 0, date: 1, owner: 2, type: 3, deal: 4, done: 5 },
      notRecognised: [],
    });
  });

  test("beside a first name, a name is the last one, unless it is the whole name", () => {
    const header = ["Personeelsnummer", "Voornaam", "Naam", "Afdeling"];
    expect(fieldsOf(header, [[1, "Ann", "Smith", "Noord"]]).columns).toEqual({
      id: 0,
      firstName: 1,
      lastName: 2,
      team: 3,
    });
    expect(fieldsOf(header, [[1, "Ann", "Ann Smith", "Noord"]]).columns).toEqual({
      id: 0,
      firstName: 1,
      owner: 2,
      team: 3,
    });
  });

  test("the region of an address is no team", () => {
    expect(fieldsOf(["Salesperson", "Region"], [["Ann", "East"]]).columns).toEqual({ owner: 0, team: 1 });
    const columns = fieldsOf(["employeeID", "lastName", "city", "region"], [[1, "Smith", "Gent", "WA"]]).columns;
    expect(columns).toEqual({ id: 0, lastName: 1 });
  });
});

describe("a history with a column for each stage", () => {
  test("HubSpot's, in the deals themselves: the stages with their pipeline, and none of them a field of the deals", () => {
    const header = [
      ...["Record ID", "Deal Name", "Deal Stage", "Amount", "Close Date"],
      ...[
        'Date entered "Closed Lost (Sales Pipeline)"',
        'Date exited "Closed Lost (Sales Pipeline)"',
        "Hs_V2_Date_Entered_closedwon",
      ],
    ];
    const { role, columns, stageDates, notRecognised } = recogniseSheet(header, []);
    expect([role, columns]).toEqual(["deals", { id: 0, name: 1, stage: 2, value: 3, closed: 4 }]);
    expect(stageDates).toEqual([
      { column: 5, stage: "Closed Lost", pipeline: "Sales Pipeline" },
      { column: 7, stage: "closedwon" },
    ]);
    expect(notRecognised).toEqual(['Date exited "Closed Lost (Sales Pipeline)"']);
  });

  test("in a sheet of its own", () => {
    const recognised = recogniseSheet(
      ["Record ID", "Deal Name", "Datum ingegaan “Offerte”", 'Date entered "Won"'],
      [[1, "Roof", 45_000, ""]],
    );
    expect(recognised).toMatchObject({ role: "stageHistory", columns: { id: 0 }, notRecognised: ["Deal Name"] });
    expect(recognised.stageDates).toEqual([
      { column: 2, stage: "Offerte" },
      { column: 3, stage: "Won" },
    ]);
  });

  test("a column without dates is none, and other sheets have none", () => {
    expect(recogniseSheet(["Deal ID", "Status", 'Date entered "Won"'], [[1, "Won", "yes"]])).not.toHaveProperty(
      "stageDates",
    );
    expect(recogniseSheet(["Deal ID", "Stage", "Entered"], [])).not.toHaveProperty("stageDates");
  });
});

describe("lists of people's own, called as people call things", () => {
  const [won, lost, open] = [
    [1, "X", "Ann Lee", 45_000, 45_030, "", 900, "", 45_050],
    [2, "Y", "Ben Cole", 45_001, "", 45_040, 400, "price", 45_060],
    [3, "Z", "Ann Lee", 45_002, "", "", 700, "", 45_070],
  ];
  const fields = ["id", "customer", "owner", "quoted", "wonDate", "lostDate", "value", "lostReason", "expectedClose"];

  test.each([
    [
      ["Quote no.", "Customer / prospect", "Account executive", "Offer sent", "Signed on", "Declined on"],
      ["Quoted amount", "Rejection reason", "Expected date"],
    ],
    [
      ["Offertenr.", "Opdrachtgever", "Verkoopadviseur", "Offerte verzonden", "Datum opdracht", "Afgewezen op"],
      ["Bedrag netto", "Reden afwijzing", "Verwachte opdrachtdatum"],
    ],
    [
      ["Angebots-Nr.", "Auftraggeber", "Außendienst", "Angebot versendet am", "Beauftragt am", "Abgelehnt am"],
      ["Netto-Summe", "Ablehnungsgrund", "Erwarteter Auftragseingang"],
    ],
    [
      ["N° devis", "Raison sociale", "Suivi par", "Date d'envoi du devis", "Date de signature", "Refusé le"],
      ["Montant hors taxes", "Motif de refus", "Date prévisionnelle"],
    ],
    [
      ["Tilbud nr.", "Kundens navn", "Ansvarlig sælger", "Tilbud afsendt", "Underskrevet den", "Afvist den"],
      ["Beløb ekskl. moms", "Tabt årsag", "Forventet ordredato"],
    ],
  ])("%s", (first, second) => {
    const header = [...first, ...second];
    const { columns, notRecognised } = recogniseSheet(
      [...header, "Status"],
      [
        [...won!, "Won"],
        [...lost!, "Lost"],
        [...open!, "Open"],
      ],
    );
    expect(notRecognised).toEqual([]);
    expect(columns).toEqual({ ...Object.fromEntries(fields.map((field, column) => [field, column])), status: 9 });
  });

  test.each([
    ["Bedrag incl. btw", "Bedrag netto"],
    ["Gesamtbetrag", "Nettobetrag"],
    ["Totaalbedrag", "Nettobedrag"],
    ["Montant total TTC", "Montant total HT"],
    ["Samlet beløb", "Nettobeløb"],
    ["Total amount", "Net amount"],
    ["Betrag brutto", "Betrag netto"],
    ["Amount incl. VAT", "Amount excl. VAT"],
    ["Beløb inkl. moms", "Nettobeløb"],
  ])("of %s and %s the amount without taxes, wherever it stands", (gross, net) => {
    for (const header of [
      ["Owner", "Status", gross, net],
      ["Owner", "Status", net, gross],
    ]) {
      const { columns } = recogniseSheet(header, [["Ann", "Won", 121, 100]]);
      expect(header[columns.value!]).toBe(net);
    }
  });
});
