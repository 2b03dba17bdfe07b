/**
 * A short text that differs, but for a chance of one in 2^52, where the texts differ. For telling whether something has
 * changed, not for keeping anything secret.
 */
export function textHash(texts: Iterable<string>): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 2654435761);
      other = Math.imul(other ^ unit, 1597334677);
    }
    one = Math.imul(one ^ 0x1f, 2246822507);
    other = Math.imul(other ^ 0x1f, 3266489909);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return ((other >>> 0) * 0x100000 + ((one >>> 0) & 0xfffff)).toString(36);
}
