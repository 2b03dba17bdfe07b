import { matchTexts } from "../encode/matchTexts";
import type { StageHistory } from "../sheets/stageHistory";
import type { TextColumn } from "../types";
import { stepKey } from "./orderSteps";
import type { DealsWithSteps } from "./types";

/** The steps that the data name, each by its place in `names`. */
export interface Steps {
  readonly names: string[];
  readonly chance: number[];
  readonly ofStage: Int32Array;
  readonly ofLostAtStage: Int32Array;
  /** For each history. */
  readonly ofHistories: readonly Int32Array[];
}

/** Finds the steps among the stages of the deals and of their histories: what is no status, each once, however it is written. */
export function collectSteps(deals: DealsWithSteps, histories: readonly StageHistory[]): Steps {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const { ofStage: statusOfStage } = deals.statusReading;
  const stepsOf = (texts: readonly string[], isMeant: (code: number) => boolean = () => true) =>
    Int32Array.from(texts, (text, code) => {
      if (statusOfStage(text) !== undefined || !isMeant(code)) return -1;
      const key = stepKey(text);
      const step = byKey.get(key) ?? names.push(text) - 1;
      byKey.set(key, step);
      return step;
    });
  const ofStage = stepsOf(deals.stage.texts);
  const ofLostAtStage = stepsOf(deals.lostAtStage.texts);
  const ofHistories = histories.map((history) =>
    stepsOf(history.stage.texts, deals.isOfOnePipeline ? stagesOfDeals(deals.id, history) : undefined),
  );
  const chance = names.map((_, step) => deals.chance[ofStage.indexOf(step)] ?? NaN);
  return { names, chance, ofStage, ofLostAtStage, ofHistories };
}

/** Whether any of the deals was in a stage, by its code. */
function stagesOfDeals(id: TextColumn, { deal, stage, rows }: StageHistory): (code: number) => boolean {
  const dealOf = matchTexts(deal, id);
  const isOfDeal = new Uint8Array(stage.texts.length);
  for (let row = 0; row < rows; row++) {
    if ((dealOf[deal.codes[row] ?? -1] ?? -1) >= 0) isOfDeal[stage.codes[row] ?? -1] = 1;
  }
  return (code) => isOfDeal[code] === 1;
}
