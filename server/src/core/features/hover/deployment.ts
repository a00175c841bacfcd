// What a deployment of this service does: how many tasks run meanwhile, what room it needs, or when the traffic moves.
import { TRAFFIC_SHIFTS } from "../../data/deployments.js";
import {
  type RollingPlan,
  rollingPlan,
  type TrafficTimeline,
  tasksWhileShifting,
  trafficTimeline,
} from "../../model/ecs/deployment.js";
import { type DeploymentStrategy, deployment } from "../../model/ecs/deploymentStrategy.js";
import { takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { type Service, service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { placementConstraints } from "../../model/ecs/servicePlacement.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, isAbsent } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { bullets, count, listed, paragraphs } from "./markdown.js";
import type { Topic } from "./topic.js";

export const deploymentHover: Topic = ({ doc, kind }, { task }) => {
  const view = service(doc);
  // The input of UpdateService leaves what it does not name as it is, and that is not known here.
  const isUpdate = kind !== "ecs.service";
  if (view.controller === "CODE_DEPLOY") return "CodeDeploy does the deployments of this service, not ECS.";
  if (view.controller === "EXTERNAL") return "Another tool does the deployments of this service, not ECS.";
  const { node, strategy, strategyNode } = deployment(view);
  if (view.controller === "unknown" || strategy === "unknown") return undefined;
  if (strategy !== "ROLLING") return shifting(view, node, strategy);
  if (isUpdate && strategyNode === undefined && serviceDeployment(view).minimumNode === undefined) return undefined;
  return rolling(view, isUpdate, task());
};

function rolling(view: Service, isUpdate: boolean, task: TaskDefinition | undefined): string | undefined {
  const { minimum, maximum, minimumNode, maximumNode } = serviceDeployment(view);
  if (isUpdate && (minimumNode === undefined || maximumNode === undefined)) return undefined;
  if (minimum === undefined || maximum === undefined || view.scheduling === "unknown") return undefined;
  if (minimum < 0 || minimum > 100 || maximum < 100) return undefined;
  if (view.scheduling === "DAEMON") return daemon(minimum);
  const desired = view.desiredCount;
  if (desired === undefined)
    return `Rolling update: at least ${minimum} % of the desired count keep running (rounded up), and at most ${maximum} % run at a time (rounded down).`;
  if (desired < 1) return "No tasks are wanted: a deployment replaces none.";
  const { lower, upper, stops, starts, moves, spare } = rollingPlan({ desired, minimum, maximum });
  const range = lower === upper ? `exactly ${lower}` : `${lower} to ${upper}`;
  const head = `**Rolling update** of ${count(desired, "task")}: ${range} run meanwhile (${minimum} to ${maximum} %).`;
  if (!moves) return paragraphs([head, "ECS can neither stop nor start a task, so a deployment never ends."]);
  const order = [
    ...(stops > 0 ? [`Up to ${count(stops, "old task")} may stop before new ones run.`] : []),
    ...(starts > 0 ? [`Up to ${count(starts, "new task")} may start before old ones stop.`] : []),
    room(onePerInstance(view, task), spare),
  ];
  return paragraphs([head, bullets(order)]);
}

/** `alone`: why each task needs an instance to itself. */
function room(alone: string | undefined, { least, most }: RollingPlan["spare"]): string {
  if (most === 0) return "It needs no room beyond that of the running tasks.";
  const what = alone === undefined ? "more task" : "free instance";
  const why = alone === undefined ? "" : ` (one task an instance: ${alone})`;
  if (least === 0) return `It goes without more room, and uses that of ${count(most, what)} where there is some${why}.`;
  const all = most > least ? `, and uses up to ${most}` : "";
  return `It needs ${alone === undefined ? "room for " : ""}${count(least, what)} at least${all}${why}.`;
}

function onePerInstance(view: Service, task: TaskDefinition | undefined): string | undefined {
  if (view.fargate) return undefined;
  if (placementConstraints(view).some(({ type }) => type === "distinctInstance")) return "distinctInstance";
  const ports = task !== undefined && usesHostPorts(task) ? takenPorts(task).map(({ number }) => number) : [];
  const [first] = ports;
  if (first === undefined) return undefined;
  return ports.length === 1 ? `host port ${first}` : `host ports ${listed(ports.map(String))}`;
}

function daemon(minimum: number): string {
  const head = "**Rolling update** of one task an instance: the old task stops before the new one starts.";
  if (minimum === 0) return paragraphs([head, "All of them may be down at a time."]);
  return paragraphs([head, `At least ${minimum} % of them keep running (rounded up).`]);
}

function shifting(
  view: Service,
  node: Node | undefined,
  strategy: Exclude<DeploymentStrategy, "ROLLING" | "unknown">,
): string | undefined {
  const timeline = timelineOf(node, strategy);
  if (timeline === undefined) return undefined;
  const desired = view.desiredCount;
  const tasks =
    desired === undefined || desired < 1
      ? "Both versions run in full meanwhile."
      : `Both versions run in full meanwhile: room for ${count(tasksWhileShifting(desired), "task")}.`;
  return paragraphs([
    `**${NAMES[strategy]} deployment**, once the new version runs:`,
    bullets(stages(timeline)),
    tasks,
  ]);
}

const NAMES = { BLUE_GREEN: "Blue/green", LINEAR: "Linear", CANARY: "Canary" } as const;

/** Undefined where a part of it is not known, or not possible. */
export function timelineOf(
  node: Node | undefined,
  strategy: Exclude<DeploymentStrategy, "ROLLING" | "unknown">,
): TrafficTimeline | undefined {
  const bake = minutesOf(node, "bakeTimeInMinutes");
  if (bake === "unknown") return undefined;
  if (strategy === "BLUE_GREEN") return trafficTimeline({ strategy, bake });
  const { key, percentKey, bakeKey, percent: usual, minutes: usualMinutes } = TRAFFIC_SHIFTS[strategy];
  const settings = filled(node, key);
  const percent = numberOf(settings, percentKey);
  const minutes = minutesOf(settings, bakeKey);
  if (percent === "unknown" || minutes === "unknown") return undefined;
  return trafficTimeline({ strategy, percent: percent ?? usual, minutes: minutes ?? usualMinutes, bake });
}

function stages({ steps, shifted, done }: TrafficTimeline): string[] {
  const [first, second] = steps;
  const at = (minute: number): string => (minute === 0 ? "At once" : `After ${count(minute, "minute")}`);
  const shown =
    steps.length > MOST_STEPS && first !== undefined && second !== undefined
      ? [
          `${at(first.minute)}: ${first.percent} % of the traffic, and as much again every ${count(second.minute, "minute")}`,
          `${at(shifted)}: 100 %`,
        ]
      : steps.map(({ minute, percent }, index) => `${at(minute)}: ${percent} %${index === 0 ? " of the traffic" : ""}`);
  const end =
    done === undefined
      ? "Then the bake time, which is not given here, before the old version stops"
      : `${done === shifted ? "Right then" : `After ${count(done, "minute")}`}: the old version stops`;
  return [...shown, end];
}

const MOST_STEPS = 4;

/** Undefined: absent. */
function numberOf(node: Node | undefined, key: string): number | "unknown" | undefined {
  const value = filled(node, key);
  if (value === undefined) return node === undefined || isAbsent(node, key) ? undefined : "unknown";
  return isKnown(value) && typeof value.value === "number" ? value.value : "unknown";
}

function minutesOf(node: Node | undefined, key: string): number | "unknown" | undefined {
  const value = filled(node, key);
  const minutes = value === undefined ? numberOf(node, key) : (integerOf(value) ?? "unknown");
  return typeof minutes === "number" && (minutes < 0 || minutes > 1440) ? "unknown" : minutes;
}
