// Lists what is in a zip file (a .vsix is one), from its directory alone.
import { readFileSync } from "node:fs";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;

/** `[{ name, packed, size }]`, in the file's order. */
export function listZip(file) {
  const bytes = readFileSync(file);
  const end = endOf(bytes, file);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${file} is no zip file: its directory is damaged.`);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString("utf8", at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
    entries.push({ name, packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24) });
    at += ENTRY_SIZE + nameSize + extraSize + commentSize;
  }
  return entries;
}

/** The end record stands last, before a comment of any length. */
function endOf(bytes, file) {
  for (let at = bytes.length - 22; at >= 0; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new Error(`${file} is no zip file: it has no directory.`);
}
