/** Written into the code by the build. */
declare const BUILD_VERSIONS: { readonly addIn: string; readonly manifest: string };

/** The versions of the add-in's package and of its manifest. */
export const buildVersions = BUILD_VERSIONS;
