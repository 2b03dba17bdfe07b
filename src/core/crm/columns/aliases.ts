import type { DealField, Role } from "../types";

export type HistoryField = "id" | "stage" | "entered";
export type PeopleField = "owner" | "team" | "from" | "until" | "capacity";

/**
 * The headers by which a column is known, as `normalise` leaves them, the surest first. To recognise another CRM or another
 * language, add its headers here. English, Dutch, then what is easily had of Danish, German and French.
 */
export const dealAliases: Readonly<Record<DealField, readonly string[]>> = {
  id: [
    ...[
      "deal id",
      "opportunity id",
      "record id",
      "id",
      "quote id",
      "quote number",
      "deal number",
      "opportunity number",
    ],
    ...["dealnummer", "kansnummer", "offertenummer", "deal nr", "nummer", "verkoopkans id", "verkoopkansnummer"],
    ...["sagsnr", "verkaufschance nr", "angebotsnummer", "n dopportunite", "no dopportunite"],
  ],
  name: [
    ...["deal", "deal name", "opportunity", "opportunity name", "title", "topic", "subject", "name"],
    ...["dealnaam", "verkoopkans", "kans", "titel", "naam", "onderwerp", "offerte"],
    ...["salgsmulighed", "verkaufschance", "thema", "opportunite", "nom de la transaction"],
  ],
  owner: [
    ...[
      "owner",
      "deal owner",
      "opportunity owner",
      "sales agent",
      "salesperson",
      "sales person",
      "sales rep",
      "sales owner",
    ],
    ...["rep", "account manager", "seller", "sales representative", "assigned to", "owner name"],
    ...[
      "eigenaar",
      "dealeigenaar",
      "verkoper",
      "accountmanager",
      "verantwoordelijke",
      "toegewezen gebruiker",
      "toegewezen aan",
    ],
    ...["saelger", "ejer", "besitzer", "vertriebsmitarbeiter", "inhaber", "opportunity inhaber", "eigentumer"],
    ...["vendeur", "commercial", "proprietaire", "proprietaire de lopportunite", "proprietaire de la transaction"],
  ],
  team: ["team", "sales team", "team name", "verkoopteam", "teamnaam", "salgsteam", "vertriebsteam", "equipe"],
  customer: [
    ...["customer", "account", "account name", "customer name", "client", "company", "organization", "organisation"],
    ...["associated company", "klant", "klantnaam", "bedrijf", "organisatie", "relatie", "naam van de klant"],
    ...["kunde", "potenzieller kunde", "nom du client"],
  ],
  created: [
    ...[
      "created",
      "created date",
      "create date",
      "created on",
      "created at",
      "date created",
      "deal created",
      "creation date",
    ],
    ...["created time", "engage date", "engaged", "opened", "open date", "opened date"],
    ...["aangemaakt", "aanmaakdatum", "aangemaakt op", "datum aangemaakt", "gemaakt op", "aangemaakt datum"],
    ...[
      "oprettet den",
      "oprettet",
      "erstellt am",
      "erstelldatum",
      "deal erstellt",
      "date de creation",
      "cree le",
      "affaire creee",
    ],
  ],
  quoted: [
    ...[
      "quote date",
      "quoted",
      "quoted on",
      "date quoted",
      "proposal date",
      "quotation date",
      "quote sent",
      "proposal sent",
    ],
    ...["offertedatum", "datum offerte", "offerte verstuurd op", "offerte verzonden op", "offerte op"],
    ...["tilbudsdato", "angebotsdatum", "date du devis", "date de devis"],
  ],
  closed: [
    ...[
      "closed",
      "actual close date",
      "closed date",
      "closed on",
      "date closed",
      "deal closed on",
      "close date",
      "closing date",
    ],
    ...["closed at", "order date", "won date"],
    ...[
      "gesloten",
      "sluitingsdatum",
      "gesloten op",
      "datum gesloten",
      "afsluitdatum",
      "afgesloten",
      "afgesloten op",
      "sluitdatum",
    ],
    ...[
      "werkelijke sluitingsdatum",
      "lukket den",
      "lukkedato",
      "slutdato",
      "abschlussdatum",
      "tatsachliches abschlussdatum",
    ],
    ...["schlusstermin", "deal abgeschlossen am", "date de cloture", "date de fermeture"],
  ],
  expectedClose: [
    ...["expected close", "expected close date", "expected closing", "expected closing date", "est close date"],
    ...["estimated close date", "forecast close date", "expected order date"],
    ...[
      "verwachte sluiting",
      "verwachte sluitingsdatum",
      "verwachte sluitdatum",
      "verwachte afsluitdatum",
      "verwachte orderdatum",
    ],
    ...[
      "forventet lukning",
      "forventet lukkedato",
      "erwarteter abschluss",
      "gesch abschlussdatum",
      "date de cloture prevue",
    ],
  ],
  status: [
    "status",
    "deal status",
    "opportunity status",
    "state",
    "quote status",
    "dealstatus",
    "offertestatus",
    "statut",
  ],
  isWon: ["is won", "won", "iswon", "is gewonnen", "gewonnen"],
  isClosed: ["is closed", "isclosed", "closed", "is gesloten", "gesloten"],
  stage: [
    ...[
      "stage",
      "deal stage",
      "sales stage",
      "pipeline stage",
      "opportunity stage",
      "stage name",
      "step",
      "pipeline phase",
      "phase",
    ],
    ...["fase", "verkoopfase", "verkoopstadium", "stadium", "dealfase", "stap", "pijplijnfase"],
    ...["salgsfase", "stadie", "stufe", "etape", "phase de la transaction"],
  ],
  lostAtStage: [
    "lost at stage",
    "lost in stage",
    "stage lost",
    "verloren in fase",
    "verloren bij fase",
    "fase verloren",
  ],
  lostReason: [
    ...["lost reason", "loss reason", "closed lost reason", "reason lost", "reason for loss", "status reason"],
    ...["verliesreden", "reden verlies", "reden van verlies", "reden verloren"],
    ...["tabsarsag", "arsag til tab", "verlustgrund", "motif de perte", "raison de la perte"],
  ],
  probability: [
    ...[
      "probability",
      "deal probability",
      "win probability",
      "kans %",
      "waarschijnlijkheid",
      "slagingskans",
      "scoringskans",
    ],
    ...["sandsynlighed", "wahrscheinlichkeit", "probabilite"],
  ],
  value: [
    ...[
      "value",
      "amount",
      "deal value",
      "close value",
      "deal amount",
      "actual revenue",
      "order value",
      "revenue",
      "total",
    ],
    ...["opportunity amount", "est revenue", "expected revenue", "quote value", "turnover"],
    ...["waarde", "bedrag", "dealwaarde", "orderwaarde", "offertewaarde", "offertebedrag", "omzet", "verwachte omzet"],
    ...["belob", "vaerdi", "forventet omsaetning", "betrag", "wert", "auftragswert", "erwarteter umsatz"],
    ...["montant", "valeur", "revenu attendu"],
  ],
  cost: ["cost", "costs", "total cost", "kosten", "kostprijs", "totale kosten", "samlet kostpris", "gesamtkosten"],
  margin: ["margin", "gross margin", "profit", "gross profit", "marge", "brutomarge", "winst", "fortjeneste", "ertrag"],
  product: ["product", "product name", "products", "productnaam", "artikel", "produkt", "produit"],
  pipeline: ["pipeline", "pipeline name", "deal pipeline", "pijplijn", "verkooppijplijn", "salgspipeline"],
  source: ["source", "lead source", "deal source", "bron", "leadbron", "herkomst", "kilde", "quelle"],
  type: ["type", "deal type", "opportunity type", "order type", "dealtype", "soort", "ordertype"],
  currency: ["currency", "currency code", "currency of value", "deal currency", "valuta", "wahrung", "devise"],
};

