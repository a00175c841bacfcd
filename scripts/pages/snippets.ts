// The page of all snippets, from the list that the build makes of snippets/source.
import type { KindId } from "../../server/src/core/kinds/kinds.js";
import { kindOf } from "../../server/src/core/kinds/kinds.js";
import { SNIPPET_GROUPS } from "./snippets.gen.js";

export interface SnippetGroup {
  readonly title: string;
  readonly snippets: readonly ListedSnippet[];
}

export interface ListedSnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** Of a whole definition. */
  readonly kind?: KindId;
  /** Of a part: where it is offered, as `ecs.service loadBalancers[]`. */
  readonly at?: readonly string[];
  readonly notOn?: readonly string[];
}

export function snippetsPage(): string {
  const whole = SNIPPET_GROUPS.filter(({ snippets }) => snippets.every(({ kind }) => kind !== undefined));
  const parts = SNIPPET_GROUPS.filter((group) => !whole.includes(group));
  const sections = [
    "# Snippets",
    "What is for Amazon ECS begins with `ecs-`, what is for Kubernetes with `k8s-`, and what only Amazon EKS knows with `eks-`. Everything is there for JSON and for YAML, in YAML with comments that say why. With its defaults it has no errors and no warnings; `Tab` goes from one value to change to the next.",
    "## Whole definitions",
    "Type the beginning of the prefix in a JSON or YAML document that is empty, or holds comments only: the language server completes it, in every editor. Where the file's name tells what it is to be, only what fits is offered. In VS Code **Stowage: New definition…** and *Snippets: Fill File with Snippet* begin with one, too. In a document that holds something they are not offered.",
    ...whole.map(({ title, snippets }) => `### ${title}\n\n${wholeTable(snippets)}`),
    "## Parts",
    "The language server offers a part where it belongs, among its completions, in every editor: as the value of its key, as an item of its list, or with the key where that is missing. Where the launch type or the operating system of the definition does not take it, it comes last and says so.",
    ...parts.map(({ title, snippets }) => `### ${title}\n\n${partTable(snippets)}`),
  ];
  return `<!-- Generated from snippets/source by \`npm run docs\`. -->\n\n${sections.join("\n\n")}\n`;
}

function wholeTable(snippets: readonly ListedSnippet[]): string {
  const rows = snippets.map(
    ({ prefix, title, description, kind }) =>
      `| \`${prefix}\` | ${title} | ${kind === undefined ? "" : kindOf(kind).title} | ${description} |`,
  );
  return ["| prefix | what | kind | in short |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function partTable(snippets: readonly ListedSnippet[]): string {
  const rows = snippets.map(
    ({ prefix, title, description, at = [], notOn = [] }) =>
      `| \`${prefix}\` | ${title} | ${placesOf(at)} | ${description}${exceptions(notOn)} |`,
  );
  return ["| prefix | what | where | in short |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** The same key in several kinds is named once. */
function placesOf(at: readonly string[]): string {
  const paths = at.map((place) => place.slice(place.indexOf(" ") + 1));
  return [...new Set(paths)].map((path) => `\`${path}\``).join(", ");
}

const PLATFORMS: Readonly<Record<string, string>> = {
  FARGATE: "Fargate",
  EC2: "EC2",
  EXTERNAL: "external instances",
  MANAGED_INSTANCES: "Managed Instances",
  WINDOWS: "Windows",
  LINUX: "Linux",
};

function exceptions(notOn: readonly string[]): string {
  return notOn.length === 0 ? "" : `; not on ${notOn.map((platform) => PLATFORMS[platform] ?? platform).join(", ")}`;
}
