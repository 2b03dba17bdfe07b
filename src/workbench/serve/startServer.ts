import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { readMemberSets } from "../objects/host/requirements";
import { answerFile, answerJson, type Answer } from "./answerFile";
import { servedHtml } from "./servedHtml";

export interface ServerOptions {
  /** The folder of the built add-in. */
  readonly addIn: string;
  /** The folder of the bundled page (bundlePage). */
  readonly page: string;
  /** The manifest's file; Office.js and its type definitions are looked for in the node_modules above it. */
  readonly manifest: string;
  /** Workbooks that the page may open by name, "?file=sample-crm.xlsx". */
  readonly files: string;
  /** The first free one from here on; any free one for 0. */
  readonly port?: number;
}

export interface WorkbenchServer {
  /** "http://localhost:3000/". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const office = "/workbench/office/";

/**
 * Serves the workbench's page and the built add-in on this computer.
 * @example const { url, close } = await startServer({ addIn: "dist", page: "build/page", manifest: "manifest.xml", files: "assets" });
 */
export async function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const answer = answerer(options);
  const server = createServer((request, response) => {
    void answer(request.url ?? "/").then(
      (found) => send(response, found),
      (problem: unknown) => send(response, { type: "text/plain; charset=utf-8", body: String(problem) }, 500),
    );
  });
  const port = await listen(server, options.port ?? 3000);
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What is there at an address: the page, Office.js, workbooks to open, and otherwise the add-in's own files. */
function answerer({ addIn, page, manifest, files }: ServerOptions): (address: string) => Promise<Answer | undefined> {
  const { resolve: locate } = createRequire(resolve(manifest));
  const packageFolder = (name: string) => dirname(locate(`${name}/package.json`));
  const officeFolder = join(packageFolder("@microsoft/office-js"), "dist");
  const typings = () => readFileSync(join(packageFolder("@types/office-js"), "index.d.ts"), "utf8");
  let memberSets: Answer | undefined;
  return async (address) => {
    const path = address.replace(/[?#].*$/s, "");
    if (path === "/") return answerFile(page, "index.html");
    if (path === "/manifest.xml") return answerFile(dirname(resolve(manifest)), "manifest.xml");
    if (path === "/workbench/member-sets.json") return (memberSets ??= answerJson([...readMemberSets(typings())]));
    if (path.startsWith(office)) return answerFile(officeFolder, path.slice(office.length));
    if (path.startsWith("/workbench/files/")) return answerFile(files, path.slice("/workbench/files/".length));
    if (path.startsWith("/workbench/")) return answerFile(page, path.slice("/workbench/".length));
    const found = await answerFile(addIn, path);
    if (!found || !path.endsWith(".html") || path.startsWith("/assets/")) return found;
    const html = Buffer.from(found.body).toString("utf8");
    return { ...found, body: servedHtml(html, { preload: "/workbench/preload.js", office: `${office}office.js` }) };
  };
}

function send(response: ServerResponse, found: Answer | undefined, status = found ? 200 : 404): void {
  response.writeHead(status, { "Content-Type": found?.type ?? "text/plain", "Cache-Control": "no-cache" });
  response.end(found?.body ?? "");
}

/** Only this computer can reach it. */
async function listen(server: Server, port: number, tries = 50): Promise<number> {
  try {
    await new Promise<void>((done, failed) => {
      server.once("error", failed);
      server.listen(port, "localhost", () => {
        server.off("error", failed);
        done();
      });
    });
  } catch (problem) {
    const isTaken = (problem as NodeJS.ErrnoException).code === "EADDRINUSE";
    if (!isTaken || port === 0 || tries === 0) throw problem;
    return listen(server, port + 1, tries - 1);
  }
  return (server.address() as AddressInfo).port;
}
