// The answer of `stowage place` as a picture: one SVG that needs nothing else, light or dark as the reader's system is. Pure.
import type { Answer } from "../../core/placement/answer.js";
import type { FargateAnswer } from "../../core/placement/fargate.js";
import type { Bar, Picture, PictureInstance, PictureZone } from "../../core/placement/picture.js";
import type { PodAnswer } from "../../core/placement/podAnswer.js";
import type { Engine } from "../engine.js";
import { counted } from "../report.js";
import { printable } from "../terminal.js";
import { priceText } from "./placementText.js";

type Tools = Pick<Engine["placement"], "pictureOf" | "blockedTasks" | "reasonCounts">;

export function placementSvg(answer: Answer, tools: Tools): string {
  const { placed, unplaced, instancesUsed, deployment, placement } = answer;
  const title = `${placed} of ${counted(placed + unplaced, "task")} placed on ${counted(instancesUsed, "instance")}${priceText(answer)}`;
  const { lower, upper } = deployment;
  const notes = [
    ...blockedNotes(answer, tools),
    `Rolling update: ${lower} to ${counted(upper, "task")} run meanwhile.`,
  ];
  return clusterSvg(title, tools.pictureOf(placement), notes);
}

/** All notes but the last say what is wrong. */
function clusterSvg(title: string, { zones }: Picture, notes: readonly string[]): string {
  const isDense = zones.some(({ instances }) => instances.length > MOST_CARDS);
  const columns = zones.map((zone) => zoneColumn(zone, isDense));
  const top = 56;
  const height = top + Math.max(0, ...columns.map((column) => column.height)) + 16 + notes.length * 18 + 12;
  const width = Math.max(480, columns.length * (COLUMN + GAP) + GAP);
  const drawn = columns.map(
    (column, index) => `<g transform="translate(${GAP + index * (COLUMN + GAP)} ${top})">${column.content}</g>`,
  );
  const end = height - notes.length * 18 - 8;
  const texts = notes.map((note, index) =>
    textAt(GAP, end + index * 18, note, index < notes.length - 1 ? "bad" : "dim"),
  );
  return document(width, height, title, [textAt(GAP, 30, title, "head"), ...drawn, ...texts]);
}

export function podsSvg(answer: PodAnswer, tools: Pick<Engine["placement"], "podPictureOf" | "blockedPods">): string {
  const { placed, unplaced, instancesUsed, deployment, placement } = answer;
  const title = `${placed} of ${counted(placed + unplaced, "pod")} placed on ${counted(instancesUsed, "node")}${priceText(answer)}`;
  const { lower, upper } = deployment;
  const [first] = tools.blockedPods(placement);
  const blocked = first === undefined ? [] : [`${counted(unplaced, "pod")} not placed: ${short(first.summary, 120)}`];
  const notes = [...blocked, `Rollout: ${lower} to ${counted(upper, "pod")} run meanwhile.`];
  return clusterSvg(title, tools.podPictureOf(placement), notes);
}

export function fargateSvg(answer: FargateAnswer): string {
  const { placed, unplaced, spot, zones, blocked } = answer;
  const title = `${placed} of ${counted(placed + unplaced, "task")} on Fargate${spot > 0 ? `, ${spot} on Spot` : ""}${priceText(answer)}`;
  const most = Math.max(1, ...zones.map(({ tasks }) => tasks));
  const rows = zones.map(({ zone, tasks }, index) => {
    const y = 64 + index * 26;
    const bar = rect(GAP + 170, y - 12, Math.round((tasks / most) * 260), 16, "new");
    return textAt(GAP, y, short(zone, 24), "name") + bar + textAt(GAP + 440, y, String(tasks), "name");
  });
  const texts = blocked.map((text, index) => textAt(GAP, 64 + (zones.length + index) * 26, text, "bad"));
  const height = 72 + (zones.length + blocked.length) * 26;
  return document(560, height, title, [textAt(GAP, 30, title, "head"), ...rows, ...texts]);
}

const COLUMN = 260;
const GAP = 16;
/** In a zone; with more of them each gets one line. */
const MOST_CARDS = 12;
/** Blocks of tasks in a card. */
const MOST_BLOCKS = 18;

const STYLE = `
text{font:12px system-ui,sans-serif;fill:#1f2328}.head{font-size:15px;font-weight:600}.zone{font-weight:600}.dim{fill:#656d76}.bad{fill:#cf222e}
.card{fill:#fff;stroke:#d0d7de}.off{stroke-dasharray:4 3;opacity:.55}.page{fill:#f6f8fa}.free{fill:#eaeef2}.old{fill:#afb8c1}.new{fill:#0969da}.full{fill:#bf8700}
.block{fill:#0969da}.blocktext{fill:#fff;font-size:10px;text-anchor:middle}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.dim{fill:#8d96a0}.bad{fill:#ff7b72}.card{fill:#161b22;stroke:#30363d}.page{fill:#0d1117}.free{fill:#21262d}.old{fill:#6e7681}.new,.block{fill:#1f6feb}.full{fill:#9e6a03}.blocktext{fill:#fff}}
`.trim();

