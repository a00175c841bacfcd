// `stowage place --manifests`: where the pods of manifests will land on a Kubernetes cluster. Reads what is given, asks, and
// hands the answer to a format.
import type { ClusterInput } from "../core/placement/clusters/readCluster.js";
import type { ProfileName } from "../core/placement/kubernetes/profiles.js";
import type { PodAnswer } from "../core/placement/podAnswer.js";
import { absolutePath, relativePath } from "../host/paths.js";
import { walk } from "../host/walk.js";
import { createConfigs } from "./configs.js";
import { type Engine, loadEngine } from "./engine.js";
import { podsJson } from "./format/placementJson.js";
import { podsSvg } from "./format/placementSvg.js";
import { podsText } from "./format/podsText.js";
import type { ExitCode } from "./lint.js";
import type { PlaceFormat } from "./place.js";
import { type Problem, readClusterInput } from "./placeInputs.js";
import { wantsColor, widthOf } from "./terminal.js";
import { writeAll } from "./writeAll.js";

export interface PlacePodsOptions {
  readonly manifests: readonly string[];
  readonly clusters: readonly string[];
  readonly profile: ProfileName;
  readonly loseZones: readonly string[];
  readonly drain: readonly string[];
  readonly replace: readonly string[];
  readonly trace: boolean;
  readonly format: PlaceFormat;
}

export async function placePods(options: PlacePodsOptions): Promise<ExitCode> {
  const engine = loadEngine();
  const { placement } = engine;
  const { profile, loseZones, drain, replace, manifests } = options;
  const documents = await readManifests(manifests, engine);
  if ("problem" in documents) return trouble(documents.problem);
  const inputs = await readInputs(options.clusters, engine);
  if ("problem" in inputs) return trouble(inputs.problem);
  const nodes = placement.readNodes(inputs);
  if ("problem" in nodes) return trouble(nodes.problem);
  tellOfSlips(nodes.cluster, options);
  const answer = placement.podAnswerOf({ documents, nodes, profile, loseZones, drain, replace });
  if (answer === undefined)
    return trouble(`${manifests.join(", ")}: no Deployment, StatefulSet, DaemonSet, Job or Pod is in it.`);
  await writeAll(process.stdout, formatted(answer, options, engine));
  return answer.unplaced > 0 ? 1 : 0;
}

/** The values of all documents, in the order of the paths and, in a folder, of the names. */
async function readManifests(paths: readonly string[], engine: Engine): Promise<readonly unknown[] | Problem> {
  const configs = createConfigs(engine.config, undefined);
  const values: unknown[] = [];
  const add = ({ value }: ClusterInput): void =>
    void (Array.isArray(value) ? values.push(...value) : values.push(value));
  for (const given of paths) {
    if (given === "-") {
      const input = await readClusterInput("-", engine);
      if ("problem" in input) return input;
      add(input);
      continue;
    }
    const problems: string[] = [];
    const found = walk([absolutePath(given)], {
      ignored: async (path) => (await configs.of(path)).forFile(path).ignored,
      onProblem: ({ path, problem }) => problems.push(`${relativePath(path)} ${problem}.`),
    });
    for await (const { path, named } of found) {
      if (!named && !/\.(?:ya?ml|json)$/i.test(path)) continue;
      const input = await readClusterInput(path, engine);
      if (!("problem" in input)) add(input);
      else if (named) return input;
      else note(`left out: ${input.problem}`);
    }
    const [problem] = problems;
    if (problem !== undefined) return { problem };
  }
  return values;
}

async function readInputs(clusters: readonly string[], engine: Engine): Promise<readonly ClusterInput[] | Problem> {
  const inputs: ClusterInput[] = [];
  for (const given of clusters) {
    const input = await readClusterInput(given, engine);
    if ("problem" in input) return input;
    inputs.push(input);
  }
  return inputs;
}

/** What is named and is not there changes nothing, which nobody would notice. */
function tellOfSlips(
  { nodes, pods }: Parameters<Engine["placement"]["podAnswerOf"]>[0]["nodes"]["cluster"],
  { loseZones, drain, replace }: PlacePodsOptions,
): void {
  const zones = new Set(nodes.map(({ labels }) => labels["topology.kubernetes.io/zone"]));
  const names = new Set(nodes.map(({ name }) => name));
  const owners = new Set(
    pods.flatMap(({ owner, name, namespace }) => [owner?.name ?? name, `${namespace}/${owner?.name ?? name}`]),
  );
  for (const zone of loseZones) if (!zones.has(zone)) note(`--lose-zone: no node is in ${zone}.`);
  for (const name of drain) if (!names.has(name)) note(`--drain: there is no node ${name}.`);
  for (const name of replace) if (!owners.has(name)) note(`--replace: no pod of ${name} runs in the cluster.`);
}

function formatted(answer: PodAnswer, { trace, format }: PlacePodsOptions, { placement }: Engine): Iterable<string> {
  switch (format) {
    case "json":
      return podsJson(answer, placement, trace);
    case "svg":
      return [podsSvg(answer, placement)];
    case "text": {
      const color = wantsColor(process.stdout, process.env);
      return podsText(answer, placement, { color, width: widthOf(process.stdout) ?? 100, trace });
    }
  }
}

function note(text: string): void {
  process.stderr.write(`stowage: ${text}\n`);
}

function trouble(text: string): ExitCode {
  note(text);
  return 2;
}
