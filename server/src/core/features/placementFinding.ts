// The finding on a service, or an input of RunTask, that cannot be placed in full: what it says and where it stands. It goes
// beside the findings of a file that was checked, under the same settings and comments.
import type { FileAnalysis } from "../analysis.js";
import type { Finding } from "../base/finding.js";
import type { Config } from "../config/config.js";
import { FINDING_NAMES } from "../findingNames.js";
import type { Unit } from "../kinds/units.js";
import { filled } from "../model/values.js";
import { type Node, pathOf, pointerOf } from "../parse/doc.js";
import type { FirstFailure } from "../placement/preview/types.js";
import { suppressions } from "../rules/suppress.js";
import { NO_PLACE } from "./placement/ids.js";
import { offeredChange } from "./placementChanges.js";
import type { Placed } from "./placementQuestion.js";

/** The units that placement is asked about. */
export function placedRunners(file: Pick<FileAnalysis, "units">): readonly number[] {
  return file.units.flatMap(({ kind }, unit) => (RUNNERS.has(kind) ? [unit] : []));
}

const RUNNERS: ReadonlySet<string> = new Set(["ecs.service", "ecs.runTask"]);

/** `cluster`: its name. */
export function noPlaceMessage(failure: FirstFailure, placed: Placed, cluster: string): string {
  const { blocked, instances, total } = failure;
  const tasks = total === 1 ? "The task finds no place" : many(failure);
  const reasons = blocked.reasons.slice(0, MOST_REASONS).map(({ reason, instances: ruledOut }) => {
    const count = ruledOut.length === 1 ? "1 instance" : `${ruledOut.length} instances`;
    return `${reason.replace(/\.$/, "")} on ${count}`;
  });
  const why = reasons.length > 0 ? reasons.join(", ") : (blocked.summary ?? "").replace(/\.$/, "");
  const [nearest] = blocked.changes;
  const around = { placed, scheduler: placed.what.scheduler, batch: placed.name, instances, clusters: [] };
  const change = nearest === undefined ? "" : ` Nearest change: ${offeredChange(nearest, around).title}.`;
  return `${tasks} on ${cluster}${why === "" ? "" : `: ${why}`}.${change}`;
}

const MOST_REASONS = 2;

function many({ placed, total }: FirstFailure): string {
  if (placed === 0) return `None of ${total} tasks finds a place`;
  return `Only ${placed} of ${total} tasks ${placed === 1 ? "finds" : "find"} a place`;
}

/** The file with these findings: from the position of a unit to the message. */
export function withNoPlace<File extends FileAnalysis>(
  file: File,
  messages: ReadonlyMap<number, string>,
  config: Config,
): File {
  const settings = config.forFile(file.path);
  if (settings.ignored || file.kind === null) return file;
  const added = [...messages].flatMap(([unit, message]) => {
    const opened = file.units[unit];
    return opened === undefined || !RUNNERS.has(opened.kind) ? [] : [findingAt(file, opened, message)];
  });
  const set = added.flatMap((finding): readonly Finding[] => {
    const severity = settings.severity(NO_PLACE, finding.pointer, finding.severity);
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
  if (set.length === 0) return file;
  const silenced = suppressions(file.source, file.lines, FINDING_NAMES);
  const shown = set.filter(({ rule, start }) => !silenced.covers(rule, start));
  if (shown.length === 0) return file;
  const findings = [...file.findings, ...shown].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...file, findings };
}

function findingAt({ source }: FileAnalysis, { doc }: Unit, message: string): Finding {
  const node = placeOf(doc.root);
  const lead = source.docs.length > 1 ? [doc.index] : [];
  const end = node === doc.root ? Math.min(node.end, node.start + 1) : node.end;
  const pointer = pointerOf([...lead, ...pathOf(node)]);
  return {
    rule: NO_PLACE,
    messageKey: "noPlace",
    severity: "warning",
    message,
    start: node.start,
    end,
    pointer,
    related: [],
  };
}

/** The count, else the name, else whatever is there. */
function placeOf(root: Node): Node {
  for (const key of ["desiredCount", "count", "serviceName", "taskDefinition"]) {
    const node = filled(root, key);
    if (node !== undefined) return node;
  }
  return root;
}