export const historyAliases: Readonly<Record<HistoryField, readonly string[]>> = {
  id: [...dealAliases.id, "deal", "opportunity", "verkoopkans"],
  stage: [...dealAliases.stage, "to stage", "new stage", "naar fase", "nieuwe fase"],
  entered: [
    ...[
      "entered",
      "date entered",
      "entered on",
      "entered date",
      "stage entered",
      "entered at",
      "changed on",
      "change date",
    ],
    ...[
      "ingegaan",
      "ingegaan op",
      "datum ingegaan",
      "binnengekomen op",
      "fase sinds",
      "gewijzigd op",
      "sinds",
      "datum",
      "date",
    ],
  ],
};

export const peopleAliases: Readonly<Record<PeopleField, readonly string[]>> = {
  owner: [...dealAliases.owner, "name", "naam", "person", "persoon", "employee", "medewerker"],
  team: [
    ...dealAliases.team,
    "department",
    "afdeling",
    "group",
    "groep",
    "manager",
    "sales manager",
    "regional office",
    "region",
    "regio",
  ],
  from: ["from", "start", "start date", "since", "joined", "van", "vanaf", "begin", "startdatum", "in dienst"],
  until: ["until", "to", "end", "end date", "left", "tot", "tot en met", "einde", "einddatum", "uit dienst"],
  capacity: ["capacity", "fte", "capaciteit", "deeltijdfactor"],
};

/** Headers that only such a sheet has. */
export const telltaleHeaders: Readonly<Partial<Record<Role, readonly string[]>>> = {
  targets: ["target", "target value", "kpi", "goal", "doel", "doelstelling", "streefwaarde"],
  activities: [
    ...[
      "activity",
      "activity id",
      "activity type",
      "activity date",
      "activity subject",
      "done",
      "due date",
      "call outcome",
    ],
    ...["activiteit", "activiteit id", "activiteittype", "soort activiteit", "activiteitdatum", "gedaan", "uitgevoerd"],
  ],
  leads: [
    ...["lead", "lead id", "lead name", "lead status", "lead owner", "leadnummer", "leadnaam", "leadstatus"],
    ...["first contact", "eerste contact", "followed up", "opgevolgd", "converted"],
  ],
};

/** Sheet names that tell a role where the headers do not settle it. */
export const sheetNames: Readonly<Partial<Record<Role, readonly string[]>>> = {
  targets: ["targets", "goals", "doelen", "doelstellingen"],
  activities: ["activities", "activiteiten"],
  leads: ["leads"],
};
