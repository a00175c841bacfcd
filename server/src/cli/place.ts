// `stowage place`: where the tasks of a service will land, and what keeps the others out. Reads what is given, asks, and hands
// the answer to a format.
import type { Answer } from "../core/placement/answer.js";
import type { ReadCluster } from "../core/placement/clusters/readCluster.js";
import type { FargateAnswer } from "../core/placement/fargate.js";
import type { Asked } from "../core/placement/tools.js";
import type { Strategy } from "../core/placement/types.js";
import { type Engine, loadEngine } from "./engine.js";
import type { AskedFit } from "./format/fitText.js";
import { fargateJson, placementJson } from "./format/placementJson.js";
import { fargateSvg, placementSvg } from "./format/placementSvg.js";
import { fargateText, placementText } from "./format/placementText.js";
import type { ExitCode } from "./lint.js";
import { type Problem, readClusterInput, readDefinition, shownName } from "./placeInputs.js";
import { wantsColor, widthOf } from "./terminal.js";
import { writeAll } from "./writeAll.js";

export interface PlaceOptions {
  readonly task: string;
  readonly service: string | undefined;
  readonly clusters: readonly string[];
  readonly count: number | undefined;
  readonly seed: number;
  readonly strategy: string | undefined;
  readonly loseZones: readonly string[];
  readonly drain: readonly string[];
  readonly type: string | undefined;
  readonly fit: boolean;
  readonly trace: boolean;
  readonly format: PlaceFormat;
}

export const PLACE_FORMATS = ["text", "json", "svg"] as const;
export type PlaceFormat = (typeof PLACE_FORMATS)[number];

export async function place(options: PlaceOptions): Promise<ExitCode> {
  const engine = loadEngine();
  const asked = await readAsked(options, engine);
  if ("problem" in asked) return trouble(asked.problem);
  const strategies = strategiesOf(options.strategy, engine);
  if (strategies !== undefined && "problem" in strategies) return trouble(strategies.problem);
  const typeProblem = options.type === undefined ? undefined : problemOfType(options.type, engine);
  if (typeProblem !== undefined) return trouble(typeProblem);
  const isFargate = engine.placement.runsOnFargate(asked, options.clusters.length > 0);
  if (options.clusters.length === 0 && !isFargate) return trouble(NO_CLUSTER);
  const cluster = await readGiven(options.clusters, engine);
  if ("problem" in cluster) return trouble(cluster.problem);
  if (isFargate) return placeOnFargate(asked, cluster, options, engine);
  return placeOnInstances(asked, cluster, { ...options, strategies: strategies?.strategies }, engine);
}

const NO_CLUSTER =
  "There is no cluster. Give one with --cluster: the output of aws ecs describe-container-instances, or a cluster file.";

async function readAsked({ task, service }: PlaceOptions, engine: Engine): Promise<Asked | Problem> {
  const read = await readDefinition(
    { path: task, kinds: ["ecs.taskDefinition"], title: "an ECS task definition" },
    engine,
  );
  if ("problem" in read) return read;
  if (read.others > 0) note(`${shownName(task)} holds ${read.others + 1} task definitions; the first is placed.`);
  if (service === undefined) return { task: read.doc, service: undefined };
  const kinds = ["ecs.service", "ecs.updateService", "ecs.runTask"] as const;
  const runner = await readDefinition({ path: service, kinds, title: "an ECS service" }, engine);
  if ("problem" in runner) return runner;
  if (runner.others > 0) note(`${shownName(service)} holds ${runner.others + 1} services; the first is placed.`);
  return { task: read.doc, service: runner.doc };
}

function strategiesOf(
  given: string | undefined,
  { placement }: Engine,
): { readonly strategies: readonly Strategy[] } | Problem | undefined {
  if (given === undefined) return undefined;
  const read = placement.readStrategies(given);
  if ("strategies" in read) return read;
  return {
    problem: `--strategy: "${read.wrong}" is no placement strategy. Write binpack(cpu), binpack(memory), spread(instanceId), spread(attribute:NAME) or random, with commas between several.`,
  };
}

