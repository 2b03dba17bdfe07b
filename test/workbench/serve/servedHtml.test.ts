import { servedHtml } from "../../../src/workbench/serve/servedHtml";

const office = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const here = { preload: "/workbench/preload.js", office: "/workbench/office/office.js" };

test("the served page differs from the built one in the preload and in the address of Office.js", () => {
  const built = `<head><script src="${office}"></script><script defer src="taskpane.js"></script></head>`;
  expect(servedHtml(built, here)).toBe(
    '<head><script src="/workbench/preload.js"></script><script src="/workbench/office/office.js"></script>' +
      '<script defer src="taskpane.js"></script></head>',
  );
});

test("a page without Office.js is no add-in", () => {
  expect(() => servedHtml("<head></head>", here)).toThrow("no script element for Office.js");
});
