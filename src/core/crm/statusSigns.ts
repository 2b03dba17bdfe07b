import type { StatusSigns } from "./decideStatus";
import { readFlag } from "./readFlag";
import { readStatus, statusOfStage } from "./readStatus";
import type { TextColumnReader } from "./textColumn";
import type { Status } from "./types";

/** Reads what a row's cells say about its status; each distinct word is looked at once. */
export class StatusSignsReader {
  readonly #status: TextColumnReader;
  readonly #stage: TextColumnReader;
  readonly #ofWord: Status[] = [];
  readonly #ofStage: StatusSigns["stage"][] = [];
  readonly #flags = new Map<unknown, boolean | undefined>();

  constructor(columns: { readonly status: TextColumnReader; readonly stage: TextColumnReader }) {
    this.#status = columns.status;
    this.#stage = columns.stage;
  }

  /** @param status the code of the row's status word, -1 for a blank @param stage the code of its stage */
  read(status: number, stage: number, isWon: unknown, isClosed: unknown): StatusSigns {
    return {
      word: status < 0 ? undefined : (this.#ofWord[status] ??= readStatus(this.#status.texts[status] ?? "")),
      stage:
        stage < 0 ? undefined : (this.#ofStage[stage] ??= statusOfStage(this.#stage.texts[stage] ?? "") ?? "other"),
      isWon: this.#flag(isWon),
      isClosed: this.#flag(isClosed),
    };
  }

  #flag(cell: unknown): boolean | undefined {
    if (cell === undefined || typeof cell === "boolean") return cell;
    if (!this.#flags.has(cell)) this.#flags.set(cell, readFlag(cell));
    return this.#flags.get(cell);
  }
}
