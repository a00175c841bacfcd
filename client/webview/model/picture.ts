// The map as a picture that stands by itself: an SVG of what is shown at a step, in the colours of the theme. Written by hand,
// without style sheets, so that any program draws it alike.
import type { Preview } from "../../../server/src/protocol/placement.js";
import { type Arrivals, taskAt } from "./arrivals.js";
import { densityOf, fullness, hiddenBlocks, NEARLY_FULL } from "./density.js";
import { figuresOf } from "./figures.js";
import { fullestShare, type Occupancy } from "./occupancy.js";
import type { RolloutState } from "./rollout.js";
import { amounts, counted, taskLabel, thingsOf, zoneName } from "./words.js";

export interface Colours {
  readonly background: string;
  readonly foreground: string;
  readonly quiet: string;
  readonly border: string;
  readonly track: string;
  readonly bar: string;
  readonly full: string;
  readonly block: string;
  readonly blockText: string;
  readonly earlier: string;
  readonly bad: string;
  readonly font: string;
}

export interface Drawn {
  readonly title: string;
  readonly preview: Preview;
  readonly arrivals: Arrivals;
  readonly step: number;
  readonly occupancy: Occupancy;
  /** Null: arrivals are shown. */
  readonly rollout: RolloutState | null;
  readonly colours: Colours;
}

interface Piece {
  readonly svg: string;
  readonly height: number;
}

const COLUMN = 300;
const GAP = 14;
const EDGE = 20;
const TOP = 112;
const LINE = 16;
const BLOCK = { width: 28, height: 22, gap: 4 };

export function pictureOf(drawn: Drawn): string {
  const { preview, colours } = drawn;
  const columns = preview.zones.map((_, zone) => column(drawn, zone));
  const width = Math.max(640, EDGE * 2 + preview.zones.length * (COLUMN + GAP) - GAP);
  const blocked = blockedLines(drawn);
  const mapHeight = Math.max(0, ...columns.map(({ height }) => height));
  const height = TOP + mapHeight + (blocked.length > 0 ? 24 + blocked.length * 18 : 0) + EDGE;
  const map = columns.map(
    ({ svg }, zone) => `<g transform="translate(${EDGE + zone * (COLUMN + GAP)} ${TOP})">${svg}</g>`,
  );
  const below = blocked.map((line, place) => text(EDGE, TOP + mapHeight + 30 + place * 18, line, colours.bad, 12));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(colours.font)}" role="img">`,
    `<title>${escaped(drawn.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.background}"/>`,
    heading(drawn),
    ...map,
    ...below,
    "</svg>",
  ].join("\n");
}

function heading({ title, preview, step, rollout, colours }: Drawn): string {
  let x = EDGE;
  const figures = figuresOf(preview).map(({ value, label, bad }) => {
    const both =
      text(x, 68, value, bad ? colours.bad : colours.foreground, 16, "600") + text(x, 85, label, colours.quiet, 11);
    x += Math.max(value.length * 10, label.length * 6) + 24;
    return both;
  });
  const total = preview.chosen.length;
  const note =
    step < total && rollout === null ? text(EDGE, 40, `after step ${step} of ${total}`, colours.quiet, 11) : "";
  return text(EDGE, 26, title, colours.foreground, 15, "600") + note + figures.join("");
}

function column(drawn: Drawn, zone: number): Piece {
  const { preview, colours } = drawn;
  const { name, instances } = preview.zones[zone] ?? { name: "", instances: [] };
  const { task, tasks } = thingsOf(preview);
  const tally = counted(drawn.occupancy.inZone(zone), task, tasks);
  const parts = [
    text(0, 0, zoneName(name), colours.quiet, 12, "600"),
    text(COLUMN, 0, tally, colours.quiet, 12, "600", "end"),
  ];
  const density = preview.scheduler === "Fargate" ? "cards" : densityOf(preview.instances.length);
  let y = 12;
  if (density === "heat") {
    const side = 16;
    const perLine = Math.floor(COLUMN / side);
    for (const [place, instance] of instances.entries())
      parts.push(cell(drawn, instance, (place % perLine) * side, y + Math.floor(place / perLine) * side, side - 2));
    return { svg: parts.join(""), height: y + Math.ceil(instances.length / perLine) * side };
  }
  for (const instance of instances) {
    const piece = density === "cards" ? card(drawn, instance) : line(drawn, instance);
    parts.push(`<g transform="translate(0 ${y})">${piece.svg}</g>`);
    y += piece.height;
  }
  return { svg: parts.join(""), height: y };
}

function card(drawn: Drawn, instance: number): Piece {
  const { preview, colours } = drawn;
  const each = preview.instances[instance];
  if (each === undefined) return { svg: "", height: 0 };
  const bars = preview.resources.map((_, resource) => bar(drawn, instance, resource, 38 + resource * LINE)).join("");
  const blocks = blockRow(drawn, instance, 34 + preview.resources.length * LINE);
  const height = 42 + preview.resources.length * LINE + blocks.height;
  const state = each.state === null ? "" : text(COLUMN - 10, 20, each.state, colours.full, 11, "400", "end");
  const dashes = each.state === null ? "" : ' stroke-dasharray="4 3" opacity="0.6"';
  const frame = `<rect x="0.5" y="0.5" width="${COLUMN - 1}" height="${height - 1}" rx="5" fill="none" stroke="${colours.border}"${dashes}/>`;
  const name = `<text x="10" y="20" font-size="12" fill="${colours.foreground}"><tspan font-weight="600">${escaped(each.id)}</tspan>  <tspan fill="${colours.quiet}">${escaped(each.type ?? "")}</tspan></text>`;
  return { svg: frame + name + state + bars + blocks.svg, height: height + 10 };
}

