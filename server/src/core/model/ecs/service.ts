// A service definition as rules and features see it: the input of CreateService, or the registered form that
// DescribeServices prints; and the inputs of UpdateService and RunTask, which say the same things with the same keys. Keys
// that deploy tools keep elsewhere (its name, its task definition, its count) are unknown when they are absent, not
// missing; in an update every absent key is, since it leaves the service as it was.
import { SERVICE_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { type ServiceRequest, serviceRequestOf } from "../../kinds/service.js";
import { type Doc, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, integerOf, lacks } from "../values.js";
import { isFargate, type StrategyItem, strategyItems } from "./capacityStrategy.js";

export { isFargate, type StrategyItem } from "./capacityStrategy.js";

/** `unknown`: a placeholder, a word that the schema speaks of, or absent from an update. Absent elsewhere means ECS. */
export type DeploymentController = "ECS" | "CODE_DEPLOY" | "EXTERNAL" | "unknown";

/** `unknown`: a placeholder, or in an input that has no such key. Absent means REPLICA. */
export type SchedulingStrategy = "REPLICA" | "DAEMON" | "unknown";

export interface Service {
  readonly root: Node;
  readonly request: ServiceRequest;
  /** Whether it holds keys that only ECS writes: what it says has been accepted, in the words of the output. */
  readonly printed: boolean;
  readonly controller: DeploymentController;
  readonly scheduling: SchedulingStrategy;
  /** The known launch type. */
  readonly launchType: string | undefined;
  readonly strategy: readonly StrategyItem[];
  /** True when the launch type or a capacity provider is surely Fargate. */
  readonly fargate: boolean;
  /** The known desired count. */
  readonly desiredCount: number | undefined;
}

const views = new WeakMap<Doc, Service>();

export function service(doc: Doc): Service {
  let view = views.get(doc);
  if (view === undefined) {
    view = createView(doc.root);
    views.set(doc, view);
  }
  return view;
}

/** A value of the service; undefined when absent. */
export function serviceValue({ root }: Service, key: string): Node | undefined {
  return filled(root, key);
}

/** Whether the service surely lacks a key. */
export function serviceLacks({ root, request }: Service, key: string): boolean {
  return request !== "update" && lacks(root, key);
}

function createView(root: Node): Service {
  const request = serviceRequestOf(root);
  const strategy = strategyItems(filled(root, "capacityProviderStrategy"));
  const launchType = knownText(filled(root, "launchType"));
  const controller = member(filled(root, "deploymentController"), "type");
  return {
    root,
    request,
    printed: root.properties.some(({ name }) => SERVICE_OUTPUT_KEYS.has(name)),
    controller: word(controller, ["ECS", "CODE_DEPLOY", "EXTERNAL"], request === "create" ? "ECS" : "unknown"),
    scheduling:
      request === "create" ? word(filled(root, "schedulingStrategy"), ["REPLICA", "DAEMON"], "REPLICA") : "unknown",
    launchType,
    strategy,
    fargate: launchType === "FARGATE" || strategy.some(({ provider }) => isFargate(provider)),
    desiredCount: integerOf(filled(root, "desiredCount")),
  };
}

function word<Word extends string>(
  node: Node | undefined,
  words: readonly Word[],
  absent: Word | "unknown",
): Word | "unknown" {
  if (node === undefined || node.value === "") return absent;
  return isKnown(node) ? (words.find((candidate) => candidate === node.value) ?? "unknown") : "unknown";
}
