import { findHeader } from "../../../../src/core/crm/columns/findHeader";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";
import { hasExampleData, readExample, readLocalised } from "../../exampleData";

if (!hasExampleData) console.log("Skipped: the example data (../shared/data) are not on this machine.");
const describeWithData = hasExampleData ? describe : describe.skip;

type Fields = Readonly<Record<string, string>>;

/** The role of each file and the column of each field, by hand from the sets' own descriptions. */
const FILES: readonly (readonly [file: string, role: string, fields: Fields])[] = [
  [
    "crm_analytics_platform/opportunities.csv",
    "deals",
    {
      ...{ id: "opportunity_id", owner: "sales_rep_id", customer: "customer_id", created: "created_date" },
      ...{ closed: "close_date", stage: "stage", probability: "probability", value: "expected_revenue" },
    },
  ],
  [
    "crm_analytics_platform/orders.csv",
    "orders",
    { id: "order_id", owner: "sales_rep_id", customer: "customer_id", date: "order_date", status: "order_status" },
  ],
  [
    "crm_analytics_platform/order_items.csv",
    "orderLines",
    { order: "order_id", product: "product_id", quantity: "quantity", unitPrice: "unit_price", discount: "discount" },
  ],
  [
    "crm_analytics_platform/sales_reps.csv",
    "people",
    { id: "sales_rep_id", owner: "sales_rep_name", from: "hire_date" },
  ],
  ["crm_analytics_platform/customers.csv", "other", {}],
  ["crm_analytics_platform/products.csv", "other", {}],
  ["crm_analytics_platform/regions.csv", "other", {}],
  [
    "crm_pipelines_eu/CRM-and-Sales-Pipelines.csv",
    "deals",
    {
      ...{ owner: "Owner", customer: "Organization", created: "Lead acquisition date", closed: "Actual close date" },
      ...{ expectedClose: "Expected close date", status: "Status", stage: "Stage", probability: "Probability, %" },
      ...{ value: "Deal Value, $", product: "Product" },
    },
  ],
  [
    "hubspot_dummy/hubspot_deals.csv",
    "deals",
    {
      ...{ id: "Deal ID", name: "Deal Name", owner: "Deal Owner", created: "Create Date", closed: "Close Date" },
      ...{ stage: "Deal Stage", lostReason: "Closed Lost Reason", value: "Amount", pipeline: "Pipeline" },
      type: "Deal Type",
    },
  ],
  [
    "hubspot_dummy/hubspot_activities.csv",
    "activities",
    {
      ...{ id: "Activity ID", owner: "Activity Owner", type: "Activity Type", subject: "Call/Meeting Title/Subject" },
      date: "Activity Date",
    },
  ],
  ["hubspot_dummy/hubspot_companies.csv", "other", {}],
  ["maven_crm/accounts.csv", "other", {}],
  ["maven_crm/products.csv", "other", {}],
  ...["maven_crm/sales_pipeline.csv", "maven_crm/sales_pipeline_us_dates.csv"].map(
    (file) =>
      [
        file,
        "deals",
        {
          ...{ id: "opportunity_id", owner: "sales_agent", customer: "account", created: "engage_date" },
          ...{ closed: "close_date", stage: "deal_stage", value: "close_value", product: "product" },
        },
      ] as const,
  ),
  ["maven_crm/sales_teams.csv", "people", { owner: "sales_agent", team: "manager" }],
  ["northwind/orders.csv", "orders", { id: "orderID", owner: "employeeID", customer: "customerID", date: "orderDate" }],
  [
    "northwind/order_details.csv",
    "orderLines",
    { order: "orderID", product: "productID", quantity: "quantity", unitPrice: "unitPrice", discount: "discount" },
  ],
  [
    "northwind/employees.csv",
    "people",
    { id: "employeeID", firstName: "firstName", lastName: "lastName", from: "hireDate" },
  ],
  ["northwind/customers.csv", "other", {}],
  [
    "revops6000/opportunities.csv",
    "deals",
    {
      ...{ id: "opportunity_id", owner: "owner", customer: "account_name", created: "created_date" },
      ...{ closed: "close_date", isWon: "is_won", isClosed: "is_closed", stage: "stage", value: "amount" },
      ...{ lostAtStage: "lost_at_stage", lostReason: "loss_reason", product: "product", source: "lead_source" },
    },
  ],
];

/** The same deals in four languages: id, customer, product, source, owner, created, closed, stage, value, status, reason. */
const LOCALISED: readonly (readonly [language: string, encoding: string, headers: readonly string[]])[] = [
  [
    "nl",
    "utf-8",
    [
      ...["Kansnummer", "Klant", "Product", "Bron", "Verkoper", "Aanmaakdatum", "Sluitingsdatum", "Fase", "Bedrag"],
      ...["Status", "Reden verlies"],
    ],
  ],
  [
    "da",
    "utf-8",
    [
      ...["Sagsnr.", "Kunde", "Produkt", "Kilde", "Sælger", "Oprettet den", "Lukket den", "Fase", "Beløb"],
      ...["Status", "Årsag til tab"],
    ],
  ],
  [
    "de",
    "windows-1252",
    [
      ...["Verkaufschance-Nr.", "Kunde", "Produkt", "Quelle", "Vertriebsmitarbeiter", "Erstellt am", "Abschlussdatum"],
      ...["Phase", "Auftragswert", "Status", "Verlustgrund"],
    ],
  ],
  [
    "fr",
    "windows-1252",
    [
      ...["N° d'opportunité", "Client", "Produit", "Source", "Commercial", "Date de création", "Date de clôture"],
      ...["Étape", "Montant", "Statut", "Motif de perte"],
    ],
  ],
];
const LOCALISED_FIELDS = [
  ...["id", "customer", "product", "source", "owner", "created", "closed", "stage", "value", "status", "lostReason"],
];

/** The role, the header of each field, and how sure each is, as recognised from the first hundred rows. */
function recognise(rows: readonly (readonly unknown[])[], file: string) {
  const header = findHeader(rows.slice(0, 100));
  const { role, columns, confidence, headers, notRecognised } = recogniseSheet(
    rows[header] ?? [],
    rows.slice(header + 1, 100),
    file.replace(/^.*\/|\.csv$/g, ""),
  );
  const fields = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, headers[column]]));
  return { header, role, fields, confidence, notRecognised, headers };
}

describeWithData("the example exports, column by column", () => {
  test.each(FILES)("%s: %s", (file, role, fields) => {
    const found = recognise(readExample(file), file);
    expect([found.header, found.role, found.fields]).toEqual([0, role, fields]);
    const used = new Set(Object.values(fields));
    expect(found.notRecognised).toEqual(found.headers.filter((header) => !used.has(header)));
  });

  test.each(LOCALISED)("the deals in %s", (language, encoding, headers) => {
    const found = recognise(readLocalised(`localised_derived/opportunities_${language}.csv`, encoding), "deals");
    const expected = Object.fromEntries(LOCALISED_FIELDS.map((field, at) => [field, headers[at]]));
    expect([found.role, found.fields]).toEqual(["deals", expected]);
    expect(new Set(Object.values(found.confidence))).toEqual(new Set(["sure"]));
  });

  test("what is no alias as it stands is not sure", () => {
    const { confidence } = recognise(readExample("crm_pipelines_eu/CRM-and-Sales-Pipelines.csv"), "deals");
    // The first hundred rows have no stage, and the other header has a word before what is known.
    expect(confidence).toMatchObject({ created: "likely", stage: "likely", value: "sure", closed: "sure" });
  });
});
