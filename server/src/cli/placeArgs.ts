// The command `place` with its options, and what is said when they are used wrongly.
import { type Command, Option } from "commander";
import type { ExitCode } from "./lint.js";
import { upTo } from "./numbers.js";
import type { PlaceOptions } from "./place.js";
import type { PlacePodsOptions } from "./placePods.js";

/** Options as commander gives them. */
interface Given {
  readonly task?: string;
  readonly service?: string;
  readonly manifests?: readonly string[];
  readonly cluster?: readonly string[];
  readonly count?: number;
  readonly seed?: number;
  readonly strategy?: string;
  readonly profile?: PlacePodsOptions["profile"];
  readonly replace?: readonly string[];
  readonly loseZone?: readonly string[];
  readonly drain?: readonly string[];
  readonly type?: string;
  readonly fit?: true;
  readonly trace?: true;
  readonly format: PlaceOptions["format"];
}

const HELP = `
Examples:
  aws ecs describe-container-instances --cluster shop --container-instances ... > instances.json
  stowage place --task task.json --service service.json --cluster instances.json
  stowage place --task task.json --cluster production.cluster.yaml --count 20 --lose-zone eu-west-1a
  kubectl get nodes,pods -A -o json | stowage place --manifests deploy/ --cluster -

Exit codes:
  0  everything has its place
  1  something has none
  2  nothing could be computed: a bad option or file
`;

/** Far more than the quota of a service. */
const MOST_TASKS = 100_000;

export function addPlace(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("place")
    .description("show where tasks or pods will land on a cluster, and what keeps the others out")
    .option("--task <file>", "ECS: the task definition; - for standard input")
    .option("--service <file>", "ECS: the service, or the input of RunTask: count, strategy, constraints, providers")
    .option("--manifests <paths...>", "Kubernetes: manifests, and folders with manifests; - for standard input")
    .option(
      "--cluster <files...>",
      "the cluster, as aws or kubectl print it, or a cluster file; several are one cluster",
    )
    .option("--lose-zone <zones...>", "what if everything in this zone were gone")
    .option("--drain <instances...>", "what if this instance, or node, took nothing more")
    .option("--count <number>", "ECS: place so many tasks, whatever the service says", upTo(MOST_TASKS))
    .option(
      "--strategy <list>",
      'ECS: in place of the service\'s, as in "spread(attribute:ecs.availability-zone),binpack(memory)"',
    )
    .option("--seed <number>", "ECS: what the strategy random draws from; 0 when not given", upTo(0xffff_ffff))
    .option("--type <type>", "ECS: what if every instance were of this type")
    .option("--fit", "ECS: tell how many instances the tasks need when they are empty, and which are the cheapest")
    .addOption(
      new Option("--profile <profile>", "Kubernetes: how nodes are scored").choices(["default", "most-allocated"]),
    )
    .option("--replace <names...>", "Kubernetes: first take away the running pods of this workload")
    .option("--trace", "tell step by step what every instance had to say")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "svg"]).default("text"))
    .addHelpText("after", HELP)
    .action(async (given: Given, command: Command) => {
      const wrong = contradiction(given);
      if (wrong !== undefined) command.error(`error: ${wrong}`);
      if (given.manifests !== undefined) {
        const { placePods } = await import("./placePods.js");
        exit(await placePods(podOptionsOf(given, given.manifests)));
      } else {
        const { place } = await import("./place.js");
        exit(await place(optionsOf(given)));
      }
    });
}

const OF_ECS = ["task", "service", "count", "strategy", "seed", "type", "fit"] as const;
const OF_KUBERNETES = ["profile", "replace"] as const;

function contradiction(given: Given): string | undefined {
  const { task, service, manifests, cluster = [], trace, fit, format } = given;
  if (task === undefined && manifests === undefined)
    return "place needs a task definition (--task <file>), or manifests (--manifests <paths...>).";
  const strangers = (manifests === undefined ? OF_KUBERNETES : OF_ECS).filter((key) => given[key] !== undefined);
  if (strangers.length > 0)
    return `--${strangers[0]} is for ${manifests === undefined ? "Kubernetes: it goes with --manifests" : "ECS: it goes without --manifests"}.`;
  if (manifests !== undefined && cluster.length === 0)
    return "--manifests needs a cluster: --cluster <file>, the output of kubectl get nodes,pods -A -o json.";
  if ([task, service, ...cluster, ...(manifests ?? [])].filter((path) => path === "-").length > 1)
    return "standard input (-) can stand for one file only.";
  if (trace && format === "svg") return "--trace goes with text and JSON; a picture has no steps.";
  if (fit && format === "svg") return "--fit goes with text and JSON; a picture has no such line.";
  return undefined;
}

function optionsOf(given: Given): PlaceOptions {
  return {
    task: given.task ?? "",
    service: given.service,
    clusters: given.cluster ?? [],
    count: given.count,
    seed: given.seed ?? 0,
    strategy: given.strategy,
    loseZones: given.loseZone ?? [],
    drain: given.drain ?? [],
    type: given.type,
    fit: given.fit ?? false,
    trace: given.trace ?? false,
    format: given.format,
  };
}

function podOptionsOf(given: Given, manifests: readonly string[]): PlacePodsOptions {
  return {
    manifests,
    clusters: given.cluster ?? [],
    profile: given.profile ?? "default",
    loseZones: given.loseZone ?? [],
    drain: given.drain ?? [],
    replace: given.replace ?? [],
    trace: given.trace ?? false,
    format: given.format,
  };
}
