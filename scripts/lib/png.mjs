// Makes pictures of screens smaller: a PNG with a palette of the colours that count. It reads what browsers write (8 bits a
// channel, without interlacing) and returns anything else as it is.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Channels by colour type: RGB and RGBA. */
const CHANNELS = { 2: 3, 6: 4 };

export function shrinkPng(bytes) {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  const channels = header === undefined ? undefined : CHANNELS[header[9]];
  if (channels === undefined || header[8] !== 8 || header[12] !== 0) return bytes;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * channels, height, channels);
  const colours = coloursOf(pixels, channels);
  if (colours === undefined) return bytes;
  const palette = paletteOf(colours);
  const small = encode(width, height, palette, indexed(pixels, channels, width, height, nearest(colours, palette)));
  return small.length < bytes.length ? small : bytes;
}

function chunksOf(bytes) {
  const chunks = [];
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return chunks;
  for (let at = SIGNATURE.length; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** The bytes of the pixels: every line is written as a difference to its neighbours, in one of five ways. */
function unfiltered(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < channels ? 0 : out[here - channels];
      const up = row === 0 ? 0 : out[here - stride];
      const corner = at < channels || row === 0 ? 0 : out[here - stride - channels];
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      out[here] = raw[row * (stride + 1) + 1 + at] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Colours with how often they are there, the most frequent first; undefined where something is transparent. */
function coloursOf(pixels, channels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    if (channels === 4 && pixels[at + 3] !== 255) return undefined;
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
}

/** The most frequent colours that are so far apart that they are few enough: what is left out has a neighbour in it. */
function paletteOf(colours) {
  for (let apart = 0; ; apart = apart * 2 + 1) {
    const palette = [];
    for (const colour of colours) {
      if (palette.every((one) => distance(one, colour) > apart)) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function nearest(colours, palette) {
  const found = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of colours) {
    if (found.has(colour)) continue;
    let best = 0;
    for (let index = 1; index < palette.length; index++)
      if (distance(palette[index], colour) < distance(palette[best], colour)) best = index;
    found.set(colour, best);
  }
  return found;
}

/** Squared. */
function distance(a, b) {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return red * red + green * green + blue * blue;
}

function indexed(pixels, channels, width, height, indexes) {
  const out = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    out[pixel + Math.floor(pixel / width) + 1] = indexes.get(colour);
  }
  return out;
}

function encode(width, height, palette, lines) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
