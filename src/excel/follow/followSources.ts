import { forgetExports } from "../changes/memory";
import { inTurn } from "../inTurn";
import { forgetConnection, keptConnection, markStale, type Connection } from "../read/connection";
import { readSetting } from "../settings";
import { concernsSource } from "../watch/concernsSource";
import { onChange, stopWatchingWorkbook, watchWorkbook, type Change } from "../watch/workbookChanges";
import { bringUpToDate } from "./bringUpToDate";
import { createWait } from "./createWait";
import { lookUpSources } from "./lookUpSources";

/** Changes nobody has looked into yet. */
let pending: Change[] = [];
/** What is connected in a workbook that was opened again and not read yet, once somebody changed something there. */
let lookedUp: Connection["followed"] | undefined;
/** What is connected could not be read after the last change: a change on any sheet may put that right, such as a new export. */
let isLost = false;
const wait = createWait(() => void inTurn(lookInto).catch(console.error));

/**
 * From now on the sheets of the add-in follow the connected data: when somebody at this Excel has changed them and is done,
 * they are read again and the sheets are brought up to date. What others change at their Excels is written by their add-in;
 * here it is only read again when next asked for.
 *
 * Called once, when the page is loaded. A workbook that was connected before is watched at once, and not yet read; any other
 * from its first reading on.
 */
export async function followSources(): Promise<void> {
  onChange(hear);
  try {
    if ((await readSetting("Salesboard.connection")) !== undefined) await watchWorkbook();
  } catch (error) {
    // Nobody has asked for anything yet; who does is told then.
    console.warn(error);
  }
}

/** What is connected is forgotten, and nothing is followed until something is read again. */
export async function stopFollowing(): Promise<void> {
  pending = [];
  lookedUp = undefined;
  isLost = false;
  wait.cancel();
  forgetConnection();
  forgetExports();
  await stopWatchingWorkbook();
}

function hear(change: Change): void {
  const sources = keptConnection()?.followed ?? lookedUp;
  if (sources && !isLost && !concernAny([change], sources)) return;
  markStale();
  if (change.isRemote) return;
  pending.push(change);
  wait.begin();
}

async function lookInto(): Promise<void> {
  const changes = pending;
  pending = [];
  if (!keptConnection()) {
    lookedUp ??= await lookUpSources();
    if (!concernAny(changes, lookedUp)) return;
  }
  isLost = !(await bringUpToDate(() => pending.length > 0));
}

function concernAny(changes: readonly Change[], sources: Connection["followed"]): boolean {
  return sources.some((source) => changes.some((change) => concernsSource(change, source)));
}
