/** Words that make a step the quote step, as `normalise` leaves them: a proposal is on the table. */
export const QUOTE_WORDS: ReadonlySet<string> = new Set([
  ...["proposal", "proposals", "propose", "quote", "quoted", "quotation", "quotations", "offer", "offered"],
  ...["offerte", "offertes", "offreren", "voorstel", "prijsopgave", "aanbieding"],
  ...["tilbud", "angebot", "angebote", "devis", "offre", "proposition"],
]);

/** Words that say the proposal is still to come: "offerte opstellen" is not yet on the table. */
export const NOT_YET_WORDS: ReadonlySet<string> = new Set([
  ...["value", "request", "requested", "prepare", "preparing", "preparation", "draft", "drafting", "needed"],
  ...["aanvraag", "aangevraagd", "opstellen", "voorbereiden", "voorbereiding", "concept", "maken"],
  ...["forberedes", "anfrage", "vorbereitung", "demande", "preparation", "valeur"],
]);

/**
 * Well-known steps in the order in which sales processes have them, as `normalise` leaves them; steps of one row are at the
 * same point. Used where neither chances nor a history tell the order.
 */
export const WELL_KNOWN_STEPS: readonly (readonly string[])[] = [
  ["lead", "new", "new lead", "suspect", "inquiry", "enquiry", "nieuw", "nieuwe lead", "aanvraag", "ny"],
  ["prospecting", "prospect", "prospectie", "acquisitie", "akquise", "prospection", "kundeemne", "prospektering"],
  [
    "engaging",
    "contacted",
    "contact",
    "contact made",
    "eerste contact",
    "contact gelegd",
    "kontaktet",
    "appointment scheduled",
  ],
  [
    "qualification",
    "qualified",
    "qualify",
    "qualified to buy",
    "kwalificatie",
    "gekwalificeerd",
    "kvalificering",
    "qualifizierung",
  ],
  [
    "meeting",
    "meeting planned",
    "meeting scheduled",
    "appointment",
    "afspraak",
    "bezoek",
    "discovery",
    "intake",
    "site visit",
    "mode",
    "termin",
  ],
  ["needs analysis", "needs", "develop", "behoefteanalyse", "inventarisatie", "analysis", "analyse", "behovsanalyse"],
  [
    "demo",
    "demonstration",
    "presentation",
    "presentation scheduled",
    "presentatie",
    "demonstratie",
    "value proposition",
  ],
  ["id decision makers", "identify decision makers", "perception analysis"],
  [
    ...[
      "proposal",
      "propose",
      "proposal price quote",
      "proposal sent",
      "quote",
      "quote sent",
      "quoted",
      "quotation",
      "quotation sent",
    ],
    ...[
      "offerte",
      "offerte verstuurd",
      "offerte verzonden",
      "offerte uitgebracht",
      "voorstel",
      "tilbud",
      "tilbud sendt",
    ],
    ...["angebot", "devis", "devis envoye", "offre"],
  ],
  ["decision maker bought in", "follow up", "opvolging", "evaluation", "evaluatie"],
  ["negotiation", "negotiation review", "negotiating", "onderhandeling", "forhandling", "verhandlung", "negociation"],
  [
    "contract sent",
    "contract",
    "verbal agreement",
    "mondeling akkoord",
    "commit",
    "close",
    "closing",
    "afronding",
    "kontrakt",
    "vertrag",
  ],
];
