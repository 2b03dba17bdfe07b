export { findHeader } from "../../core/crm/columns/findHeader";
export { recogniseSheet } from "../../core/crm/columns/recogniseSheet";
export { chooseSources } from "./chooseSources";
