export { Host, type HostEvent, type HostOptions } from "./host";
export {
  findMember,
  HostCollection,
  HostObject,
  loadableNames,
  NullObject,
  wireNameOf,
  type Member,
} from "./hostObject";
export { OfficeError } from "./officeError";
export { References } from "./references";
export { makeRequirements, readMemberSets, type MemberSets, type Requirements } from "./requirements";
export { Workbook } from "./workbook";
