/**
 * Univer 0.25.1 calls `.some` on map iterators, which Node has from version 22 on. This gives Node 20 the one helper that is
 * missing, exactly as the language specifies it. Import it before Univer.
 */
const iteratorPrototype: Record<string, unknown> = Object.getPrototypeOf(
  Object.getPrototypeOf(new Map().keys()),
) as Record<string, unknown>;

if (typeof iteratorPrototype.some !== "function") {
  Object.defineProperty(iteratorPrototype, "some", {
    configurable: true,
    writable: true,
    value: function some<T>(this: Iterable<T>, predicate: (value: T, index: number) => boolean): boolean {
      let index = 0;
      for (const value of this) {
        if (predicate(value, index++)) return true;
      }
      return false;
    },
  });
}
