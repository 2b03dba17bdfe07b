const known = new WeakMap<object, string>();

/** A short text that tells two arguments of a call apart; of a range it is worked out once. */
export function hashOf(argument: unknown): string {
  if (typeof argument !== "object" || argument === null) return JSON.stringify(argument ?? null);
  let hash = known.get(argument);
  if (hash === undefined) known.set(argument, (hash = hashOfText(JSON.stringify(argument))));
  return hash;
}

/** 64 bits of FNV-like mixing and the length: enough to tell apart the arguments one cell ever passes. */
function hashOfText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${text.length}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}`;
}