function document(width: number, height: number, title: string, content: readonly string[]): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`;
  const page = rect(0, 0, width, height, "page");
  return `${open}\n<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n${page}\n${content.join("\n")}\n</svg>\n`;
}

function zoneColumn(
  { zone, instances }: PictureZone,
  isDense: boolean,
): { readonly content: string; readonly height: number } {
  const name = `${zone === "" ? "zone unknown" : zone} · ${instances.length}`;
  let y = 24;
  const parts = [textAt(0, 12, short(name, 40), "zone")];
  for (const instance of instances) {
    const card = isDense ? rowOf(instance) : cardOf(instance);
    parts.push(`<g transform="translate(0 ${y})"><title>${escaped(spoken(instance))}</title>${card.content}</g>`);
    y += card.height + (isDense ? 2 : 10);
  }
  return { content: parts.join(""), height: y };
}

/** What a screen reader says. */
function spoken({ id, type, tasks, before }: PictureInstance): string {
  const named =
    tasks.length === 0
      ? "takes no task"
      : `takes ${tasks.slice(0, 20).join(", ")}${tasks.length > 20 ? " and more" : ""}`;
  return `${id}${type === undefined ? "" : ` (${type})`}: ${named}${before > 0 ? `; ${counted(before, "task")} ran before` : ""}`;
}

function cardOf(instance: PictureInstance): { readonly content: string; readonly height: number } {
  const { id, type, bars, labels } = instance;
  const isLong = labels.some((label) => label.length > 4);
  const blockRows = isLong ? 1 : Math.ceil(Math.min(labels.length, MOST_BLOCKS) / 9);
  const height = 34 + bars.length * 18 + blockRows * 20 + (blockRows > 0 ? 6 : 0);
  const isOff = instance.state !== undefined;
  const state = instance.state ?? type ?? "";
  const names = isLong ? [textAt(10, 44 + bars.length * 18, short(labels.join(", "), 36), "name")] : [];
  const blocks = (isLong ? [] : labels.slice(0, MOST_BLOCKS)).map((task, index) => {
    const isRest = index === MOST_BLOCKS - 1 && labels.length > MOST_BLOCKS;
    const label = isRest ? `+${labels.length - index}` : task;
    const x = 10 + (index % 9) * 27;
    const blockY = 32 + bars.length * 18 + Math.floor(index / 9) * 20;
    return `${rect(x, blockY, 24, 16, "block", 3)}${textAt(x + 12, blockY + 12, label, "blocktext")}`;
  });
  const content = [
    rect(0, 0, COLUMN, height, `card${isOff ? " off" : ""}`, 6),
    textAt(10, 19, short(id, 22), "name"),
    `<text x="${COLUMN - 10}" y="19" class="dim" text-anchor="end">${escaped(short(state, 18))}</text>`,
    ...bars.map((bar, index) => barAt(bar, 28 + index * 18)),
    ...blocks,
    ...names,
  ];
  return { content: content.join(""), height };
}

function rowOf({ id, bars, tasks, state }: PictureInstance): {
  readonly content: string;
  readonly height: number;
} {
  const isOff = state !== undefined;
  const drawn = bars.slice(0, 2).map((bar, index) => barRects(bar, 140 + index * 46, 4, 42, 8));
  const count = tasks.length === 0 ? "" : textAt(COLUMN - 26, 13, `+${tasks.length}`, "name");
  return { content: textAt(0, 13, short(id, 20), isOff ? "dim" : "name") + drawn.join("") + count, height: 16 };
}

function barAt(bar: Bar, y: number): string {
  const { label, unit, scale, before, added, whole } = bar;
  const shown = (value: number): string => String(Math.round((value / scale) * 10) / 10);
  const figure = whole === undefined ? "?" : `${shown(before + added)}/${shown(whole)}${unit === "G" ? " GiB" : unit}`;
  const text = `<text x="${COLUMN - 10}" y="${y + 9}" class="dim" text-anchor="end">${figure}</text>`;
  return `${textAt(10, y + 9, label, "dim")}${barRects(bar, 42, y + 2, 120, 8)}${text}`;
}

function barRects({ before, added, whole }: Bar, x: number, y: number, width: number, height: number): string {
  const back = rect(x, y, width, height, "free", 2);
  if (whole === undefined || whole <= 0) return back;
  const part = (value: number): number => Math.max(0, Math.min(width, Math.round((value / whole) * width)));
  const old = part(before);
  const all = part(before + added);
  const paint = before + added > whole * 0.9 ? "full" : "new";
  return `${back}${old > 0 ? rect(x, y, old, height, "old", 2) : ""}${all > old ? rect(x + old, y, all - old, height, paint, 2) : ""}`;
}

function blockedNotes({ placement }: Answer, tools: Tools): readonly string[] {
  const blocked = tools.blockedTasks(placement);
  const [first] = blocked;
  if (first === undefined) return [];
  const counts = [...tools.reasonCounts(first.reasons)].map(
    ([code, count]) => `${code} on ${counted(count, "instance")}`,
  );
  const why = first.failure ?? counts.join(", ");
  return [`${counted(blocked.length, "task")} not placed: ${short(why, 120)}`];
}

function rect(x: number, y: number, width: number, height: number, kind: string, round = 0): string {
  const corner = round === 0 ? "" : ` rx="${round}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${corner} class="${kind}"/>`;
}

function textAt(x: number, y: number, text: string, kind: string): string {
  return `<text x="${x}" y="${y}" class="${kind}">${escaped(text)}</text>`;
}

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
