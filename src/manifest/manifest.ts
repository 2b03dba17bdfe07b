/** One element of the manifest, as plain data. */
export interface Element {
  /** As in the schemas: "Group", "bt:Image"; an element of a foreign namespace shows it: "{urn:x}Group". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly line: number;
  readonly parent?: Element;
  readonly children: readonly Element[];
}

/** The bytes of a file of the built add-in ("assets/icons/salesboard-16.png"), or undefined where there is none. */
export type Files = (path: string) => Uint8Array | undefined;

/** What is wrong, and the line of manifest.xml where it is. */
export interface Problem {
  readonly line: number;
  readonly what: string;
}

/** Looks for one kind of mistake in the whole manifest. */
export type Check = (root: Element, files: Files) => Problem[];
