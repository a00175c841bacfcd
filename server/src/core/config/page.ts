// The text of docs/configuration.md, made from the table of settings.
import { FILE_SETTINGS, GROUPS, SETTINGS, SEVERITY, type Setting } from "./settings.js";
import type { Choice, Field, Shape } from "./shape.js";

export function configurationPage(): string {
  const sections = [
    "<!-- Generated from the table of settings by `npm run docs`. -->",
    INTRODUCTION,
    fence(example(FILE_SETTINGS)),
    keyTable(),
    ...FILE_SETTINGS.map(settingSection),
    SEVERITIES,
    choiceList(SEVERITY.choices),
    GLOBS,
    COMMENTS,
    editorSection(),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** A whole `.stowage.json` that shows these settings. */
export function example(settings: readonly Setting[]): string {
  const values = settings.flatMap((setting) => (setting.example === undefined ? [] : [[setting.key, setting.example]]));
  return written(Object.fromEntries(values), "");
}

/** A YAML text with comments that suppress findings. */
export const COMMENTED = `# stowage-disable-file task/family-pattern -- the deploy script fills the name in
family: web $
containerDefinitions:
  - name: app
    memory: 512
    # stowage-disable-next-line container/image
    image: ""`;

const INTRODUCTION = `# Configuration

Stowage needs none. What is to differ stands in a file \`.stowage.json\`; comments and trailing commas are allowed in it. For every file that is checked, the nearest \`.stowage.json\` counts: in its own folder or upward from it, not beyond the root of the git repository. Only that one counts; files further up add nothing.

In the editor the same keys can be set as \`stowage.…\`, but for \`baseline\`, which concerns the command line alone. A key that stands in \`.stowage.json\` beats the editor's; inside \`rules\` and \`associations\` this is decided entry by entry. Every folder of a workspace is on its own.

What is wrong in a \`.stowage.json\` is reported in it like everything else, and the valid rest is used. On the command line an error in it ends with exit code 2; the name of an unknown rule is only a warning.`;

const SEVERITIES = "## Severities";

const GLOBS = `## Globs

| written | matches |
| --- | --- |
| \`web.json\` | a file or folder of this name, at any depth |
| \`./web.json\` | only the one beside \`.stowage.json\` |
| \`deploy/*.json\` | the \`.json\` files in the folder \`deploy\` |
| \`deploy/**/*.json\` | those in \`deploy\` and in all folders below it |
| \`legacy/\` | a folder of this name, at any depth, with all that is in it |
| \`*.{json,yaml}\` | one ending or the other |
| \`task-?.json\`, \`task-[ab].json\` | any one character; one of these |

A glob without a slash in it matches at any depth; with one, it begins at the folder of \`.stowage.json\`. Names that begin with a dot are matched like others. \`\\\` before \`*\`, \`?\`, \`[\`, \`]\`, \`{\`, \`}\` or \`!\` takes it literally. \`!\` at the beginning, \`..\`, absolute paths and backslashes between folders are refused.`;

const COMMENTS = `## Comments

Where comments can be written (YAML, JSON with comments), they silence findings in the file itself:

\`\`\`yaml
${COMMENTED}
\`\`\`

\`stowage-disable-next-line\` speaks of the next line that holds more than a comment, \`stowage-disable-file\` of the whole file. Several rules are separated by spaces; \`task/*\` stands for all below \`task/\`; without a name every rule is meant. Behind \`--\` a reason can be written.`;

function keyTable(): string {
  const rows = FILE_SETTINGS.map(
    ({ key, summary, default: value }) => `| [\`${key}\`](#${key}) | ${summary} | \`${JSON.stringify(value)}\` |`,
  );
  return ["| key | what it is | default |", "| --- | --- | --- |", ...rows].join("\n");
}

function settingSection(setting: Setting): string {
  const { shape } = setting;
  const parts = [`## ${setting.key}`, setting.summary, ...(setting.details ?? []), ...shapeParts(shape)];
  return [...parts, fence(example([setting]))].join("\n\n");
}

function shapeParts(shape: Shape): string[] {
  if (shape.type === "choice") return [choiceList(shape.choices)];
  if (shape.type === "map" && shape.to !== SEVERITY) return shapeParts(shape.to);
  if (shape.type === "object") return [shape.fields.map(fieldItem).join("\n")];
  if (shape.type === "list" && shape.of.type === "object") return [shape.of.fields.map(fieldItem).join("\n")];
  return [];
}

function fieldItem({ key, required, summary, details = [] }: Field): string {
  return `- \`${key}\`${required ? "" : " (may be absent)"}: ${[summary, ...details].join(" ")}`;
}

function choiceList(choices: readonly Choice[]): string {
  return choices.map(({ value, summary }) => `- \`"${value}"\`: ${summary}`).join("\n");
}

function editorSection(): string {
  const rows = GROUPS.flatMap(({ id, title }) =>
    SETTINGS.filter(({ group, places }) => group === id && places.includes("editor")).map(
      ({ key, summary }) => `| ${title} | \`stowage.${key}\` | ${summary} |`,
    ),
  );
  const table = ["| group | setting | what it is |", "| --- | --- | --- |", ...rows].join("\n");
  return ["## In the editor", table].join("\n\n");
}

/** JSON as a person writes it: what is short stands on one line. */
function written(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, item]) => `${isList ? "" : `"${key}": `}${written(item, inner)}`);
  const line = isList ? `[${entries.join(", ")}]` : `{ ${entries.join(", ")} }`;
  if (indent !== "" && indent.length + line.length <= 90 && !line.includes("\n")) return line;
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}

function fence(json: string): string {
  return `\`\`\`json\n${json}\n\`\`\``;
}
