import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";

/**
 * Whole exports as CRMs write them. Each header with the field that it is, read by hand from what the CRM says of it; "" is a header
 * that means nothing to the figures and has to be told as not recognised.
 */
const DEALS: readonly (readonly [crm: string, headers: Readonly<Record<string, string>>])[] = [
  [
    "Pipedrive, English",
    {
      ...{ "Deal - ID": "id", "Deal - Title": "name", "Deal - Creator": "", "Deal - Owner": "owner" },
      ...{ "Deal - Value": "value", "Deal - Currency of Value": "currency", "Deal - Weighted value": "" },
      ...{ "Deal - Probability": "probability", "Deal - Organization": "customer", "Deal - Pipeline": "pipeline" },
      ...{ "Deal - Contact person": "", "Deal - Stage": "stage", "Deal - Label": "", "Deal - Status": "status" },
      ...{ "Deal - Deal created": "created", "Deal - Update time": "", "Deal - Last stage change": "lastStageChange" },
      ...{ "Deal - Next activity date": "nextActivity", "Deal - Last activity date": "lastActivity" },
      ...{ "Deal - Won time": "wonDate", "Deal - Lost time": "lostDate", "Deal - Deal closed on": "closed" },
      ...{ "Deal - Lost reason": "lostReason", "Deal - Total activities": "", "Deal - Done activities": "" },
      ...{ "Deal - Activities to do": "", "Deal - Expected close date": "expectedClose" },
    },
  ],
  [
    "Pipedrive, English, the other way",
    {
      ...{ "Deal - Title": "name", "Deal - Value": "value", Organization: "customer", "Contact person": "" },
      ...{ "Deal - Owner": "owner", "Deal - Stage (pipeline)": "stage", "Deal - Creation date": "created" },
      ...{ "Deal - Closed on": "closed", "Deal - Currency of value": "currency", "Deal - Status": "status" },
      ...{ "Deal - Pipedrive System ID": "id" },
    },
  ],
  [
    "Pipedrive, German",
    {
      ...{ "Deal - Titel": "name", "Deal - Wert": "value", "Deal - Besitzer": "owner", "Deal - Phase": "stage" },
      ...{ "Deal - Status": "status", "Deal - Deal erstellt": "created" },
      ...{ "Deal - Datum des gewonnenen Deals": "wonDate", "Deal - Datum des verlorenen Deals": "lostDate" },
      ...{ "Deal - Deal abgeschlossen am": "closed", "Deal - Verlustgrund": "lostReason" },
      ...{ "Deal - Letzte Phasenänderung": "lastStageChange", "Deal - Datum der letzten Aktivität": "lastActivity" },
      ...{ "Deal - Wahrscheinlichkeit": "probability", "Deal - Erledigte Aktivitäten": "" },
    },
  ],
  [
    "Pipedrive, French",
    {
      ...{ "Affaire - Titre": "name", "Affaire - Valeur": "value", "Affaire - Propriétaire": "owner" },
      ...{ "Affaire - Étape": "stage", "Affaire - Statut": "status", "Affaire - Affaire créée": "created" },
      ...{ "Affaire - Date de gain": "wonDate", "Affaire - Date de perte": "lostDate" },
      "Affaire - Raison de la perte": "lostReason",
    },
  ],
  [
    "HubSpot, English",
    {
      ...{ "Record ID": "id", "Deal Name": "name", Pipeline: "pipeline", "Deal Stage": "stage", Amount: "value" },
      ...{ "Close Date": "closed", "Create Date": "created", "Deal owner": "owner", "Deal Type": "type" },
      ...{ "Closed Lost Reason": "lostReason", "Last Activity Date": "lastActivity" },
      ...{ "Number of Sales Activities": "", "Deal probability": "probability" },
      "Associated Company (Primary)": "customer",
    },
  ],
  [
    "HubSpot, French",
    {
      ...{ "Nom de la transaction": "name", "Phase de la transaction": "stage", Montant: "value" },
      ...{ "Date de fermeture": "closed", "Propriétaire de la transaction": "owner" },
    },
  ],
  [
    "Salesforce, English",
    {
      ...{ "Opportunity Owner": "owner", "Account Name": "customer", "Opportunity Name": "name", Stage: "stage" },
      ...{ "Fiscal Period": "", Amount: "value", "Probability (%)": "probability", Age: "", "Close Date": "closed" },
      ...{ "Created Date": "created", "Last Activity": "lastActivity", "Last Stage Change Date": "lastStageChange" },
      ...{ "Stage Duration": "", "Next Step": "", "Lead Source": "source", Type: "type", "Forecast Category": "" },
    },
  ],
  [
    // In people's own lists "Closed" is rather a date and "Won" a day; in Salesforce they are yes or no.
    "Salesforce, English, with its flags",
    {
      ...{ "Opportunity ID": "id", "Opportunity Name": "name", "Account Name": "customer", Stage: "stage" },
      ...{ "Close Date": "closed", Won: "isWon", Closed: "isClosed" },
    },
  ],
  [
    // Salesforce's expected revenue is the amount times the chance: never what a deal is worth, also where there is nothing else.
    "Salesforce, English, with its expected revenue",
    {
      ...{ "Opportunity Name": "name", Amount: "value", "Expected Revenue": "", "Probability (%)": "probability" },
      Stage: "stage",
    },
  ],
  [
    "Salesforce, English, with its expected revenue alone",
    {
      ...{ "Opportunity Name": "name", "Opportunity Owner": "owner", "Expected Revenue": "", Stage: "stage" },
      ...{ "Close Date": "closed", "Created Date": "created", "Lead Source": "source" },
    },
  ],
  [
    "Salesforce, German, with its expected revenue alone",
    {
      ...{ "Opportunity-Name": "name", "Opportunity-Inhaber": "owner", "Erwarteter Umsatz": "", Phase: "stage" },
      Schlusstermin: "closed",
    },
  ],
  [
    "Zoho, English, with its expected revenue alone",
    {
      ...{ "Record Id": "id", "Deal Owner": "owner", "Deal Name": "name", "Expected Revenue": "", Stage: "stage" },
      ...{ "Closing Date": "closed", "Created Time": "created" },
    },
  ],
  [
    // Where no CRM tells otherwise it is all there is, as in Odoo.
    "a list of one's own",
    { opportunity_id: "id", sales_rep: "owner", stage: "stage", expected_revenue: "value", created_date: "created" },
  ],
  [
    "a list of one's own with both amounts",
    { Deal: "name", Rep: "owner", Status: "status", "Estimated value": "estimatedValue", Revenue: "value" },
  ],
  [
    "Salesforce, German",
    {
      ...{ "Opportunity-Name": "name", "Opportunity-Inhaber": "owner", Phase: "stage", Schlusstermin: "closed" },
      ...{ Erstelldatum: "created", "Wahrscheinlichkeit (%)": "probability", "Letzte Aktivität": "lastActivity" },
      "Nächster Schritt": "",
    },
  ],
  [
    "Salesforce, French",
    {
      ...{ "Propriétaire de l'opportunité": "owner", Etape: "stage", "Date de création": "created" },
      "Date de clôture": "closed",
    },
  ],
  [
    "Dynamics 365, English",
    {
      ...{ "(Do Not Modify) Opportunity": "id", "(Do Not Modify) Row Checksum": "", "(Do Not Modify) Modified On": "" },
      ...{ Topic: "name", Account: "customer", Contact: "", "Est. close date": "expectedClose" },
      // Of an order counts what it brought in, of another deal what it is estimated at.
      ...{
        "Est. revenue": "estimatedValue",
        "Actual Revenue": "value",
        "Actual Close Date": "closed",
        Probability: "probability",
      },
      // Of the two steps the one that Dynamics calls the sale's.
      ...{ Rating: "", "Sales Stage": "stage", "Pipeline Phase": "", Status: "status", "Status Reason": "lostReason" },
      ...{ "Created On": "created", Owner: "owner" },
    },
  ],
  [
    "Dynamics 365, English, one amount and one step",
    { Topic: "name", "Est. revenue": "value", "Pipeline Phase": "stage" },
  ],
  [
    "Dynamics 365, Dutch",
    {
      ...{ Onderwerp: "name", Eigenaar: "owner", "Gesch. omzet": "estimatedValue", "Werkelijke omzet": "value" },
      ...{ "Gesch. sluitingsdatum": "expectedClose", "Werkelijke sluitingsdatum": "closed", "Gemaakt op": "created" },
    },
  ],
  [
    "Dynamics 365, Danish",
    {
      ...{ Emne: "name", Ejer: "owner", "Anslået omsætning": "estimatedValue", "Faktisk omsætning": "value" },
      ...{ "Anslået lukkedato": "expectedClose", "Faktisk lukkedato": "closed", Oprettet: "created" },
    },
  ],
  [
    "Dynamics 365, French",
    {
      ...{ "Revenu estimé": "estimatedValue", "Revenu réel": "value", "Date de clôture estimée": "expectedClose" },
      "Date de clôture réelle": "closed",
    },
  ],
  [
    "Dynamics 365, German, with both amounts",
    { Thema: "name", Besitzer: "owner", "Gesch. Umsatz": "estimatedValue", "Tatsächlicher Umsatz": "value" },
  ],
  [
    "Dynamics 365, German",
    {
      ...{ Thema: "name", "Potenzieller Kunde": "customer", "Gesch. Umsatz": "value" },
      ...{ "Gesch. Abschlussdatum": "expectedClose", "Tatsächliches Abschlussdatum": "closed" },
      Wahrscheinlichkeit: "probability",
    },
  ],
  [
    "Zoho, English",
    {
      ...{ "Record Id": "id", "Deal Owner.id": "", "Deal Owner": "owner", Amount: "value", "Deal Name": "name" },
      ...{ "Closing Date": "closed", "Account Name": "customer", Stage: "stage", Type: "type" },
      ...{ "Probability (%)": "probability", "Lead Source": "source", "Created Time": "created", "Modified Time": "" },
      // Zoho's expected revenue is the amount times the chance.
      ...{ "Contact Name": "", "Expected Revenue": "", "Last Activity Time": "lastActivity" },
      ...{ "Sales Cycle Duration": "", "Overall Sales Duration": "", Pipeline: "pipeline" },
      ...{ "Reason For Loss": "lostReason", "Stage Modified Time": "lastStageChange" },
    },
  ],
  [
    "Odoo, English",
    {
      ...{ Opportunity: "name", Salesperson: "owner", Stage: "stage", "Expected Revenue": "value" },
      ...{ Probability: "probability", "Expected Closing": "expectedClose", "Closed Date": "closed" },
      ...{ "Created on": "created", "Last Stage Update": "lastStageChange", "Lost Reason": "lostReason" },
      "Won / Lost": "status",
    },
  ],
  [
    "Odoo, Dutch",
    {
      ...{ Verkoopkans: "name", Verkoper: "owner", Fase: "stage", "Verwachte omzet": "value", Kans: "probability" },
      ...{ "Verwachte sluitingsdatum": "expectedClose", Sluitingsdatum: "closed", "Aangemaakt op": "created" },
      ...{ "Laatste fase aanpassing": "lastStageChange", Verliesreden: "lostReason", "Gewonnen / Verloren": "status" },
    },
  ],
  [
    "Odoo, Danish",
    {
      ...{ Salgsmuligheder: "name", Sælger: "owner", Fase: "stage", "Forventet omsætning": "value" },
      ...{ Sandsynlighed: "probability", "Forventet lukning": "expectedClose", Lukkedato: "closed" },
      ...{ "Oprettet den": "created", "Sidste faseopdatering": "lastStageChange", Tabsårsag: "lostReason" },
      "Vundet / Tabt": "status",
    },
  ],
  [
    "Odoo, German",
    {
      ...{ Verkaufschance: "name", Vertriebsmitarbeiter: "owner", Phase: "stage", "Erwarteter Umsatz": "value" },
      ...{ Wahrscheinlichkeit: "probability", "Erwarteter Abschluss": "expectedClose", Abschlussdatum: "closed" },
      ...{ "Erstellt am": "created", "Letzte Phasenaktualisierung": "lastStageChange", Verlustgrund: "lostReason" },
      "Gewonnen / Verloren": "status",
    },
  ],
  [
    "Odoo, French",
    {
      ...{ Opportunité: "name", Vendeur: "owner", Étape: "stage", "Revenu attendu": "value" },
      ...{ Probabilité: "probability", "Date de clôture prévue": "expectedClose", "Date de clôture": "closed" },
      ...{ "Créé le": "created", "Dernière mise à jour de l'étape": "lastStageChange", "Motif de perte": "lostReason" },
      "Gagné / Perdu": "status",
    },
  ],
  ["SuperOffice, English", superOffice("Owner", "Stage", "Amount", "Sale date", "Cost", "Profit")],
  ["SuperOffice, Danish", superOffice("Ejer", "Fase", "Beløb", "Salgsdato", "Samlet kostpris", "Fortjeneste")],
  ["SuperOffice, Dutch", superOffice("Eigenaar", "Fase", "Bedrag", "Verkoopdatum", "Totale kosten", "Winst")],
  ["SuperOffice, Norwegian", superOffice("Eier", "Fase", "Beløp", "Salgsdato", "Total kostnad", "Fortjeneste")],
  ["SuperOffice, German", superOffice("Eigentümer", "Stufe", "Betrag", "Verkaufsdatum", "Gesamtkosten", "Ertrag")],
  [
    "SuperOffice, Danish, with more of its columns",
    {
      ...{ Salg: "name", Sagsbehandler: "owner", Firma: "customer", Registreret: "created", Salgsdato: "closed" },
      ...{ Salgstype: "type", Fase: "stage", Beløb: "value", Valuta: "currency", "Næste aktivitet": "nextActivity" },
    },
  ],
  [
    "SuperOffice, Norwegian, with more of its columns",
    {
      ...{ Salg: "name", Saksbehandler: "owner", Firma: "customer", Registrert: "created", Salgsdato: "closed" },
      ...{ Salgstype: "type", Fase: "stage", Beløp: "value", Sannsynlighet: "probability", Kilde: "source" },
    },
  ],
  [
    "SuperOffice, Swedish",
    {
      ...{ Försäljning: "name", Handläggare: "owner", Företag: "customer", Registrerad: "created", Fas: "stage" },
      ...{ Försäljningsdatum: "closed", Försäljningstyp: "type", Belopp: "value", Källa: "source" },
      "Registrerad av": "",
    },
  ],
  [
    "Teamleader, Dutch",
    { "Naam van de klant": "customer", Titel: "name", Verantwoordelijke: "owner", Contact: "", Fase: "stage" },
  ],
  ["Teamleader, German", { Kunde: "customer", Titel: "name", "Account Manager": "owner" }],
  ["Teamleader, French", { "Nom du client": "customer", Titre: "name", Responsabilité: "owner" }],
  [
    "Freshsales",
    {
      ...{ "Deal Name": "name", "Deal Value": "value", "Deal Stage": "stage", "Deal Pipeline": "pipeline" },
      ...{ "Expected close date": "expectedClose", "Closed date": "closed", "Sales owner": "owner" },
      ...{ Probability: "probability", Account: "customer", "Lost reason": "lostReason" },
    },
  ],
  [
    "Freshsales, with its shorter names",
    { "Deal Name": "name", Amount: "value", "Deal Stage": "stage", Owner: "owner" },
  ],
  [
    "EspoCRM, Dutch",
    {
      ...{ Naam: "name", Fase: "stage", Bedrag: "value", "Scoringskans %": "probability", "Datum gesloten": "closed" },
      "Toegewezen gebruiker": "owner",
    },
  ],
  ["EspoCRM, Danish", { Navn: "name", Stadie: "stage", Beløb: "value", Slutdato: "closed", "Tildelt Bruger": "owner" }],
  ["SuiteCRM, Dutch", { "Verwachte afsluitdatum": "expectedClose", Verkoopstadium: "stage" }],
  ["SuiteCRM, Danish", { "Forventet lukkedato": "expectedClose", Salgsfase: "stage" }],
];

