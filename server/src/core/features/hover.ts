// Hovers: what a key is, what its value means here, and why a finding stands there. Plain data, answered from the checked file;
// what a topic says of a value is in hover/<topic>.ts, and where it says it in the table below.
import type { ReadFile, Tasks } from "../analysis.js";
import type { Finding } from "../base/finding.js";
import { FARGATE_PRICES, type FargatePrices } from "../data/fargatePrices.js";
import { allIds } from "../ids.js";
import type { KindId } from "../kinds/kinds.js";
import { type TaskDefinition, taskDefinition } from "../model/ecs/taskDefinition.js";
import type { Workspace } from "../model/workspace/workspace.js";
import { hasPlaceholder } from "../parse/placeholders.js";
import type { DocsLoader } from "../schema/describe.js";
import type { SchemaLoader } from "../schema/schema.js";
import { schemaIdOf } from "../schema/schemaId.js";
import { arnHover } from "./hover/arn.js";
import { groupCountHover, instanceMemoryHover, instanceTypeHover } from "./hover/clusterFile.js";
import { configHover } from "./hover/config.js";
import { deploymentHover } from "./hover/deployment.js";
import { documentationOf } from "./hover/documentation.js";
import { expressionHover, scheduleHover, strategyFieldHover } from "./hover/expressions.js";
import { imageHover } from "./hover/image.js";
import { logDriverHover } from "./hover/logDrivers.js";
import { manifestHover } from "./hover/manifest.js";
import { paragraphs } from "./hover/markdown.js";
import { type Place, placeAt } from "./hover/place.js";
import { portHover } from "./hover/ports.js";
import {
  containerCpuHover,
  containerMemoryHover,
  reservationHover,
  taskCpuHover,
  taskMemoryHover,
} from "./hover/sizes.js";
import type { Topic, TopicTools } from "./hover/topic.js";

export interface Hover {
  readonly markdown: string;
  /** The key or value that is meant. */
  readonly start: number;
  readonly end: number;
}

/** What a hover may look at beside the text. */
export interface HoverAround {
  /** Of the text, where it was checked already. */
  readonly findings: readonly Finding[];
  /** For each unit of the file the task definition that it runs; asked only where it matters. */
  readonly tasks: () => Tasks;
  /** Undefined: the list prices. */
  readonly prices: FargatePrices | undefined;
  /** Other files; absent: the file is alone in the world. */
  readonly workspace?: Workspace;
  /** In milliseconds since 1970; absent: nothing is said of what comes next. */
  readonly now?: number;
  /** The address of a rule's page. */
  readonly docsUrl: (rule: string) => string;
}

export interface HoverTools extends HoverAround {
  readonly loadSchema: SchemaLoader;
  readonly loadDocs: DocsLoader;
}

/** Undefined where there is nothing to say. Never throws, whatever the text. */
export function hover(file: ReadFile, offset: number, tools: HoverTools): Hover | undefined {
  const place = placeAt(file, offset);
  if (place === undefined) return undefined;
  const why = reasons(tools, offset);
  const isConfig = place.kind === "stowage.config";
  const about = isConfig ? configHover(place, tools.docsUrl) : ecsHover(file, place, tools, why !== undefined);
  const markdown = paragraphs([about, why]);
  return markdown === "" ? undefined : { markdown, start: place.node.start, end: place.node.end };
}

type TopicTable = Readonly<Record<string, Topic>>;

const CONTAINER = "containerDefinitions[]";
const DEPLOYMENT = "deploymentConfiguration";

const TASK_TOPICS: TopicTable = {
  cpu: taskCpuHover,
  memory: taskMemoryHover,
  [`${CONTAINER}.cpu`]: containerCpuHover,
  [`${CONTAINER}.memory`]: containerMemoryHover,
  [`${CONTAINER}.memoryReservation`]: reservationHover,
  [`${CONTAINER}.image`]: imageHover,
  [`${CONTAINER}.portMappings[].containerPort`]: portHover,
  [`${CONTAINER}.portMappings[].hostPort`]: portHover,
  [`${CONTAINER}.logConfiguration.logDriver`]: logDriverHover,
  "placementConstraints[].expression": expressionHover,
};

