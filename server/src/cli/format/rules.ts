// The table of everything that can be found, and the page of one id, for a terminal. Pure.
import colors from "picocolors";
import { displayWidth, padEnd, wrap } from "../terminal.js";
import type { RuleDescription } from "./ruleDescription.js";
import { type Colors, severityPainter } from "./severity.js";

export interface RulesOptions {
  readonly color: boolean;
  readonly width: number | undefined;
}

const HEADINGS = ["ID", "SEVERITY", "FIX", "KINDS", "PRESET", "WHAT MUST HOLD"] as const;
const FIX_WORDS = { safe: "safe", unsafe: "by hand", none: "–" } as const;
const NARROWEST_SUMMARY = 32;

export function formatRulesTable(rules: readonly RuleDescription[], { color: useColor, width }: RulesOptions): string {
  const color = colors.createColors(useColor);
  const cells = rules.map(({ id, severity, fix, kinds, preset }) => [
    id,
    severity,
    FIX_WORDS[fix],
    kinds.length === 0 ? "any" : kinds.join(", "),
    preset,
  ]);
  const widths = HEADINGS.slice(0, -1).map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => displayWidth(row[column] as string))),
  );
  const lead = widths.reduce((sum, one) => sum + one + 2, 0);
  // Where no room is left beside the columns, the sentence stands below them.
  const below = width !== undefined && width - lead < NARROWEST_SUMMARY;
  const row = (texts: readonly string[]) => texts.map((text, column) => padEnd(text, widths[column] as number));
  const lines = [color.dim([...row(HEADINGS.slice(0, -1)), below ? "" : HEADINGS.at(-1)].join("  ").trimEnd())];
  for (const [index, rule] of rules.entries()) {
    const [id = "", severity = "", ...others] = row(cells[index] as string[]);
    const start = [color.bold(id), severityPainter(rule.severity, color)(severity), ...others].join("  ");
    const room = width === undefined ? undefined : below ? width - 4 : width - lead;
    const summary = wrap(rule.summary, room).map((line) => code(line, color));
    if (below) lines.push(start.trimEnd(), ...summary.map((line) => `    ${line}`));
    else lines.push(`${start}  ${summary[0]}`, ...summary.slice(1).map((line) => " ".repeat(lead) + line));
  }
  return `${lines.join("\n")}\n`;
}

/** `found`: what the wrong example gives, as the report prints it. */
export function formatRulePage(rule: RuleDescription, found: string, { color: useColor, width }: RulesOptions): string {
  const color = colors.createColors(useColor);
  const text = (words: string) => wrap(words, Math.min((width ?? 100) - 2, 98)).map((line) => `  ${code(line, color)}`);
  const listing = (source: string) =>
    source
      .trimEnd()
      .split("\n")
      .map((line) => `  ${line}`);
  const facts = [
    severityPainter(rule.severity, color)(rule.severity),
    { safe: "safe fix", unsafe: "fix by hand", none: "no fix" }[rule.fix],
    ...rule.kinds,
    `preset ${rule.preset}`,
    `since ${rule.since}`,
  ];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", color.bold(title), ...lines];
  const lines = [
    `${color.bold(color.underline(rule.id))}  ${facts.join(" · ")}`,
    "",
    ...text(rule.summary),
    ...section("Why", text(rule.why)),
    ...section("Wrong", rule.examples === undefined ? [] : listing(rule.examples.bad)),
    ...(found === "" ? [] : ["", found.trimEnd()]),
    ...section("Right", rule.examples === undefined ? [] : listing(rule.examples.good)),
    ...section("Turn it off", [`  In .stowage.json: { "rules": { "${rule.id}": "off" } }`]),
    ...section(
      "Sources",
      rule.sources.map((source) => `  ${source}`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** `code` in colour instead of its marks, which stay where there is no colour. */
function code(text: string, color: Colors): string {
  return color.isColorSupported ? text.replace(/`([^`]+)`/g, (_, inner: string) => color.cyan(inner)) : text;
}
