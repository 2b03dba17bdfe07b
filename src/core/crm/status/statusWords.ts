import { LOST, OPEN, WON, type Status } from "../types";

type KnownStatus = typeof OPEN | typeof WON | typeof LOST;

/**
 * How CRMs write a status, as `normalise` leaves it. On hold is open; cancelled, expired and no decision are lost. The rows:
 * English, Dutch, Danish, German, French.
 */
const STATUS_WORDS: Readonly<Record<KnownStatus, readonly (readonly string[])[]>> = {
  [OPEN]: [
    ["open", "opened", "in progress", "ongoing", "active", "new", "pending", "on hold", "onhold", "stalled", "working"],
    [
      "openstaand",
      "lopend",
      "loopt",
      "in behandeling",
      "actief",
      "nieuw",
      "bezig",
      "aangehouden",
      "vastgelopen",
      "in de wacht",
      "on hold gezet",
    ],
    ["aben", "abent", "igang", "i gang", "aktiv", "udsat", "afventer"],
    ["offen", "in bearbeitung", "laufend", "aktiv", "zuruckgestellt", "wartend"],
    ["ouvert", "ouverte", "en cours", "active", "actif", "en attente", "nouveau", "nouvelle"],
  ],
  [WON]: [
    [
      "won",
      "closed won",
      "deal won",
      "won deal",
      "win",
      "sold",
      "accepted",
      "ordered",
      "order",
      "closed as won",
      "completed won",
    ],
    [
      "gewonnen",
      "gesloten gewonnen",
      "afgesloten gewonnen",
      "verkocht",
      "geaccepteerd",
      "akkoord",
      "opdracht",
      "gescoord",
    ],
    ["vundet", "lukket vundet", "solgt", "accepteret", "godkendt", "ordre"],
    ["gewonnen", "geschlossen und gewonnen", "abgeschlossen gewonnen", "verkauft", "angenommen", "auftrag"],
    ["gagne", "gagnee", "ferme gagne", "fermee gagnee", "conclu gagne", "vendu", "vendue", "accepte", "acceptee"],
  ],
  [LOST]: [
    [
      "lost",
      "closed lost",
      "deal lost",
      "lost deal",
      "loss",
      "refused",
      "rejected",
      "declined",
      "cancelled",
      "canceled",
      "expired",
      "no decision",
      "out sold",
      "abandoned",
      "disqualified",
      "dead",
      "closed as lost",
    ],
    [
      "verloren",
      "gesloten verloren",
      "afgesloten verloren",
      "afgewezen",
      "geweigerd",
      "geannuleerd",
      "vervallen",
      "verlopen",
      "geen beslissing",
      "geen besluit",
      "ingetrokken",
      "niet doorgegaan",
    ],
    ["tabt", "lukket tabt", "mistet", "afvist", "annulleret", "udlobet", "ingen beslutning"],
    [
      "verloren",
      "geschlossen und verloren",
      "abgeschlossen verloren",
      "abgelehnt",
      "storniert",
      "abgelaufen",
      "keine entscheidung",
    ],
    [
      "perdu",
      "perdue",
      "ferme perdu",
      "fermee perdue",
      "refuse",
      "refusee",
      "annule",
      "annulee",
      "expire",
      "expiree",
      "sans decision",
    ],
  ],
};

/** Words that tell a status even with something behind them, as in "Closed-Lost to Competition". */
export const STATUS_BEGINNINGS: readonly (readonly [string, KnownStatus])[] = [
  ["closed won ", WON],
  ["closed lost ", LOST],
  ["gesloten gewonnen ", WON],
  ["gesloten verloren ", LOST],
];

/** Status by word. */
export const statusOfWord: ReadonlyMap<string, Status> = new Map(
  ([OPEN, WON, LOST] as const).flatMap((status) =>
    STATUS_WORDS[status].flat().map((word): [string, Status] => [word, status]),
  ),
);
