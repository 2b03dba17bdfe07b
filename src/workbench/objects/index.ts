export { createHost } from "./createHost";
export type { Actor, EventFields, Host, HostEvent, HostOptions, ReadLimit, Selection } from "./host/host";
export {
  findMember,
  HostCollection,
  HostObject,
  loadableNames,
  NullObject,
  wireNameOf,
  type Member,
} from "./host/hostObject";
export { OfficeError } from "./host/officeError";
export { References } from "./host/references";
export {
  makeRequirements,
  readMemberSets,
  type MemberSets,
  type Requirements,
  type SetVersion,
} from "./host/requirements";
export { Workbook } from "./workbook/workbook";
export { growTableOver } from "./range/growTableOver";
export { makePeople } from "./people/makePeople";
export type { Person, ProtectionWish, User } from "./people/person";