const SERVICE_TOPICS: TopicTable = {
  desiredCount: deploymentHover,
  schedulingStrategy: deploymentHover,
  [DEPLOYMENT]: deploymentHover,
  [`${DEPLOYMENT}.minimumHealthyPercent`]: deploymentHover,
  [`${DEPLOYMENT}.maximumPercent`]: deploymentHover,
  [`${DEPLOYMENT}.strategy`]: deploymentHover,
  [`${DEPLOYMENT}.bakeTimeInMinutes`]: deploymentHover,
  [`${DEPLOYMENT}.linearConfiguration`]: deploymentHover,
  [`${DEPLOYMENT}.linearConfiguration.stepPercent`]: deploymentHover,
  [`${DEPLOYMENT}.linearConfiguration.stepBakeTimeInMinutes`]: deploymentHover,
  [`${DEPLOYMENT}.canaryConfiguration`]: deploymentHover,
  [`${DEPLOYMENT}.canaryConfiguration.canaryPercent`]: deploymentHover,
  [`${DEPLOYMENT}.canaryConfiguration.canaryBakeTimeInMinutes`]: deploymentHover,
  "placementConstraints[].expression": expressionHover,
  "placementStrategy[].field": strategyFieldHover,
  "serviceConnectConfiguration.logConfiguration.logDriver": logDriverHover,
};

const RUN_TOPICS: TopicTable = {
  "placementConstraints[].expression": expressionHover,
  "placementStrategy[].field": strategyFieldHover,
};

const CLUSTER_FILE_TOPICS: TopicTable = {
  "groups[].type": instanceTypeHover,
  "groups[].count": groupCountHover,
  "groups[].memory": instanceMemoryHover,
  "groups[].reservedMemory": instanceMemoryHover,
  "instances[].type": instanceTypeHover,
  "instances[].memory": instanceMemoryHover,
  "instances[].reservedMemory": instanceMemoryHover,
};

const TOPICS: Partial<Record<KindId, TopicTable>> = {
  "ecs.taskDefinition": TASK_TOPICS,
  "ecs.service": SERVICE_TOPICS,
  "ecs.updateService": SERVICE_TOPICS,
  "ecs.runTask": RUN_TOPICS,
  "stowage.cluster": CLUSTER_FILE_TOPICS,
};

/** Of any text that reads like one, wherever it stands. */
const ANYWHERE: readonly Topic[] = [arnHover, scheduleHover];

/** `briefly`: something else is said of the value that matters more than what it is for. */
function ecsHover(
  file: ReadFile,
  place: Place,
  { loadSchema, loadDocs, tasks, prices = FARGATE_PRICES, workspace, now }: HoverTools,
  briefly: boolean,
): string | undefined {
  const id = schemaIdOf(place.kind, place.doc.root);
  const known = id === undefined ? undefined : documentationOf(place, loadSchema(id).schema, loadDocs(id));
  const meaning = meaningOf(place, { file, workspace, now, prices, task: () => taskOf(tasks()[place.unit]) });
  if (known === undefined) return meaning;
  const { title, text, values, link, chosen } = known;
  if (place.node.isKey) return paragraphs([title, meaning, text, values, link]);
  const said = paragraphs([chosen, meaning]);
  if (said === "" && !briefly) return paragraphs([title, text, values, link]);
  return paragraphs([said, link === undefined ? title : `${title} · ${link}`]);
}

function taskOf(resolution: Tasks[number]): TaskDefinition | undefined {
  if (resolution?.state !== "found") return undefined;
  const unit = resolution.file.open().units[resolution.unit];
  return unit === undefined ? undefined : taskDefinition(unit.doc);
}

function meaningOf(place: Place, tools: TopicTools): string | undefined {
  const topic = place.kind === "k8s.manifest" ? manifestHover : TOPICS[place.kind]?.[place.where];
  const own = topic?.(place, tools);
  if (own !== undefined) return own;
  for (const topic of ANYWHERE) {
    const said = topic(place, tools);
    if (said !== undefined) return said;
  }
  const { value } = place;
  const isFilledIn = value.type === "unknown" || (typeof value.value === "string" && hasPlaceholder(value.value));
  return isFilledIn && !COMMANDS.test(place.where) ? FILLED_IN : undefined;
}

const FILLED_IN = "Filled in before deployment: no rule judges it.";

/** In a command a variable is the shell's. */
const COMMANDS = /\.(?:command|entryPoint)\[\]$/;

/** Why the rules whose findings stand here say what they say; what they say is shown beside. */
function reasons({ findings, docsUrl }: HoverAround, offset: number): string | undefined {
  const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
  const rules = [...new Set(here.map(({ rule }) => rule))].slice(0, MOST_REASONS);
  const texts = rules.flatMap((rule) => {
    const meta = allIds().find(({ id }) => id === rule);
    return meta === undefined ? [] : [`[${rule}](${docsUrl(rule)}): ${meta.why}`];
  });
  return texts.length === 0 ? undefined : paragraphs(["---", ...texts]);
}

const MOST_REASONS = 3;
