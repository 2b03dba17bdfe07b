import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ResourceLoader, type AbortablePromise } from "jsdom";

const officeJs = /^https:\/\/appsforoffice\.(?:edog\.)?microsoft\.com\/lib\/[^/]+\/hosted\/(.+)$/;

/**
 * Serves the add-in's page: its own files from the folder they were built into, and Office.js, which the page asks Microsoft's address for,
 * from the npm package as it is. There is no network.
 */
export class AddInFiles extends ResourceLoader {
  private readonly base: string;

  /**
   * @param pageUrl the address of the add-in's page; its folder is where the built files are served
   * @param officeFolder the npm package's "dist"
   */
  constructor(
    private readonly folder: string,
    pageUrl: string,
    private readonly officeFolder: string,
  ) {
    super();
    this.base = new URL(".", pageUrl).href;
  }

  /** The text of one of the add-in's files, by its address. */
  read(url: string): string {
    return readFileSync(this.pathOf(url), "utf8");
  }

  override fetch(url: string): AbortablePromise<Buffer> {
    const loading = Promise.resolve().then(() => readFileSync(this.pathOf(url)));
    return Object.assign(loading, { abort: () => undefined });
  }

  private pathOf(url: string): string {
    const { href } = new URL(url);
    const bare = href.replace(/[?#].*$/, "");
    const office = officeJs.exec(bare);
    const path = office
      ? join(this.officeFolder, office[1] ?? "")
      : bare.startsWith(this.base)
        ? join(this.folder, decodeURIComponent(bare.slice(this.base.length)))
        : undefined;
    if (path === undefined) throw new Error(`The add-in asked for ${url}, and there is no network here.`);
    if (!existsSync(path)) throw new Error(`The add-in has no file for ${url}.`);
    return path;
  }
}
