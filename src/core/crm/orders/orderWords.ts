import { normalise } from "../cells/normalise";
import type { StatusName } from "../choices";

const WORDS: Readonly<Record<StatusName, readonly string[]>> = {
  /** Received: what is still to be delivered or paid is an order all the same. */
  won: [
    ...[
      "completed",
      "complete",
      "shipped",
      "partially shipped",
      "delivered",
      "fulfilled",
      "invoiced",
      "paid",
      "closed",
    ],
    ...[
      "processing",
      "processed",
      "in process",
      "in progress",
      "confirmed",
      "accepted",
      "sales order",
      "ordered",
      "done",
    ],
    ...["voltooid", "afgerond", "verzonden", "geleverd", "gefactureerd", "betaald", "bevestigd", "afgehandeld"],
    ...["in behandeling", "verkooporder", "besteld", "geaccepteerd", "gereed"],
    ...["abgeschlossen", "versandt", "geliefert", "bezahlt", "bestätigt", "in bearbeitung", "fakturiert", "erledigt"],
    ...["afsluttet", "leveret", "betalt", "afsendt", "faktureret", "bekræftet", "under behandling"],
    ...["terminée", "expédiée", "livrée", "payée", "facturée", "confirmée", "en cours", "bon de commande"],
  ],
  /** Not ordered yet. */
  open: [
    ...["pending", "on hold", "draft", "quotation", "quotation sent", "quote", "awaiting payment", "new", "open"],
    ...["concept", "offerte", "offerte verzonden", "wacht op betaling", "in de wacht", "nieuw"],
    ...["entwurf", "angebot", "ausstehend", "kladde", "tilbud", "afventer", "brouillon", "devis", "en attente"],
  ],
  lost: [
    ...["cancelled", "canceled", "returned", "refunded", "rejected", "refused", "declined", "failed", "void", "voided"],
    ...["geannuleerd", "retour", "geretourneerd", "terugbetaald", "geweigerd", "afgewezen", "vervallen", "mislukt"],
    ...["storniert", "retourniert", "erstattet", "abgelehnt", "annulleret", "returneret", "refunderet", "afvist"],
    ...["annulée", "retournée", "remboursée", "refusée", "échouée"],
  ],
};

/** What the status words of orders stand for, by the word as `normalise` leaves it. @example orderWords.returned // "lost" */
export const orderWords: Readonly<Record<string, StatusName>> = Object.fromEntries(
  (Object.keys(WORDS) as StatusName[]).flatMap((status) => WORDS[status].map((word) => [normalise(word), status])),
);
