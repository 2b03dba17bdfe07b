import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type WorkbenchServer } from "../../../src/workbench/serve/startServer";

const root = join(__dirname, "../../..");
const page = mkdtempSync(join(tmpdir(), "workbench-"));
writeFileSync(join(page, "index.html"), "the page");
const options = {
  addIn: join(__dirname, "../headless/fixtures/built"),
  page,
  manifest: join(root, "manifest.xml"),
  files: join(root, "assets"),
};
let server: WorkbenchServer;

beforeAll(async () => (server = await startServer({ ...options, port: 0 })));
afterAll(() => server.close());

const get = async (path: string) => {
  const response = await fetch(new URL(path, server.url));
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

test("gives the page, the manifest, the add-in's files and Office.js, each as what it is", async () => {
  expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8", text: "the page" });
  expect((await get("/manifest.xml")).text).toContain("<OfficeApp");
  expect(await get("/functions.json")).toMatchObject({ status: 200, type: "application/json; charset=utf-8" });
  expect(await get("/workbench/office/office.js")).toMatchObject({
    status: 200,
    type: "text/javascript; charset=utf-8",
  });
  expect((await get("/page.html")).text).toContain('<script src="/workbench/preload.js">');
});

test("knows which requirement set brought a member of Excel's", async () => {
  const { text } = await get("/workbench/member-sets.json");
  const sets = new Map(JSON.parse(text) as [string, unknown][]);
  // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-showgridlines-member
  expect(sets.get("Worksheet.showGridlines")).toEqual({ set: "ExcelApi", version: "1.8" });
});

test("gives no file from outside its folders", async () => {
  for (const path of ["/workbench/files/..%2fpackage.json", "/..%2f..%2fpackage.json", "/nothing.js"]) {
    expect((await get(path)).status).toBe(404);
  }
});

test("lives on where it is asked for what is no address", async () => {
  // As it stands: fetch would put it right.
  const statusOf = (path: string) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
  for (const path of ["//", "/%", "/workbench/files/%ff"]) expect(await statusOf(path)).toBe(404);
  expect((await get("/")).status).toBe(200);
});

test("takes the next port where one is taken", async () => {
  const port = Number(new URL(server.url).port);
  const other = await startServer({ ...options, port });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  await other.close();
});
