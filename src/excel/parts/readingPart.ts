/** What reads the data, as a part of the build of its own. What is needed at once imports it by loadReadingPart, and only types from here on. */
import "../../locales/laterWords";

export { findFixes } from "../fix/findFixes";
export { readOwnTables } from "../ownKpis/readOwnTables";
export { chooseSources } from "../read/chooseSources";
export { findSources } from "../read/findSources";
export { readConnection } from "../read/readConnection";
