import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

export interface Answer {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** A file of a folder by the rest of an address; undefined where there is none, or the address is none or leads out of the folder. */
export async function answerFile(folder: string, address: string): Promise<Answer | undefined> {
  try {
    const path = normalize(decodeURIComponent(address)).replace(/^[/\\]+/, "");
    if (path.split(sep).includes("..")) return undefined;
    return { type: typeOf(path), body: await readFile(join(folder, path)) };
  } catch {
    return undefined;
  }
}

export function answerJson(value: unknown): Answer {
  return { type: typeOf(".json"), body: JSON.stringify(value) };
}

export function typeOf(path: string): string {
  return types[path.startsWith(".") ? path : extname(path)] ?? "application/octet-stream";
}
