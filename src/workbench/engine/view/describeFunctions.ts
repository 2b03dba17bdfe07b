import type { FunctionMetadata } from "../engine";
import type { Host } from "../startUniver";
import { BooleanNumber } from "../univer";
import { FunctionType, IDescriptionService } from "../univerUi";

/** functions.json's entry with its words. */
export interface FunctionDescription extends Omit<FunctionMetadata, "parameters"> {
  readonly description?: string;
  readonly parameters: readonly (FunctionMetadata["parameters"][number] & { readonly description?: string })[];
}

/** Offers the add-in's functions, with their words, while a formula is typed. */
export function describeFunctions({ injector }: Host, functions: readonly FunctionDescription[]): void {
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const service = injector.get(IDescriptionService);
  service.unregisterDescriptions(functions.map(({ name }) => name.toUpperCase()));
  service.registerDescriptions(
    functions.map(({ name, description = "", parameters }) => ({
      functionName: name.toUpperCase(),
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: flag(!parameter.optional),
        repeat: flag(parameter.repeating ?? false),
      })),
    })),
  );
}
