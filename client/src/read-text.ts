/** Bytes of a draft → its text, as the command line reads them: UTF-8 with or without mark, UTF-16 with it, GB18030. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030') ?? new TextDecoder().decode(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
