import { defaultRequirementSets, hostInfoText, type HostFacts } from "../../../src/workbench/bridge/hostFacts";
import { installPreload } from "../../../src/workbench/bridge/installPreload";
import { makePortPair } from "../../../src/workbench/bridge/port";

const facts: HostFacts = {
  displayLanguage: "nl-NL",
  contentLanguage: "nl-BE",
  requirementSets: { ...defaultRequirementSets, ExcelApi: "1.10" },
  documentUrl: "Book1.xlsx",
  instanceId: "one",
  settings: [["key", '"value"']],
  initialDisplayMode: 1,
  readOnly: false,
};

interface Native {
  GetContext(): { GetSupportedMatrix(): string };
  Execute(id: number, args: unknown, done: (status: number) => void): void;
  RegisterEvent(id: number, target: string, handler: unknown, done: (status: number) => void): void;
}
interface Page {
  external: Native;
  _richApiNativeBridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };
}

function open() {
  const [pageSide, hostSide] = makePortPair((task) => task());
  const said: unknown[] = [];
  hostSide.onText((text) => said.push(JSON.parse(text)));
  const page = {} as Page;
  installPreload(page, pageSide, facts);
  return { page, said, hostSide };
}

test("the host introduces itself as Excel for Windows with a shared runtime and custom functions", () => {
  expect(hostInfoText(facts)).toBe("Excel$Win32$16.01$nl-NL$workbench$$disableLogging$3");
});

test("versions of requirement sets are texts, so that 1.10 is not 1.1", () => {
  const { page } = open();
  expect(JSON.parse(page.external.GetContext().GetSupportedMatrix())).toMatchObject({ ExcelApi: "1.10" });
});

test("messages go both ways, to the receiver the client puts in place later", () => {
  const { page, said, hostSide } = open();
  const heard: string[] = [];
  page._richApiNativeBridge.onMessageFromHost = (text) => heard.push(text);
  page._richApiNativeBridge.sendMessageToHost("hello host");
  hostSide.send(JSON.stringify({ kind: "message", text: "hello page" }));
  expect(said).toEqual([{ kind: "request", text: "hello host" }]);
  expect(heard).toEqual(["hello page"]);
});

test("a dialog is refused, and so is a call of the Common API that nobody answers", () => {
  const { page } = open();
  const answers: number[] = [];
  page.external.RegisterEvent(
    10,
    "{}",
    () => undefined,
    (status) => answers.push(status),
  );
  page.external.Execute(64, [], (status) => answers.push(status));
  expect(answers.every((status) => status !== 0)).toBe(true);
  expect(answers).toHaveLength(2);
});
