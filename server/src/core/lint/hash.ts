/** A hash that is short enough to store and even enough never to meet its like in one folder (cyrb53). */

/** 53 bits of the text, as 14 hexadecimal digits; the same on every machine, for ever. No use against people. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (0x100000000 * (b & 0x1fffff) + (a >>> 0)).toString(16).padStart(14, '0');
}
