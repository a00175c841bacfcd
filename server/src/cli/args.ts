// The commands and options, and what is said when they are used wrongly. Loads what a command needs only when it runs.
import { existsSync } from "node:fs";
import { Argument, Command, Option } from "commander";
import { FORMATS } from "./formats.js";
import type { ExitCode, LintOptions } from "./lint.js";
import { wholeNumber } from "./numbers.js";
import { addPlace } from "./placeArgs.js";
import { version } from "./version.js";

/** Options as commander gives them. */
interface GivenLintOptions {
  readonly format: LintOptions["format"];
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly config: string | boolean;
  readonly baseline?: string | boolean;
  readonly writeBaseline?: true;
  readonly pruneBaseline?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

const EXAMPLES = `
Examples:
  stowage lint                           check what lies below this folder
  stowage lint taskdef.json --fix        mend what can be mended safely
  stowage lint --fix --dry-run           show what --fix would change
  stowage lint --write-baseline          from now on report only what is new
  stowage lint --format sarif > out      for code scanning
  stowage rules task/fargate-size        explain a rule
  stowage ready --for fargate task.json  say what blocks Fargate
  stowage clean exported.json            print it ready to be registered
  stowage explain "Role is not valid"    say what an error means
  stowage place --task task.json --service service.json --cluster instances.json
                                         show where the tasks will land
`;

const EXIT_CODES = `
Exit codes:
  0  nothing at error level
  1  errors, or more warnings than --max-warnings
  2  something could not be done: a bad option, configuration or path
`;

/** Every command ends by telling its exit code. Usage errors are thrown as commander's own. */
export function createProgram(exit: (code: ExitCode) => void): Command {
  const program = new Command("stowage")
    .description("Checks Amazon ECS definitions, and mends what is surely wrong.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .configureOutput({ outputError: (text, write) => write(inOurWords(text)) })
    .exitOverride()
    .addHelpText("after", EXAMPLES + EXIT_CODES);
  addLint(program, exit);
  addRules(program, exit);
  addReady(program, exit);
  addClean(program, exit);
  addExplain(program, exit);
  addPlace(program, exit);
  return program;
}

function addLint(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("lint")
    .description("check files, and folders with what lies below them")
    .argument("[paths...]", "files and folders; the current folder when none is given")
    .addOption(new Option("--format <format>", "how to report").choices(FORMATS).default("text"))
    .option("--max-warnings <number>", "fail on more warnings than this", wholeNumber)
    .option("-q, --quiet", "report errors only")
    .option("--fix", "mend what can be mended safely, then report the rest")
    .option("--dry-run", "with --fix: show the changes and write nothing")
    .option("-c, --config <file>", "use this configuration, not the nearest .stowage.json")
    .option("--no-config", "use no configuration")
    .option("--write-baseline", "record what is found now, so that later runs report only what is new")
    .option("--prune-baseline", "remove from the baseline what is no longer found")
    .option("--baseline <file>", "use this baseline, not the one that .stowage.json names")
    .option("--no-baseline", "use no baseline: report everything")
    .option("--stdin", "check the text from standard input; with --fix, print it mended")
    .option("--stdin-filename <name>", "the file that the text from standard input stands for")
    .addHelpText("after", EXIT_CODES)
    .action(async (paths: string[], given: GivenLintOptions, command: Command) => {
      const piped = given.stdin === true || (paths.length === 1 && paths[0] === "-");
      const wrong = contradiction(given, piped, paths);
      if (wrong !== undefined) command.error(`error: ${wrong}`);
      const { lint } = await import("./lint.js");
      exit(await lint(piped ? [] : paths, optionsOf(given, piped)));
    });
}

function addRules(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("rules")
    .description("list everything that can be found, or explain one rule")
    .addArgument(new Argument("[id]", "a rule, such as task/fargate-size"))
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (id: string | undefined, { format }: { format: "text" | "json" }) => {
      const { rules } = await import("./rules.js");
      exit(await rules(id, format));
    });
}

function addReady(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("ready")
    .description("say what keeps task definitions from a launch type")
    .argument("<files...>", "task definitions")
    .addOption(new Option("--for <type>", "the launch type").choices(LAUNCH_TYPE_NAMES).makeOptionMandatory())
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", READY_EXIT_CODES)
    .action(async (files: string[], given: { for: string; format: "text" | "json" }) => {
      const { launchTypeNamed, ready } = await import("./ready.js");
      exit(await ready(files, { launchType: launchTypeNamed(given.for), format: given.format }));
    });
}

const LAUNCH_TYPE_NAMES = ["fargate", "ec2", "managed-instances", "external"];

const READY_EXIT_CODES = `
Exit codes:
  0  nothing blocks it
  1  something does
  2  a file could not be looked at
`;

function addClean(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("clean")
    .description("print a registered or exported task definition ready to be registered again")
    .argument("<file>", "a task definition; - for standard input")
    .option("-w, --write", "write it back into the file")
    .action(async (file: string, { write }: { write?: true }, command: Command) => {
      if (write && file === "-") command.error("error: --write needs a file; standard input has none.");
      const { clean } = await import("./clean.js");
      exit(await clean(file, { write: write ?? false }));
    });
}

function addExplain(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("say what an error, an event or a stopped-task reason means, and where it comes from")
    .argument("[message...]", "the message; read from standard input when there is none")
    .option("-f, --file <file>", "look for the value in this file")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(
      async (message: string[], { file, format }: { file?: string; format: "text" | "json" }, command: Command) => {
        if (message.length === 0 && process.stdin.isTTY)
          command.error("error: give the message in quotes, or pipe it in.");
        const { explain } = await import("./explain.js");
        exit(await explain(message, { format, file }));
      },
    );
}

/** A path where a command belongs: somebody has left out `lint`. */
function inOurWords(text: string): string {
  const unknown = /^error: unknown command '(.*)'\n/.exec(text)?.[1];
  const hint = unknown !== undefined && existsSync(unknown) ? `(Did you mean "stowage lint ${unknown}"?)\n` : "";
  return text.replace(/^error: /, "stowage: ") + hint;
}

function contradiction(given: GivenLintOptions, piped: boolean, paths: readonly string[]): string | undefined {
  if (given.dryRun && !given.fix) return "--dry-run shows what --fix would change; give both.";
  if (given.dryRun && given.format !== "text")
    return `--dry-run prints a diff; it goes without --format ${given.format}.`;
  if (given.stdin && paths.length > 0) return "--stdin checks the text from standard input; give no paths with it.";
  if (given.stdinFilename !== undefined && !piped) return "--stdin-filename names the text of --stdin; give both.";
  return baselineContradiction(given, piped);
}

function baselineContradiction(given: GivenLintOptions, piped: boolean): string | undefined {
  if (given.writeBaseline && given.pruneBaseline)
    return "--write-baseline records anew what is found; --prune-baseline is for one that stays. Give one.";
  const change = given.writeBaseline ? "--write-baseline" : given.pruneBaseline ? "--prune-baseline" : undefined;
  if (change === undefined) return undefined;
  if (piped) return `${change} needs files; standard input is none.`;
  if (given.dryRun) return `--dry-run writes nothing; it goes without ${change}.`;
  if (given.baseline === false) return `${change} changes the baseline; it goes without --no-baseline.`;
  if (given.config === false && typeof given.baseline !== "string")
    return `With --no-config, ${change} needs the file: --baseline <file>.`;
  return undefined;
}

function optionsOf(given: GivenLintOptions, piped: boolean): LintOptions {
  return {
    format: given.format,
    maxWarnings: given.maxWarnings,
    quiet: given.quiet ?? false,
    fix: given.fix ?? false,
    dryRun: given.dryRun ?? false,
    // commander sets `config` to true unless --no-config is given.
    config: given.config === true ? undefined : given.config,
    baseline: given.baseline === true ? undefined : given.baseline,
    changeBaseline: given.writeBaseline ? "write" : given.pruneBaseline ? "prune" : undefined,
    stdin: piped,
    stdinFilename: given.stdinFilename ?? "<stdin>",
  };
}
