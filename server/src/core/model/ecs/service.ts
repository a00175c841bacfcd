// A service definition as rules and features see it: the input of CreateService, or the registered form that
// DescribeServices prints. Keys that deploy tools keep elsewhere (its name, its task definition, its count) are unknown
// when they are absent, not missing.
import { type Doc, itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, integerOf, lacks } from "../values.js";

/** `unknown`: a placeholder, or a word that the schema speaks of. Absent means ECS. */
export type DeploymentController = "ECS" | "CODE_DEPLOY" | "EXTERNAL" | "unknown";

/** `unknown`: a placeholder. Absent means REPLICA. */
export type SchedulingStrategy = "REPLICA" | "DAEMON" | "unknown";

export interface StrategyItem {
  readonly node: Node;
  /** The known name of the capacity provider. */
  readonly provider: string | undefined;
  /** 0 when absent; undefined when it is not known. */
  readonly base: number | undefined;
  readonly weight: number | undefined;
}

export interface Service {
  readonly root: Node;
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
export function serviceLacks({ root }: Service, key: string): boolean {
  return lacks(root, key);
}

function createView(root: Node): Service {
  const strategy = itemsOf(filled(root, "capacityProviderStrategy")).map(strategyItem);
  const launchType = knownText(filled(root, "launchType"));
  const fargate = launchType === "FARGATE" || strategy.some(({ provider }) => isFargate(provider));
  return {
    root,
    controller: word(member(filled(root, "deploymentController"), "type"), ["ECS", "CODE_DEPLOY", "EXTERNAL"], "ECS"),
    scheduling: word(filled(root, "schedulingStrategy"), ["REPLICA", "DAEMON"], "REPLICA"),
    launchType,
    strategy,
    fargate,
    desiredCount: integerOf(filled(root, "desiredCount")),
  };
}

/** FARGATE and FARGATE_SPOT, the capacity providers of AWS itself. */
export function isFargate(provider: string | undefined): boolean {
  return provider === "FARGATE" || provider === "FARGATE_SPOT";
}

function strategyItem(node: Node): StrategyItem {
  const number = (key: string): number | undefined => {
    const value = filled(node, key);
    return value === undefined ? (node.partial ? undefined : 0) : integerOf(value);
  };
  return {
    node,
    provider: knownText(filled(node, "capacityProvider")),
    base: number("base"),
    weight: number("weight"),
  };
}

function word<Word extends string>(node: Node | undefined, words: readonly Word[], absent: Word): Word | "unknown" {
  if (node === undefined || node.value === "") return absent;
  return isKnown(node) ? (words.find((candidate) => candidate === node.value) ?? "unknown") : "unknown";
}
