import type { StatusName } from "../choices";
import { LOST, OPEN, WON, type Status } from "../types";

/** The status by the name that people choose it by. */
export const statusByName: Readonly<Record<StatusName, Status>> = { open: OPEN, won: WON, lost: LOST };
