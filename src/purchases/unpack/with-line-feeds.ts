const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The same text with an LF for each CRLF and each CR: no line moves. */
export async function* withLineFeeds(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let endedInReturn = false;
  for await (const chunk of bytes) {
    const isSplit = endedInReturn && chunk[0] === NEWLINE;
    if (chunk.length > 0) endedInReturn = chunk.at(-1) === RETURN;
    yield lineFeeds(isSplit ? chunk.subarray(1) : chunk);
  }
}

function lineFeeds(chunk: Uint8Array): Uint8Array {
  let at = chunk.indexOf(RETURN);
  if (at < 0) return chunk;
  const out = new Uint8Array(chunk.length);
  let [from, length] = [0, 0];
  for (; at >= 0; at = chunk.indexOf(RETURN, from)) {
    out.set(chunk.subarray(from, at), length);
    length += at - from;
    out[length] = NEWLINE;
    length += 1;
    from = chunk[at + 1] === NEWLINE ? at + 2 : at + 1;
  }
  out.set(chunk.subarray(from), length);
  return out.subarray(0, length + chunk.length - from);
}