function problemOfType(type: string, { placement }: Engine): string | undefined {
  const { known, near } = placement.instanceType(type);
  if (known) return undefined;
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return `--type: there is no instance type ${type} in the table.${hint}`;
}

async function readGiven(clusters: readonly string[], engine: Engine): Promise<ReadCluster | Problem> {
  const inputs = [];
  for (const given of clusters) {
    const input = await readClusterInput(given, engine);
    if ("problem" in input) return input;
    inputs.push(input);
  }
  return inputs.length === 0 ? NOTHING : engine.placement.readCluster(inputs);
}

const NOTHING: ReadCluster = { cluster: { instances: [] }, providers: [], subnets: new Map(), assumptions: [] };

interface InstanceOptions extends PlaceOptions {
  readonly strategies: readonly Strategy[] | undefined;
}

async function placeOnInstances(
  asked: Asked,
  cluster: ReadCluster,
  options: InstanceOptions,
  { placement }: Engine,
): Promise<ExitCode> {
  const { count, seed, strategies, loseZones, drain, type, trace } = options;
  const zones = new Set(cluster.cluster.instances.map(({ zone }) => zone));
  const names = new Set(cluster.cluster.instances.map(({ id }) => id));
  for (const zone of loseZones) if (!zones.has(zone)) note(`--lose-zone: no instance is in ${zone}.`);
  for (const id of drain) if (!names.has(id)) note(`--drain: there is no instance ${id}.`);
  const answer: Answer = placement.answer(asked, {
    cluster,
    seed,
    loseZones,
    drain,
    ...(count === undefined ? {} : { count }),
    ...(strategies === undefined ? {} : { strategies }),
    ...(type === undefined ? {} : { type }),
  });
  const fit = options.fit ? placement.fitFor(answer.placement, type) : undefined;
  const assumptions = new Set([...answer.assumptions, ...(fit ? placement.fitAssumptions(fit) : [])]);
  const told = { ...answer, assumptions: [...assumptions] };
  await writeAll(process.stdout, formatted(told, { placement, trace, fit, format: options.format }));
  return answer.unplaced > 0 ? 1 : 0;
}

function formatted(
  answer: Answer,
  {
    placement,
    trace,
    fit,
    format,
  }: Pick<Engine, "placement"> & Pick<PlaceOptions, "trace" | "format"> & { readonly fit: AskedFit },
): Iterable<string> {
  switch (format) {
    case "json":
      return placementJson(answer, placement, { trace, fit });
    case "svg":
      return [placementSvg(answer, placement)];
    case "text":
      return placementText(answer, placement, { ...terminal(), trace, fit });
  }
}

async function placeOnFargate(
  asked: Asked,
  cluster: ReadCluster,
  options: PlaceOptions,
  { placement }: Engine,
): Promise<ExitCode> {
  const { count, loseZones, format } = options;
  if (cluster.cluster.instances.length > 0) note("The tasks run on Fargate: the instances of the cluster take none.");
  if (options.fit) note("--fit: on Fargate there are no instances to count.");
  const answer: FargateAnswer = placement.fargateAnswer(asked, {
    count,
    loseZones,
    subnets: cluster.subnets,
    prices: undefined,
  });
  const text =
    format === "json"
      ? fargateJson(answer)
      : format === "svg"
        ? [fargateSvg(answer)]
        : [fargateText(answer, terminal())];
  await writeAll(process.stdout, text);
  return answer.unplaced > 0 ? 1 : 0;
}

function terminal(): { readonly color: boolean; readonly width: number } {
  return { color: wantsColor(process.stdout, process.env), width: widthOf(process.stdout) ?? 100 };
}

function note(text: string): void {
  process.stderr.write(`stowage: ${text}\n`);
}

function trouble(text: string): ExitCode {
  note(text);
  return 2;
}