function bar(drawn: Drawn, instance: number, which: number, y: number): string {
  const { preview, occupancy, colours } = drawn;
  const resource = preview.resources[which];
  if (resource === undefined) return "";
  const taken = occupancy.taken(instance, which);
  const whole = preview.instances[instance]?.whole[which] ?? null;
  const share = fullness(taken, whole) ?? 0;
  const width = COLUMN - 150;
  return [
    text(10, y, resource.label, colours.quiet, 10),
    `<rect x="44" y="${y - 6}" width="${width}" height="4" rx="2" fill="${colours.track}"/>`,
    `<rect x="44" y="${y - 6}" width="${(width * share).toFixed(1)}" height="4" rx="2" fill="${share > NEARLY_FULL ? colours.full : colours.bar}"/>`,
    text(COLUMN - 10, y, amounts(resource, taken, whole), colours.quiet, 10, "400", "end"),
  ].join("");
}

interface Block {
  readonly label: string;
  readonly fill: string;
  readonly ink: string;
}

function blockRow(drawn: Drawn, instance: number, y: number): Piece {
  const { preview, colours } = drawn;
  const earlier = (preview.instances[instance]?.running ?? []).map(({ group, count }) => ({
    label: count > 1 ? `${group || "earlier"} ×${count}` : group || "earlier",
    fill: colours.earlier,
    ink: colours.foreground,
  }));
  const blocks = [
    ...earlier,
    ...(drawn.rollout === null ? arrived(drawn, instance) : rolled(drawn, drawn.rollout, instance)),
  ];
  let x = 10;
  let top = y;
  const parts = blocks.map(({ label, fill, ink }) => {
    const width = Math.max(BLOCK.width, label.length * 6.5 + 10);
    if (x + width > COLUMN - 10 && x > 10) {
      x = 10;
      top += BLOCK.height + BLOCK.gap;
    }
    const svg = `<rect x="${x}" y="${top}" width="${width}" height="${BLOCK.height}" rx="3" fill="${fill}"/>${text(x + width / 2, top + 15, label, ink, 11, "400", "middle")}`;
    x += width + BLOCK.gap;
    return svg;
  });
  return { svg: parts.join(""), height: parts.length === 0 ? 0 : top - y + BLOCK.height };
}

function arrived({ preview, arrivals, occupancy, colours }: Drawn, instance: number): Block[] {
  const count = occupancy.count(instance);
  const hidden = hiddenBlocks(count);
  const more = hidden > 0 ? [{ label: `+${hidden}`, fill: colours.earlier, ink: colours.foreground }] : [];
  const own = Array.from({ length: count - hidden }, (_, place) => ({
    label: taskLabel(preview, taskAt(arrivals.byInstance, instance, hidden + place)),
    fill: colours.block,
    ink: colours.blockText,
  }));
  return [...more, ...own];
}

function rolled({ colours }: Drawn, { old, fresh }: RolloutState, instance: number): Block[] {
  const [before, now] = [old[instance] ?? 0, fresh[instance] ?? 0];
  return [
    ...(before > 0 ? [{ label: `${before} old`, fill: colours.earlier, ink: colours.foreground }] : []),
    ...(now > 0 ? [{ label: `${now} new`, fill: colours.block, ink: colours.blockText }] : []),
  ];
}

/** An instance in one line: its name, the fullest of its bars, and how many tasks. */
function line(drawn: Drawn, instance: number): Piece {
  const { preview, occupancy, colours } = drawn;
  const share = fullestShare(preview, occupancy, instance);
  const count = occupancy.count(instance);
  const svg = [
    text(0, 12, preview.instances[instance]?.id ?? "", colours.foreground, 11),
    `<rect x="150" y="6" width="110" height="5" rx="2" fill="${colours.track}"/>`,
    `<rect x="150" y="6" width="${(110 * share).toFixed(1)}" height="5" rx="2" fill="${share > NEARLY_FULL ? colours.full : colours.bar}"/>`,
    text(COLUMN, 12, String(count), colours.quiet, 11, "400", "end"),
  ];
  return { svg: svg.join(""), height: 18 };
}

function cell(drawn: Drawn, instance: number, x: number, y: number, side: number): string {
  const { preview, occupancy, colours } = drawn;
  const share = fullestShare(preview, occupancy, instance);
  const fill = share > NEARLY_FULL ? colours.full : colours.bar;
  const ground = `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="2" fill="${colours.track}"/>`;
  return share === 0
    ? ground
    : `${ground}<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="2" fill="${fill}" opacity="${(0.2 + share * 0.8).toFixed(2)}"/>`;
}

function blockedLines({ preview }: Drawn): string[] {
  const { task, tasks, instance, instances } = thingsOf(preview);
  return preview.blocked.slice(0, 5).flatMap(({ count, reasons }) => {
    const why = reasons
      .map((each) => `${each.reason} on ${counted(each.instances.length, instance, instances)}`)
      .join(", ");
    return [`${counted(count, task, tasks)} not placed${why === "" ? "" : `: ${why}`}`];
  });
}

function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  size: number,
  weight = "400",
  anchor = "start",
): string {
  const more = `${weight === "400" ? "" : ` font-weight="${weight}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
