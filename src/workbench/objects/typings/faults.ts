import type { HostCollection, HostObject, NullObject } from "../host/hostObject";

/**
 * What is wrong with the host's classes, held against Microsoft's types: each fault a sentence that names the member, `never`
 * where there is none. Whatever an add-in can reach (accessors and methods whose names begin with neither "$" nor "_") must
 * be a member of the Excel class of the same name, take no more arguments and be callable with all that Excel asks for, and
 * give what Excel's member gives: a value of its type, or the host's object of that Excel class.
 *
 * @typeParam Classes the host's classes by their names in Office.js
 * @example Faults<{ Range: typeof Range }> // "Range.adress is no member of Excel.Range"
 */
export type Faults<Classes> = { [Name in keyof Classes & string]: FaultsOf<Classes, Name> }[keyof Classes & string];

type FaultsOf<Classes, Name extends keyof Classes & string> = Name extends keyof typeof Excel
  ? | NameFault<Classes[Name], Name>
    | ItemsFault<Classes, Name, Instance<Classes[Name]>, Instance<(typeof Excel)[Name]>>
    | MemberFaults<Classes, Name, Instance<Classes[Name]>, Instance<(typeof Excel)[Name]>>
  : `Excel has no class ${Name}`;

type NameFault<Class, Name extends string> = Class extends { readonly type: infer Type }
  ? Name extends Type
    ? never
    : `${Name} is listed under a name that is not its own`
  : `${Name} has no type`;

type ItemsFault<Classes, Name extends string, Ours, Theirs> =
  Ours extends HostCollection<infer Item>
    ? Theirs extends { readonly items: readonly (infer TheirItem)[] }
      ? IsValue<Classes, Item, TheirItem> extends true
        ? never
        : `${Name} has other items than Excel.${Name}`
      : `Excel.${Name} is no collection`
    : never;

type MemberFaults<Classes, Name extends string, Ours, Theirs> = {
  [Key in Reachable<Ours>]: Key extends keyof Theirs
    ? IsMember<Classes, Ours[Key], Theirs[Key]> extends true
      ? never
      : `${Name}.${Key} is not what Excel.${Name}.${Key} is`
    : `${Name}.${Key} is no member of Excel.${Name}`;
}[Reachable<Ours>];

type Instance<Class> = Class extends { readonly prototype: infer Made } ? Made : never;

type Reachable<Ours> = Exclude<keyof Ours, keyof HostObject | `$${string}` | `_${string}`> & string;

type Method = (...args: never[]) => unknown;

type IsMember<Classes, Ours, Theirs> = [Ours] extends [Method]
  ? IsMethod<Classes, Parameters<Ours>, ReturnType<Ours>, Overloads<Theirs>>
  : IsValue<Classes, Ours, Theirs>;

/** The host answers null where cells differ, and a null object where nothing is found; the types say neither. */
type IsValue<Classes, Ours, Theirs> = IsPresentValue<Classes, Exclude<Ours, null | NullObject>, Theirs>;

type IsPresentValue<Classes, Ours, Theirs> = [Ours] extends [HostObject]
  ? [Extract<Counterpart<Classes, Ours>, Theirs>] extends [never]
    ? false
    : true
  : [Ours] extends [Theirs | Words<Theirs>]
    ? true
    : false;

/** The words of an enumeration, which the host knows as plain texts. */
type Words<Theirs> = Theirs extends (infer Word extends string)[][] ? `${Word}`[][] : never;

/** The Excel class of one of the host's objects. */
type Counterpart<Classes, Ours> = {
  [Name in keyof Classes]: Instance<Classes[Name]> extends Ours
    ? Ours extends Instance<Classes[Name]>
      ? Name extends keyof typeof Excel
        ? Instance<(typeof Excel)[Name]>
        : never
      : never
    : never;
}[keyof Classes];

type IsMethod<Classes, Ours extends unknown[], Answer, Overload> = [TakesNoMore<Ours, Overload>] extends [never]
  ? false
  : [AsksForMore<Ours, Overload>] extends [never]
    ? [Overload] extends [[unknown[], infer TheirAnswer]]
      ? IsAnswer<Classes, Answer, TheirAnswer>
      : false
    : false;

/** Nothing for nothing, an object for an object, and a value where the client waits for one. */
type IsAnswer<Classes, Ours, Theirs> = [Exclude<Ours, NullObject>] extends [HostObject]
  ? IsValue<Classes, Ours, Theirs>
  : [Theirs] extends [OfficeExtension.ClientResult<infer Value>]
    ? IsValue<Classes, Ours, Value>
    : IsValue<Classes, Ours, Theirs>;

/** The overloads that have a place for every parameter of ours. */
type TakesNoMore<Ours extends unknown[], Overload> = Overload extends [infer Theirs extends unknown[], unknown]
  ? Required<Theirs> extends [...Unknowns<Required<Ours>>, ...unknown[]]
    ? Theirs
    : never
  : never;

/** The overloads that may be called with fewer arguments than we need. */
type AsksForMore<Ours extends unknown[], Overload> = Overload extends [infer Theirs extends unknown[], unknown]
  ? Theirs extends [...Needed<Ours>, ...unknown[]]
    ? never
    : Theirs
  : never;

type Unknowns<Parts extends unknown[]> = { [Place in keyof Parts]: unknown };

type Needed<Parts extends unknown[]> = Parts extends [unknown, ...infer Rest] ? [unknown, ...Needed<Rest>] : [];

/** Each overload as its parameters and its answer. */
type Overloads<Theirs> = Theirs extends {
  (...args: infer A): infer AnswerA;
  (...args: infer B): infer AnswerB;
  (...args: infer C): infer AnswerC;
}
  ? [A, AnswerA] | [B, AnswerB] | [C, AnswerC]
  : Theirs extends { (...args: infer A): infer AnswerA; (...args: infer B): infer AnswerB }
    ? [A, AnswerA] | [B, AnswerB]
    : Theirs extends (...args: infer A) => infer AnswerA
      ? [A, AnswerA]
      : never;
