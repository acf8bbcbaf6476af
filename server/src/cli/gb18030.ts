/**
 * Text → GB18030. The platform decodes it but does not encode it, so its decoder is turned round: no table to ship, and
 * what is written always is what the same platform reads.
 */

/** The bytes of the text; undefined where a character (half of a surrogate pair) has none. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  const table = gb18030Table();
  const bytes = Buffer.alloc(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    const value =
      code < 0x80 ? code : code > 0xffff ? fourBytes(code - 0x10000 + SUPPLEMENTARY) : table[code]!;
    if (value === 0 && code !== 0) return undefined;
    const size = value > 0xffff ? 4 : value > 0xff ? 2 : 1;
    length = bytes.writeUIntBE(value, length, size);
  }
  return bytes.subarray(0, length);
}

/** Where the characters beyond the BMP start among the four-byte codes. */
const SUPPLEMENTARY = 189000;
/** How many four-byte codes stand for characters of the BMP. */
const FOUR_BYTE_BMP = 39420;

/**
 * For each BMP character its bytes as a number, 0 for none. Two bytes win over four, and the first of two codes for
 * one character wins.
 */
function gb18030Table(): Uint32Array {
  const codes = [...twoByteCodes(), ...Array.from({ length: FOUR_BYTE_BMP }, (_, index) => fourBytes(index))];
  const bytes = Buffer.alloc(codes.length * 5);
  let length = 0;
  for (const code of codes) {
    length = bytes.writeUIntBE(code, length, code > 0xffff ? 4 : 2);
    // A line end after each keeps a code that this platform does not know from swallowing the next.
    length = bytes.writeUInt8(10, length);
  }
  const characters = new TextDecoder('gb18030', { ignoreBOM: true })
    .decode(bytes.subarray(0, length))
    .split('\n');
  const table = new Uint32Array(0x10000);
  for (const [index, code] of codes.entries()) {
    const character = characters[index];
    if (character?.length !== 1) continue;
    const at = character.charCodeAt(0);
    if (table[at] === 0) table[at] = code;
  }
  return table;
}

function* twoByteCodes(): Generator<number> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield lead * 256 + trail;
  }
}

/** The four bytes at a place in their order, as one number. */
function fourBytes(index: number): number {
  const lead = 0x81 + Math.floor(index / 12600);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  return ((lead * 256 + second) * 256 + third) * 256 + 0x30 + (index % 10);
}
