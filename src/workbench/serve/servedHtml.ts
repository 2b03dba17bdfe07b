const officeScript =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/office\.js"[^>]*>/;
const officeAddress = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/office\.js/;

/**
 * The add-in's page as the workbench serves it. It differs from the built page in two things: the preload that stands in for
 * Excel comes before Office.js, and Office.js comes from this server.
 *
 * @throws Error where the page does not load Office.js
 */
export function servedHtml(built: string, { preload, office }: { preload: string; office: string }): string {
  const script = officeScript.exec(built)?.[0];
  if (!script) throw new Error("The add-in's page has no script element for Office.js.");
  return built.replace(script, `<script src="${preload}"></script>${script.replace(officeAddress, office)}`);
}
