import { LOST, OPEN, UNKNOWN, WON, type Status } from "../types";

/** What the columns of one deal say about its status; undefined where a column is missing or blank. */
export interface StatusSigns {
  /** UNKNOWN where a word is there that nobody knows. */
  readonly word: Status | undefined;
  readonly isWon: boolean | undefined;
  readonly isClosed: boolean | undefined;
  /** "other" for a stage that tells neither won nor lost. */
  readonly stage: typeof WON | typeof LOST | "other" | undefined;
}

export interface StatusDecision {
  readonly status: Status;
  readonly contradicts: boolean;
}

/**
 * The status of a deal:
 *
 * 1. A status word that says won or lost decides, whatever else is there.
 * 2. Without a word the flags is-won and is-closed decide, else the stage; any stage but won and lost is open then.
 * 3. A word that says open, or that nobody knows, is weaker than an act: the flags decide where they agree with each other, else
 *    a stage that says won or lost ("Opportunity" beside the stage "Won" is won). A stage that says won gives way to a flag that
 *    says it is not, and so does any stage to a flag that says not closed: a deal that was opened again often keeps its stage.
 *
 * Where any two of them say different things, that is a contradiction, whoever decides. A CRM without such flags in which a deal
 * was opened again (Pipedrive keeps stage and status apart) has it counted as its stage says, so the cells are to be looked at.
 *
 * @example decideStatus({ word: undefined, isWon: false, isClosed: true, stage: "other" }) // { status: LOST, contradicts: false }
 * @example decideStatus({ word: OPEN, isWon: undefined, isClosed: undefined, stage: WON }) // { status: WON, contradicts: true }
 */
export function decideStatus(signs: StatusSigns): StatusDecision {
  const { word, isWon, isClosed, stage } = signs;
  const status = decide(signs);
  const differs = (other: Status | undefined) => other !== undefined && other !== UNKNOWN && other !== status;
  const saysOther =
    differs(word) ||
    differs(statusOfFlags(signs)) ||
    differs(decidedStage(stage)) ||
    areFlagsApart(signs) ||
    (isClosed === true && status === OPEN) ||
    (isWon === false && status === WON);
  return { status, contradicts: status !== UNKNOWN && saysOther };
}

function decide(signs: StatusSigns): Status {
  const { word, isWon, stage } = signs;
  if (word === WON || word === LOST) return word;
  const byFlags = statusOfFlags(signs);
  if (word === undefined) return byFlags ?? (stage === "other" ? OPEN : stage) ?? UNKNOWN;
  if (byFlags !== undefined && byFlags !== UNKNOWN && !areFlagsApart(signs)) return byFlags;
  const byStage = decidedStage(stage);
  return byStage === undefined || (byStage === WON && isWon === false) ? word : byStage;
}

function statusOfFlags({ isWon, isClosed, stage }: StatusSigns): Status | undefined {
  if (isWon === true) return WON;
  if (isClosed === false) return OPEN;
  if (isClosed === true) return isWon === false ? LOST : (decidedStage(stage) ?? (stage && UNKNOWN));
  return undefined;
}

function areFlagsApart({ isWon, isClosed }: StatusSigns): boolean {
  return isWon === true && isClosed === false;
}

function decidedStage(stage: StatusSigns["stage"]): typeof WON | typeof LOST | undefined {
  return stage === "other" ? undefined : stage;
}
