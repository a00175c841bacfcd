// `stowage rules`: lists everything that can be found, or shows what one id means.
import { nearest } from "../core/base/nearest.js";
import type { Config } from "../core/config/config.js";
import { reportFile } from "./check.js";
import { forNamed } from "./configs.js";
import { type Engine, loadEngine } from "./engine.js";
import { describeRule, type RuleDescription } from "./format/ruleDescription.js";
import { formatRulePage, formatRulesTable } from "./format/rules.js";
import { formatFindings } from "./format/text.js";
import type { ExitCode } from "./lint.js";
import { wantsColor, widthOf } from "./terminal.js";

export async function rules(id: string | undefined, format: "text" | "json"): Promise<ExitCode> {
  const engine = loadEngine();
  const examples = engine.examples();
  const all = engine.ids().map((known) => describeRule(known, examples[known.id]));
  if (id === undefined) {
    const table = () =>
      formatRulesTable(all, { color: wantsColor(process.stdout, process.env), width: widthOf(process.stdout) });
    process.stdout.write(format === "json" ? jsonOf({ version: 1, rules: all }) : table());
    return 0;
  }
  const rule = all.find((one) => one.id === id);
  if (rule === undefined) {
    process.stderr.write(`stowage: ${unknown(id, all)}\n`);
    return 2;
  }
  process.stdout.write(format === "json" ? jsonOf(rule) : await pageOf(rule, engine));
  return 0;
}

async function pageOf(rule: RuleDescription, engine: Engine): Promise<string> {
  const options = { color: wantsColor(process.stdout, process.env), width: widthOf(process.stdout) };
  return formatRulePage(rule, await foundIn(rule, engine, options), options);
}

/** What the rule says of its own wrong example. */
async function foundIn(
  rule: RuleDescription,
  { analysis, config }: Engine,
  options: { color: boolean; width: number | undefined },
): Promise<string> {
  if (rule.examples === undefined) return "";
  const plain: Config = config.create([]);
  const path = rule.id.startsWith("config/") ? "/.stowage.json" : "/example";
  const file = analysis.analyse({ path, text: rule.examples.bad }, forNamed(plain));
  const report = await reportFile(file, true, { analysis, shown: () => "example" });
  const findings = report.findings.filter((finding) => finding.rule === rule.id);
  return formatFindings({ ...report, findings }, options);
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function unknown(id: string, all: readonly RuleDescription[]): string {
  const ids = all.map((rule) => rule.id);
  const near = nearest(id, ids, 4) ?? ids.find((candidate) => candidate.endsWith(`/${id}`));
  const hint = near === undefined ? 'Run "stowage rules" to see all.' : `Did you mean "${near}"?`;
  return `There is no rule "${id}". ${hint}`;
}
