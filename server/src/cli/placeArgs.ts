// The command `place` with its options, and what is said when they are used wrongly.
import { type Command, Option } from "commander";
import type { ExitCode } from "./lint.js";
import { upTo } from "./numbers.js";
import type { PlaceOptions } from "./place.js";

/** Options as commander gives them. */
interface Given {
  readonly task?: string;
  readonly service?: string;
  readonly cluster?: readonly string[];
  readonly count?: number;
  readonly seed: number;
  readonly strategy?: string;
  readonly loseZone?: readonly string[];
  readonly drain?: readonly string[];
  readonly type?: string;
  readonly trace?: true;
  readonly format: PlaceOptions["format"];
}

const EXIT_CODES = `
Exit codes:
  0  every task has its place
  1  a task has none
  2  nothing could be computed: a bad option or file
`;

/** Far more than the quota of a service. */
const MOST_TASKS = 100_000;

export function addPlace(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("place")
    .description("show on which instances tasks will land, and what keeps the others out")
    .option("--task <file>", "the task definition; - for standard input")
    .option("--service <file>", "the service that runs it: its count, strategy, constraints and providers")
    .option(
      "--cluster <files...>",
      "what describe-container-instances prints, or a cluster file; several are one cluster",
    )
    .option("--count <number>", "place so many tasks, whatever the service says", upTo(MOST_TASKS))
    .option("--seed <number>", "what the strategy random draws from", upTo(0xffff_ffff), 0)
    .option(
      "--strategy <list>",
      'instead of the service\'s, such as "spread(attribute:ecs.availability-zone),binpack(memory)"',
    )
    .option("--lose-zone <zones...>", "what if the instances of this zone were gone")
    .option("--drain <instances...>", "what if this instance took no more tasks")
    .option("--type <type>", "what if every instance were of this type")
    .option("--trace", "tell step by step what every instance had to say")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "svg"]).default("text"))
    .addHelpText("after", EXIT_CODES)
    .action(async (given: Given, command: Command) => {
      const wrong = contradiction(given);
      if (wrong !== undefined) command.error(`error: ${wrong}`);
      const { place } = await import("./place.js");
      exit(await place(optionsOf(given)));
    });
}

function contradiction({ task, service, cluster = [], trace, format }: Given): string | undefined {
  if (task === undefined) return "place needs a task definition: --task <file>.";
  if ([task, service, ...cluster].filter((path) => path === "-").length > 1)
    return "standard input (-) can stand for one file only.";
  if (trace && format === "svg") return "--trace goes with text and JSON; a picture has no steps.";
  return undefined;
}

function optionsOf(given: Given): PlaceOptions {
  return {
    task: given.task ?? "",
    service: given.service,
    clusters: given.cluster ?? [],
    count: given.count,
    seed: given.seed,
    strategy: given.strategy,
    loseZones: given.loseZone ?? [],
    drain: given.drain ?? [],
    type: given.type,
    trace: given.trace ?? false,
    format: given.format,
  };
}