function superOffice(owner: string, stage: string, value: string, closed: string, cost: string, margin: string) {
  return {
    [owner]: "owner",
    [stage]: "stage",
    [value]: "value",
    [closed]: "closed",
    [cost]: "cost",
    [margin]: "margin",
  };
}

/** The field of each header, "" for those not recognised. */
function fieldsByHeader(headers: readonly string[], columns: Readonly<Record<string, number | undefined>>) {
  const fieldAt = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return Object.fromEntries(headers.map((header, column) => [header, fieldAt.get(column) ?? ""]));
}

describe("the headers of CRMs' exports of deals", () => {
  test.each(DEALS)("%s: every header is its field, and none is another's", (_, expected) => {
    const headers = Object.keys(expected);
    const { columns, notRecognised } = recogniseDeals(headers, []);
    expect(fieldsByHeader(headers, columns)).toEqual(expected);
    expect(notRecognised).toEqual(headers.filter((header) => expected[header] === ""));
  });
});

describe("the headers of CRMs' exports of other things", () => {
  test("Pipedrive's activities: the day on which it was done is its date, not the day it was due", () => {
    const expected = {
      ...{ "Activity - Subject": "subject", "Activity - Type": "type", "Activity - Due date": "" },
      ...{
        "Activity - Assigned to user": "owner",
        "Activity - Done": "done",
        "Activity - Marked as done time": "date",
      },
      "Activity - Creation date": "created",
    };
    const headers = Object.keys(expected);
    const { role, columns } = recogniseSheet(headers, []);
    expect([role, fieldsByHeader(headers, columns)]).toEqual(["activities", expected]);
  });

  test("columns of the organisation and of the deal beside an activity are not its own", () => {
    const expected = {
      ...{ "Activity - Subject": "subject", "Activity - Due date": "date", "Activity - Assigned to user": "owner" },
      ...{ "Deal - Title": "deal", "Person - Name": "", "Organization - Name": "customer", "Organization - Owner": "" },
    };
    const headers = Object.keys(expected);
    const { role, columns } = recogniseSheet(headers, []);
    expect([role, fieldsByHeader(headers, columns)]).toEqual(["activities", expected]);
  });

  test("Salesforce's leads", () => {
    const expected = {
      ...{ "Lead Owner": "owner", "Company / Account": "customer", "Lead Source": "source", "Lead Status": "status" },
      ...{ "Created Date": "created", Converted: "converted", Rating: "" },
    };
    const headers = Object.keys(expected);
    const { role, columns } = recogniseSheet(headers, []);
    expect([role, fieldsByHeader(headers, columns)]).toEqual(["leads", expected]);
  });
});
