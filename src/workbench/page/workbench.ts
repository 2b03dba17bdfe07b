import { createWords } from "../../locales/createWords";
import type { WorkbookDocument } from "../document";
import type { Area } from "../engine/engine";
import { FileError, type FileErrorCode } from "../files/fileError";
import { saveWorkbook } from "../files/saveWorkbook";
import { sheetColumns, sheetRows, writeAddress } from "../objects/range/address";
import { layCharts, type ChartLayer } from "./chartLayer";
import { chartLook } from "./chartLook";
import { connectFrame, type FrameConnection } from "./connectFrame";
import { handsOf } from "./handsOf";
import { makeNotice } from "./layout/makeNotice";
import { makePane } from "./layout/makePane";
import { showTitleBar } from "./layout/titleBar";
import { walkParts } from "./layout/walkParts";
import { openSheet, type OpenedFile, type OpenSheet } from "./openSheet";
import type { PageWishes } from "./readAddress";
import { readAddIn, served, type AddIn } from "./readAddIn";
import { readRibbon, type RibbonControl } from "./ribbon/readRibbon";
import { showRibbon } from "./ribbon/showRibbon";

/** The places of the page, see index.html. */
export type PageParts = Readonly<
  Record<"title-bar" | "ribbon" | "sheet" | "pane" | "notice" | "drop-hint", HTMLElement>
>;

/** Everything of one open workbook. */
export interface Opened extends OpenSheet {
  readonly charts: ChartLayer;
  readonly stop: () => void;
}

/** The workbench on its page: a workbook in its grid, and the add-in beside it. */
export class Workbench {
  /** What went wrong in the add-in's page, or in serving it. */
  readonly problems: string[] = [];
  /** A person is typing into a cell. */
  isEditing = false;
  opened: Opened | undefined;
  link: FrameConnection | undefined;
  private addIn: AddIn | undefined;
  private words;
  private nameWorkbook: (name: string) => void = () => undefined;
  private failures = new Set<(problem: Error) => void>();
  private following: ReturnType<typeof setTimeout> | undefined;
  private opening: Promise<void> = Promise.resolve();
  private readonly looks = new Set<string>();
  private readonly notice;
  private readonly pane;
  private readonly listenToKeys;

  constructor(
    private readonly parts: PageParts,
    private wishes: PageWishes,
  ) {
    this.words = createWords(wishes.language);
    this.notice = makeNotice(parts.notice);
    this.pane = makePane(parts.pane, () => this.showPane(false));
    this.listenToKeys = walkParts(window, [parts["title-bar"], parts.ribbon, parts.sheet, parts.pane]);
  }

  /**
   * Opens a workbook in place of the one that is open; one that cannot be read is said, and the other stays. One is opened after the
   * other: whichever takes longest to read, the last that was asked for stays.
   */
  open(file: OpenedFile): Promise<void> {
    return (this.opening = this.opening.catch(() => undefined).then(() => this.openNow(file)));
  }

  private async openNow(file: OpenedFile): Promise<void> {
    this.addIn ??= await this.readAddIn();
    this.notice.clear();
    const sheet = await this.tryOpen(file);
    if (!sheet) return;
    this.close();
    sheet.document.readOnly = this.wishes.readOnly;
    const charts = layCharts(sheet.grid, sheet.document, this.parts.sheet, chartLook(this.wishes));
    this.opened = { ...sheet, charts, stop: this.listen(sheet) };
    this.nameWorkbook(file.name);
    this.connect();
    for (const name of this.wishes.protect) await this.link?.connection.user.protectSheet(name);
    this.follow();
  }

