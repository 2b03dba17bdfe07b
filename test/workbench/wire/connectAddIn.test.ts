import { makePortPair } from "../../../src/workbench/bridge/port";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { makeRequirements } from "../../../src/workbench/objects";
import { connectAddIn } from "../../../src/workbench/wire/connectAddIn";

/** A host with a client that only speaks the wire: what is sent here is written out by hand. */
function open() {
  const document = createDocument("Book1.xlsx");
  const [client, port] = makePortPair();
  const heard: { type: number; id?: number; message: Record<string, unknown> }[] = [];
  client.onText((text) =>
    heard.push(JSON.parse((JSON.parse(text) as { text: string }).text) as (typeof heard)[number]),
  );
  const connection = connectAddIn({
    document,
    port,
    requirements: makeRequirements(new Map(), {}),
    functions: [{ id: "ADD", name: "ADD", parameters: [{ name: "a" }, { name: "b", optional: true }] }],
  });
  let id = 0;
  const ask = async (Actions: object[], ObjectPaths: object) => {
    const request = { id: ++id, type: 1, flags: 1, message: { url: "ProcessQuery", body: { Actions, ObjectPaths } } };
    client.send(JSON.stringify({ kind: "request", text: JSON.stringify(request) }));
    while (!heard.some((message) => message.type === 2 && message.id === request.id)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return heard.find((message) => message.type === 2 && message.id === request.id)?.message.body as {
      Results: { ActionId: number; Value: unknown }[];
      TraceIds: number[];
      Error?: { Code: string; Location: string; ActionIndex: number };
    };
  };
  const close = () => {
    connection.close();
    document.engine.dispose();
  };
  return { document, connection, heard, ask, close };
}

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const sheets = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };

test("a path that is instantiated twice runs once", async () => {
  const { document, ask, close } = open();
  const added = {
    Id: 2,
    ObjectPathType: 3,
    Name: "Add",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["Once"] },
  };
  const instantiate = (Id: number) => ({ Id, ActionType: 1, Name: "", ObjectPathId: 2 });
  const body = await ask([instantiate(10), instantiate(11)], { 1: root, 2: added, 3: sheets });
  expect(body.Error).toBeUndefined();
  const ids = body.Results.map(({ Value }) => (Value as { Id: string }).Id);
  expect(ids[0]).toBe(ids[1]);
  expect(document.engine.listSheets().map(({ name }) => name)).toEqual(["Sheet1", "Once"]);
  close();
});

test("actions before the failing one are done and answered; the error says which one failed", async () => {
  const { document, ask, close } = open();
  const sheet = { Id: 5, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Sheet1"] } };
  const cell = {
    Id: 7,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 5,
    ArgumentInfo: { Arguments: ["A1"] },
  };
  const missing = { ...sheet, Id: 9, ArgumentInfo: { Arguments: ["Nowhere"] } };
  const body = await ask(
    [
      { Id: 20, ActionType: 2, Name: "", ObjectPathId: 5, QueryInfo: { Select: ["name"] } },
      { Id: 21, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: { Arguments: [[["kept"]]] } },
      { Id: 22, ActionType: 1, Name: "", ObjectPathId: 9 },
      { Id: 23, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: { Arguments: [[["never"]]] } },
    ],
    { 1: root, 3: sheets, 5: sheet, 7: cell, 9: missing },
  );
  expect(body.Results.map(({ ActionId }) => ActionId)).toEqual([20, 21]);
  expect(body.Results[0]?.Value).toMatchObject({ Name: "Sheet1" });
  expect(body.Error).toMatchObject({ Code: "ItemNotFound", Location: "WorksheetCollection.getItem", ActionIndex: 2 });
  const sheetId = document.engine.activeSheetId();
  expect(document.engine.readValues(sheetId, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["kept"]]);
  close();
});

test("a trace is answered twice over, or the client attaches no handler", async () => {
  const { ask, close } = open();
  const body = await ask([{ Id: 30, ActionType: 5, Name: "", ObjectPathId: 0 }], {});
  expect(body).toMatchObject({ Results: [{ ActionId: 30, Value: null }], TraceIds: [30] });
  close();
});

test("calls of functions are held until the page is ready, padded to the function's parameters", async () => {
  const { document, heard, ask, close } = open();
  const sheetId = document.engine.activeSheetId();
  document.engine.writeCells(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: "=ADD(1)" }]]);
  await document.engine.calculate();
  const pushes = () => heard.filter(({ type }) => type === 3).flatMap(({ message }) => message.entries as object[]);
  const calls = () => pushes().filter((entry) => (entry as { messageType: number }).messageType === 1000);
  expect(calls()).toEqual([]);
  const service = { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" };
  await ask([{ Id: 40, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1 }], { 1: service });
  await document.engine.calculate();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls()).toHaveLength(1);
  const [entry] = calls() as { message: string; messageCategory: number }[];
  expect(entry?.messageCategory).toBe(1);
  expect(JSON.parse(entry?.message ?? "")).toEqual([expect.any(Number), "ADD", [1, null], "Sheet1!A1", 0]);
  close();
});

test.each(["while it still loads", "while its button's function runs"])(
  "a button of a page that is closed %s is let go",
  async (when) => {
    const { connection, ask, close } = open();
    const never = new Promise<never>(() => undefined);
    if (when !== "while it still loads") {
      const service = { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" };
      await ask([{ Id: 40, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1 }], { 1: service });
    }
    const pressed = connection.runCommand("neverCompletes", "Button", never);
    close();
    await expect(pressed).resolves.toBeUndefined();
  },
);
