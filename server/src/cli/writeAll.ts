// Writes what comes piece by piece, so that an answer larger than memory can be printed: waits while nobody reads.
import { once } from "node:events";

const BATCH = 64 * 1024;

export async function writeAll(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    if (!stream.write(batch)) await once(stream, "drain");
    batch = "";
  }
  if (batch !== "" && !stream.write(batch)) await once(stream, "drain");
}