  async openFile(file: File): Promise<void> {
    await this.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  /** Presses a button of the ribbon; rejects with what went wrong in the add-in's page meanwhile. */
  async press({ id, action }: Pick<RibbonControl, "id" | "action">): Promise<void> {
    if (action.type !== "ExecuteFunction") return this.showPane(true);
    let failed: (problem: Error) => void = () => undefined;
    const failure = new Promise<never>((_, reject) => this.failures.add((failed = reject)));
    const run = async () => {
      // Office may be ready before the page's own scripts have said which functions there are.
      await Promise.race([this.link?.loaded(), failure]);
      await this.link?.connection.runCommand(action.functionName, id, failure);
    };
    await run().finally(() => this.failures.delete(failed));
  }

  /** The same by the button's id or its function's name; "pane" opens the pane. */
  async pressNamed(name: string): Promise<void> {
    if (name === "pane") return this.showPane(true);
    const command = this.addIn?.facts.commands.find((one) => [one.controlId, one.functionName].includes(name));
    if (!command) throw new Error(`The manifest has no button "${name}" that runs a function.`);
    const { controlId: id, functionName } = command;
    return this.press({ id, action: { type: "ExecuteFunction", functionName } });
  }

  showPane(isShown: boolean): void {
    this.pane.show(isShown);
    this.link?.connection.showPane(isShown);
  }

  setTheme(theme: "light" | "dark"): void {
    this.wishes = { ...this.wishes, theme };
    document.documentElement.style.colorScheme = theme;
    this.link?.setTheme(theme);
    if (!this.opened) return;
    const { grid, document: workbook, charts } = this.opened;
    grid.setDark(theme === "dark");
    charts.close();
    this.opened = { ...this.opened, charts: layCharts(grid, workbook, this.parts.sheet, chartLook(this.wishes)) };
    this.opened.charts.refresh();
  }

  /** Loads the add-in anew, as an Office in this language does. */
  async setLanguage(language: string): Promise<void> {
    this.wishes = { ...this.wishes, language };
    this.addIn = await this.readAddIn();
    this.nameWorkbook(this.opened?.document.name ?? "");
    this.connect();
  }

  async download(): Promise<void> {
    if (!this.opened) return;
    const { document: workbook } = this.opened;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([(await saveWorkbook(workbook)) as BlobPart]));
    link.download = workbook.name.replace(/\.[^.]*$/, "") + ".xlsx";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** What hangs on cells, and on what the document keeps beside them, is shown as it is now; once for all changes of one moment. */
  private follow(): void {
    this.following ??= setTimeout(() => {
      this.following = undefined;
      this.opened?.grid.mirror(this.opened.document);
      this.opened?.charts.refresh();
    });
  }

  private listen({ document: workbook, grid }: OpenSheet): () => void {
    const user = () => {
      if (!this.link) throw new Error("No add-in is connected yet.");
      return this.link.connection.user;
    };
    const hands = handsOf({
      document: workbook,
      user,
      refuse: (code) => this.say(code === "AccessDenied" ? "refusedProtected" : "refused"),
      changed: () => this.follow(),
      newSheetName: () => freeName(workbook, this.words("workbench:page.sheet")),
    });
    let endEdit: (() => void) | undefined;
    const stopListening = grid.listen(hands, {
      activated: (sheetId) => {
        this.opened?.charts.refresh();
        this.look(sheetId, "A1", user().activate(sheetId));
      },
      selected: (sheetId, area) => {
        const address = addressOf(workbook, sheetId, area);
        this.look(sheetId, address, user().select(sheetId, address));
      },
      editing: (isEditing) => {
        this.isEditing = isEditing;
        endEdit?.();
        endEdit = isEditing ? this.link?.connection.startCellEdit() : undefined;
      },
    });
    const stopChanges = workbook.engine.onChanged(() => this.follow());
    return () => {
      stopListening();
      stopChanges();
    };
  }

  /** The person looks at something: the grid, which shows it already and may show the next thing, is not to be told. */
  private look(sheetId: string, address: string, deed: Promise<void>): void {
    const place = `${sheetId}!${address}`;
    this.looks.add(place);
    const isThere = () => this.opened?.document.engine.listSheets().some(({ id }) => id === sheetId) === true;
    // Before its turn comes the add-in may have deleted the sheet: nobody looks at it any more.
    const seen = deed.catch((problem: unknown) => {
      if (isThere()) throw problem;
    });
    void seen.finally(() => this.looks.delete(place));
  }

  private connect(): void {
    if (!this.addIn || !this.opened) return;
    this.link?.close();
    const { document: workbook, grid } = this.opened;
    this.link = connectFrame({
      document: workbook,
      addIn: this.addIn,
      wishes: this.wishes,
      title: this.addIn.name,
      isPaneShown: () => !this.parts.pane.hidden,
      onPage: (page) => this.listenToKeys(page),
      onProblem: (problem) => this.fail(problem),
      onPaneShown: (isShown) => this.pane.show(isShown),
      onSelected: ({ sheetId, area, others = [] }) => {
        const isLookedAt = this.looks.has(`${sheetId}!${addressOf(workbook, sheetId, area)}`);
        if (!isLookedAt || others.length > 0) grid.select(sheetId, [area, ...others]);
      },
      onServed: () => this.follow(),
    });
    grid.describeFunctions(this.addIn.functions);
    this.pane.hold(this.link.frame);
  }

  /** Reads the add-in in the language wished for, and says everything of the page in it. */
  private async readAddIn(): Promise<AddIn> {
    const { language, theme } = this.wishes;
    const addIn = await readAddIn(language);
    this.words = createWords(language);
    const { words, parts } = this;
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme;
    this.nameWorkbook = showTitleBar(parts["title-bar"], {
      words,
      language,
      theme,
      open: (file) => void this.openFile(file),
      download: () => void this.download(),
      setLanguage: (wanted) => void this.setLanguage(wanted),
      setTheme: (wanted) => this.setTheme(wanted),
    });
    showRibbon(parts.ribbon, readRibbon(addIn.manifest, language), {
      press: (control) => this.press(control).catch(() => this.say("commandFailed")),
      locate: served,
      words,
    });
    parts["drop-hint"].textContent = words("workbench:page.drop");
    this.pane.name(addIn.name, words("workbench:page.closePane"), words("workbench:page.divider"));
    return addIn;
  }

  private async tryOpen(file: OpenedFile): Promise<OpenSheet | undefined> {
    const { language, theme } = this.wishes;
    try {
      return await openSheet({ file, root: this.parts.sheet, language, dark: theme === "dark" });
    } catch (problem) {
      if (!(problem instanceof FileError)) console.error(problem);
      const { code, line = "" } = problem instanceof FileError ? problem : { code: "unreadable" as const };
      this.notice.say(this.words(fileWords[code], { file: file.name, line }), this.words("workbench:page.closeNotice"));
      return undefined;
    }
  }

  private say(key: "refused" | "refusedProtected" | "commandFailed"): void {
    this.notice.say(this.words(`workbench:page.${key}`), this.words("workbench:page.closeNotice"));
  }

  private fail(problem: unknown): void {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    this.problems.push(error.message);
    this.failures.forEach((reject) => reject(error));
  }

  private close(): void {
    this.link?.close();
    this.link = undefined;
    this.looks.clear();
    this.isEditing = false;
    this.opened?.stop();
    this.opened?.charts.close();
    this.opened?.close();
    this.opened = undefined;
  }
}

const fileWords: Readonly<Record<FileErrorCode, string>> = {
  empty: "workbench:report.fileEmpty",
  encrypted: "workbench:report.fileEncrypted",
  tooLarge: "workbench:report.fileTooLarge",
  unreadable: "workbench:report.fileUnreadable",
  openQuote: "workbench:report.fileOpenQuote",
};

/** "Sheet7", the first that is free. */
function freeName({ engine }: WorkbookDocument, word: string): string {
  const taken = new Set(engine.listSheets().map(({ name }) => name.toLowerCase()));
  for (let number = taken.size + 1; ; number++) {
    const name = `${word}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** "A1:B2"; "A:B" where all rows the grid has are meant. */
function addressOf({ engine }: WorkbookDocument, sheetId: string, area: Area): string {
  const sheet = engine.listSheets().find(({ id }) => id === sheetId);
  const isColumns = area.row === 0 && area.rows >= (sheet?.rows ?? Infinity);
  const isRows = area.column === 0 && area.columns >= (sheet?.columns ?? Infinity);
  return writeAddress({ ...area, ...(isColumns && { rows: sheetRows }), ...(isRows && { columns: sheetColumns }) });
}
