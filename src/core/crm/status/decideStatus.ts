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
 * The status of a deal: the status column decides, else the flags is-won and is-closed, else the stage (any stage but won
 * and lost is open). Where two of them contradict each other, the first in that order stands.
 *
 * @example decideStatus({ word: undefined, isWon: false, isClosed: true, stage: "other" }) // { status: LOST, contradicts: false }
 */
export function decideStatus(signs: StatusSigns): StatusDecision {
  const told = [signs.word, statusOfFlags(signs), statusOfStageSign(signs.stage)];
  const status = told.find((one) => one !== undefined) ?? UNKNOWN;
  const fromStage = signs.stage === "other" ? undefined : signs.stage;
  const contradicts =
    status !== UNKNOWN &&
    (differs(told[1], status) || differs(fromStage, status) || (signs.isWon === true && signs.isClosed === false));
  return { status, contradicts };
}

function statusOfFlags({ isWon, isClosed, stage }: StatusSigns): Status | undefined {
  if (isWon === true) return WON;
  if (isClosed === false) return OPEN;
  if (isClosed === true) return isWon === false ? LOST : statusIfTold(stage);
  return undefined;
}

function statusOfStageSign(stage: StatusSigns["stage"]): Status | undefined {
  return stage === "other" ? OPEN : stage;
}

function statusIfTold(stage: StatusSigns["stage"]): Status | undefined {
  return stage === "other" ? UNKNOWN : stage;
}

function differs(other: Status | undefined, status: Status): boolean {
  return other !== undefined && other !== UNKNOWN && other !== status;
}
