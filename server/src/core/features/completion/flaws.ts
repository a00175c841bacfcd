// Why a key or a value would be wrong at a place. Nobody writes that down a second time: the rules that may have something to
// say are run on the document as it would be, and the first that speaks of what was put there gives the reason.

import type { KindId } from "../../kinds/kinds.js";
import type { Doc, Node } from "../../parse/doc.js";
import { type Outline, outlineOf } from "../../parse/outline.js";
import type { RunnableRule } from "../../rules/rule.js";
import { rulesFor } from "../../rules/rulesFor.js";
import { type RuleReport, runRules } from "../../rules/run.js";
import { formOf } from "../../schema/findings.js";
import type { Path, Scene } from "./scene.js";
import { nodeOf, withNodes } from "./standIn.js";
import type { Template } from "./template.js";

/** What a rule says of a value at a path, from the top of the kind; undefined when nothing speaks against it. */
export function flawOf(scene: Scene, path: Path, value: Template): string | undefined {
  return flawsOf(scene, path.slice(0, -1), [[path.at(-1) as string | number, value]])
    .values()
    .next().value;
}

/** The same for keys that could be written in an object, each by itself. `definition`: the object's name in the API. */
export function flawsAt(scene: Scene, path: Path, definition: string, entries: readonly Entry[]): Flaws {
  const decisive = path.length === 0 || ALTERNATIVES.has(definition) ? DECISIVE[definition] : NO_KEYS;
  const isAlone = ([key]: Entry): boolean => decisive?.has(String(key)) !== false;
  const together = entries.filter((entry) => !isAlone(entry));
  const alone = entries.filter(isAlone).flatMap((entry) => [...flawsOf(scene, path, [entry])]);
  return new Map([...flawsOf(scene, path, together), ...alone]);
}

/** Objects below the top in which one key rules out another. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["PortMapping", "Volume"]);

/** By the object: the keys that change what holds for the others; of what is not named here, every key. */
const DECISIVE: Readonly<Record<string, ReadonlySet<string>>> = {
  RegisterTaskDefinitionRequest: new Set([
    "containerDefinitions",
    "cpu",
    "networkMode",
    "requiresCompatibilities",
    "runtimePlatform",
  ]),
  CreateServiceRequest: new Set([
    "capacityProviderStrategy",
    "deploymentController",
    "launchType",
    "networkConfiguration",
    "schedulingStrategy",
    "taskDefinition",
  ]),
};

const NO_KEYS: ReadonlySet<string> = new Set();

/** The same for values that could all be put into one object or list, by their keys; none may rule out another. */
export function flawsOf(scene: Scene, path: Path, entries: readonly Entry[]): Flaws {
  const { unit, kind, task, cursor } = scene;
  // The rules about manifests mostly miss something else, which may still be written.
  if (unit === undefined || entries.length === 0 || !kind.startsWith("ecs.")) return NONE;
  const keys = keysOf(path, entries);
  const rules = rulesAbout(kind, keys, path.length === 0);
  if (rules.length === 0) return NONE;
  const { root, prefix } = formOf(unit.doc.root, unit.kind);
  const counter = { next: 1 };
  const made = entries.map(([key, value]) => [key, nodeOf(value, cursor.start, counter)] as const);
  const doc = withNodes(unit.doc, root, path.slice(prefix.length), made);
  if (doc === undefined) return NONE;
  const keyOf = new Map(made.map(([key, top]) => [top, key]));
  const isMade = (node: Node): boolean => madeAround(node, keyOf) !== undefined;
  const { reports } = runRules(rules, { ...doc, outline: outlineWith(unit.doc, keys) }, kind, { task }, isMade);
  return reports.length === 0 ? NONE : flawsByKey(reports, keyOf);
}

type Entry = readonly [key: string | number, value: Template];
type Flaws = ReadonlyMap<string | number, string>;
type KeyOf = ReadonlyMap<Node, string | number>;

const NONE: Flaws = new Map();

function flawsByKey(reports: readonly RuleReport[], keyOf: KeyOf): Flaws {
  const flaws = new Map<string | number, string>();
  for (const { node, severity, message } of reports) {
    const top = madeAround(node, keyOf);
    const key = top === undefined || !LOUD.has(severity) ? undefined : keyOf.get(top);
    if (key !== undefined && !flaws.has(key)) flaws.set(key, message);
  }
  return flaws;
}

/** The value that was put there and that a node belongs to. */
function madeAround(node: Node, keyOf: KeyOf): Node | undefined {
  let around: Node | undefined = node;
  while (around !== undefined && !keyOf.has(around)) around = around.parent;
  return around;
}

/** Rules that only miss something else, which may still be written, or speak of a number that is only suggested. */
const ASK_FOR_MORE: ReadonlySet<string> = new Set([
  "container/env-files-exec",
  "container/memory-required",
  "container/memory-res-over",
  "container/secret-exec",
  "container/repository-credentials",
  "log/awslogs-exec",
  "log/firelens-missing",
  "log/firelens-unused",
  "log/splunk",
  "port/app-protocol-name",
  "service/grace-nolb",
  "task/fargate-roles-image",
  "task/proxy-properties",
]);

const LOUD: ReadonlySet<string> = new Set(["error", "warning"]);

/** The keys of the entries and on the way to them. */
function keysOf(path: Path, entries: readonly Entry[]): ReadonlySet<string> {
  const keys = new Set(path.filter((step) => typeof step === "string"));
  for (const [key, value] of entries) {
    if (typeof key === "string") keys.add(key);
    addKeys(value, keys);
  }
  return keys;
}

function addKeys(value: Template, keys: Set<string>): void {
  if (value.type === "list") for (const item of value.items) addKeys(item, keys);
  if (value.type !== "object") return;
  for (const [key, inner] of value.entries) {
    keys.add(key);
    addKeys(inner, keys);
  }
}

/** What the document holds at large, with what was put there. */
function outlineWith(doc: Doc, keys: ReadonlySet<string>): Outline {
  const before = outlines.get(doc) ?? outlineOf(doc);
  outlines.set(doc, before);
  return { keys: new Set([...before.keys, ...keys]), bytesAtMost: before.bytesAtMost };
}

const outlines = new WeakMap<Doc, Outline>();

/** Those that stay silent without one of these keys; for a key at the top those that always look, too. */
function rulesAbout(kind: KindId, keys: ReadonlySet<string>, isTop: boolean): readonly RunnableRule[] {
  const name = `${kind} ${isTop} ${[...keys].join(" ")}`;
  const known = picked.get(name);
  if (known !== undefined) return known;
  const rules = speakingOf(kind).filter(({ needs }) =>
    needs === undefined ? isTop : needs.some((key) => keys.has(key)),
  );
  if (picked.size < MOST_PICKED) picked.set(name, rules);
  return rules;
}

const picked = new Map<string, readonly RunnableRule[]>();

/** Far more than there are places; people's own keys may fill it up. */
const MOST_PICKED = 2000;

/** The rules that may tell a flaw in a kind. */
function speakingOf(kind: KindId): readonly RunnableRule[] {
  const known = speaking.get(kind);
  if (known !== undefined) return known;
  const rules = rulesFor(kind).filter(
    ({ id, kinds, preset }) => kinds.includes(kind) && preset !== "strict" && !ASK_FOR_MORE.has(id),
  );
  speaking.set(kind, rules);
  return rules;
}

const speaking = new Map<KindId, readonly RunnableRule[]>();
