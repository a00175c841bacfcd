// THE TABLE of settings: what can be set in `.stowage.json` and in the editor, what it means and what holds when nothing is
// said. Reading, checking, completion, the JSON Schema, the editor's settings page and docs/configuration.md are all made
// from it. A setting stands here from the day on which it works.
import { NEWEST_EKS_MINOR, OLDEST_MINOR, supportOf } from "../data/eksVersions.js";
import { KINDS } from "../kinds/kinds.js";
import type { ChoiceShape, Field, ListShape, MapShape, NumberShape, ObjectShape } from "./shape.js";

export interface Setting extends Field {
  readonly group: SettingGroup;
  /** `file`: in `.stowage.json`. `editor`: among the editor's settings, as `stowage.<key>`. */
  readonly places: readonly ("file" | "editor")[];
  /** Whether the editor keeps one value a window or one a folder. */
  readonly scope: "window" | "resource";
  readonly default: unknown;
  /** A value that shows what it is for. */
  readonly example?: unknown;
}

export type SettingGroup = (typeof GROUPS)[number]["id"];

/** What belongs together on the editor's settings page, in the order of the page. */
export const GROUPS = [
  { id: "rules", title: "Rules" },
  { id: "files", title: "Files" },
  { id: "editor", title: "Editor" },
  { id: "prices", title: "Prices" },
  { id: "kubernetes", title: "Kubernetes" },
  { id: "placement", title: "Placement" },
  { id: "server", title: "Language Server" },
] as const;

export const CONFIG_FILE_NAME = ".stowage.json";

export const SEVERITY: ChoiceShape = {
  type: "choice",
  choices: [
    { value: "off", summary: "Not reported." },
    { value: "hint", summary: "Shown in the editor as dots; never fails the command line." },
    { value: "information", summary: "Worth knowing; never fails the command line." },
    { value: "warning", summary: "Fails the command line only with `--max-warnings`." },
    { value: "error", summary: "Fails the command line." },
  ],
};

const RULES: MapShape = { type: "map", keys: "rule", to: SEVERITY };

const GLOBS_DETAIL =
  "Globs are relative to the folder of `.stowage.json` (in the editor's settings: to the workspace folder), with `/` on every system.";

/** The newest first. */
const KUBERNETES_VERSIONS = Array.from({ length: NEWEST_EKS_MINOR - OLDEST_MINOR + 1 }, (_, i) => {
  const minor = NEWEST_EKS_MINOR - i;
  return { value: `1.${minor}`, summary: supportOf(minor) };
});

const PRICE: NumberShape = { type: "number", least: 0 };

const RATE: ObjectShape = {
  type: "object",
  fields: [
    { key: "vcpu", required: true, shape: PRICE, summary: "USD an hour for one vCPU." },
    { key: "gb", required: true, shape: PRICE, summary: "USD an hour for one GB of memory." },
  ],
};

const CLUSTER_FILES: ListShape = { type: "list", of: { type: "text", holds: "path" }, orOne: true };

/** In `.stowage.json` a key of an object, in the editor a setting of its own. */
const CLUSTER: Field = {
  key: "cluster",
  shape: CLUSTER_FILES,
  summary: "The cluster that tasks and pods are placed on: one file, or a list of files that belong together.",
  details: [
    "A cluster file, or what `aws ecs describe-container-instances` or `kubectl get nodes,pods -A -o json` printed, just as it came; for manifests an eksctl ClusterConfig will do too. With it the placement preview needs no choice, and a service of which not every task finds a place is reported as `service/no-place`.",
    "Paths are absolute, or relative to the folder of `.stowage.json` (in the editor's settings: to the workspace folder), with `/` on every system.",
  ],
};

export const SETTINGS: readonly Setting[] = [
  {
    key: "preset",
    group: "rules",
    places: ["file", "editor"],
    scope: "resource",
    shape: {
      type: "choice",
      choices: [
        { value: "recommended", summary: "What is surely wrong, and what everybody wants to know." },
        {
          value: "strict",
          summary: "All of that, and the security and hygiene that audits ask for, as warnings and errors.",
        },
      ],
    },
    default: "recommended",
    example: "recommended",
    summary: "The set of rules to begin with.",
    details: ["It decides which rules are on and how severe they are; `rules` and `overrides` change single ones."],
  },
  {
    key: "rules",
    group: "rules",
    places: ["file", "editor"],
    scope: "resource",
    shape: RULES,
    default: {},
    example: { "task/no-essential": "off", "schema/*": "warning" },
    summary: "The severity of single rules, or `off`.",
    details: [
      'A key is the id of a finding (`task/fargate-size`), everything below a prefix (`task/*`), or `*`. The most exact key counts: an id beats a prefix, a longer prefix beats a shorter one. The values are `"off"`, `"hint"`, `"information"`, `"warning"` and `"error"`.',
    ],
  },
  {
    key: "overrides",
    group: "rules",
    places: ["file", "editor"],
    scope: "resource",
    shape: {
      type: "list",
      of: {
        type: "object",
        fields: [
          {
            key: "files",
            required: true,
            shape: { type: "list", of: { type: "text", holds: "glob" }, atLeastOne: true },
            summary: "Globs of the files that are meant.",
            details: [GLOBS_DETAIL],
          },
          {
            key: "pointers",
            shape: { type: "list", of: { type: "text", holds: "pointer" }, atLeastOne: true },
            summary: "JSON pointers of the places that are meant: a finding at one of them or below it.",
            details: [
              "Without this key the whole file is meant. In a file of several documents a pointer begins with the number of the document, from 0: `/1/spec`.",
            ],
          },
          {
            key: "rules",
            required: true,
            shape: RULES,
            summary: "The severity of rules there, or `off`; the keys are those of `rules` outside.",
          },
        ],
      },
    },
    default: [],
    example: [
      { files: ["legacy/**"], rules: { "*": "warning" } },
      { files: ["./web.json"], pointers: ["/containerDefinitions/1"], rules: { "container/image": "off" } },
    ],
    summary: "Other severities for some files, or for some places in them.",
    details: ["Overrides are applied in their order over `rules`; where several speak of a rule, the last one counts."],
  },
  {
    key: "ignore",
    group: "files",
    places: ["file", "editor"],
    scope: "resource",
    shape: { type: "list", of: { type: "text", holds: "glob" } },
    default: [],
    example: ["vendor/", "**/testdata/**"],
    summary: "Globs of files and folders that are not checked.",
    details: [
      "A folder is left out with all that is in it. What git ignores is left out anyway when the command line walks through folders; a file that is named on the command line is always checked.",
      GLOBS_DETAIL,
    ],
  },
  {
    key: "associations",
    group: "files",
    places: ["file", "editor"],
    scope: "resource",
    shape: {
      type: "map",
      keys: "glob",
      to: { type: "choice", choices: KINDS.map((kind) => ({ value: kind.id, summary: kind.title })) },
    },
    default: {},
    example: { "deploy/*.json.tpl": "ecs.taskDefinition" },
    summary: "The kind of files that are not recognised by themselves.",
    details: ["From a glob to the kind. Where several globs match, the last one counts.", GLOBS_DETAIL],
  },
  {
    key: "tasks",
    group: "files",
    places: ["file", "editor"],
    scope: "resource",
    shape: { type: "map", keys: "glob", to: { type: "text", holds: "path" } },
    default: {},
    example: { "services/web.json": "tasks/web/taskdef.json" },
    summary: "Which task definition a service runs, where its own text does not show it.",
    details: [
      "From a glob of service files (or of inputs of RunTask) to the file with the task definition. Without an entry it is found by the family that `taskDefinition` names, or, where nothing is named, as the only task definition in the same folder. Where several globs match, the last one counts. Globs and paths are relative to the folder of `.stowage.json` (in the editor's settings: to the workspace folder), with `/` on every system.",
    ],
  },
  {
    key: "baseline",
    group: "rules",
    places: ["file"],
    scope: "resource",
    shape: { type: "text", holds: "path" },
    default: "",
    example: ".stowage-baseline.json",
    summary: "A file that records findings which are known, so that the command line reports only new ones.",
    details: [
      "`stowage lint --write-baseline` writes what is found today into it, and adds this key where it is missing. From then on what is recorded is neither reported nor counted, and the exit code speaks of new findings alone. A finding is the same as long as its file, its rule, what the rule says and its place are the same; in a place containers, ports, variables and other entries of lists go by their names, so that moved lines and reordered lists change nothing. What is recorded and no longer found is reported as `config/stale-baseline`; `stowage lint --prune-baseline` removes it. Without the baseline for once: `--no-baseline`.",
      "Only the command line hides what is recorded: the editor shows it as ever, to whoever works on the file. `--fix` mends it, too. Findings in `.stowage.json` itself are not recorded.",
      "The path is relative to the folder of `.stowage.json`, with `/` on every system.",
    ],
  },
  {
    key: "prices",
    group: "prices",
    places: ["file", "editor"],
    scope: "resource",
    shape: {
      type: "object",
      fields: [
        {
          key: "region",
          required: true,
          shape: { type: "text", holds: "words" },
          summary: "Where these prices hold: it is shown beside them.",
        },
        {
          key: "x86",
          required: true,
          shape: RATE,
          summary: "On x86: `vcpu` for one vCPU, `gb` for one GB of memory.",
        },
        { key: "arm", shape: RATE, summary: "On ARM." },
        {
          key: "storage",
          shape: { type: "number", least: 0 },
          summary: "For one GB of ephemeral storage beyond the free 20.",
        },
        {
          key: "spot",
          shape: { type: "number", least: 0, most: 1 },
          summary: "The largest discount of Fargate Spot, from 0 to 1.",
        },
      ],
    },
    default: {},
    example: { region: "our contract", x86: { vcpu: 0.03, gb: 0.003 } },
    summary: "Prices of Fargate in USD an hour, for what a task costs a month.",
    details: ["Without it the list prices of us-east-1 are used, and the date from which they are is shown."],
  },
  {
    key: "kubernetes",
    group: "kubernetes",
    places: ["file", "editor"],
    scope: "resource",
    shape: {
      type: "object",
      fields: [
        {
          key: "version",
          shape: { type: "choice", choices: KUBERNETES_VERSIONS },
          summary: "The minor version of Kubernetes that the manifests are for, such as `1.34`.",
        },
        {
          key: "fargateProfiles",
          shape: {
            type: "list",
            of: {
              type: "object",
              fields: [
                { key: "name", required: true, shape: { type: "text", holds: "words" }, summary: "Its name." },
                {
                  key: "selectors",
                  required: true,
                  shape: {
                    type: "list",
                    of: {
                      type: "object",
                      fields: [
                        {
                          key: "namespace",
                          required: true,
                          shape: { type: "text", holds: "words" },
                          summary: "The namespace of the pods; `*` and `?` stand for other characters.",
                        },
                        {
                          key: "labels",
                          shape: { type: "map", keys: "any", to: { type: "text", holds: "words" } },
                          summary: "Labels that the pods have, all of them.",
                        },
                      ],
                    },
                  },
                  summary: "Which pods it takes: those that one of these fits.",
                },
              ],
            },
          },
          summary: "The Fargate profiles of the cluster, where no file in the workspace tells them.",
        },
      ],
    },
    default: {},
    example: { version: "1.34" },
    summary: "The cluster that the manifests are for.",
    details: [
      "Without a version that of an eksctl file in the workspace counts, if all such files name the same one; else the newest that EKS offers.",
      "Fargate profiles are also read from eksctl files and from inputs of CreateFargateProfile.",
    ],
  },
  {
    key: "placement",
    group: "placement",
    places: ["file"],
    scope: "resource",
    shape: { type: "object", fields: [CLUSTER] },
    default: {},
    example: { cluster: "production.cluster.yaml" },
    summary: "What the placement preview starts from.",
  },
  {
    ...CLUSTER,
    key: "placement.cluster",
    group: "placement",
    places: ["editor"],
    scope: "resource",
    default: [],
    details: [
      ...(CLUSTER.details ?? []),
      "The same key in the object `placement` of a `.stowage.json` beats this setting.",
    ],
  },
  {
    key: "inlayHints.units",
    group: "editor",
    places: ["editor"],
    scope: "resource",
    shape: { type: "switch" },
    default: true,
    summary: "Show vCPU and GiB beside CPU units and MiB.",
  },
  {
    key: "inlayHints.totals",
    group: "editor",
    places: ["editor"],
    scope: "resource",
    shape: { type: "switch" },
    default: true,
    summary:
      "Show what the containers take together beside the CPU and memory of their task, and the size of pods on EKS Fargate.",
  },
  {
    key: "inlayHints.defaults",
    group: "editor",
    places: ["editor"],
    scope: "resource",
    shape: { type: "switch" },
    default: true,
    summary: "Show what holds beside an empty object.",
  },
  {
    key: "codeLens.enabled",
    group: "editor",
    places: ["editor"],
    scope: "resource",
    shape: { type: "switch" },
    default: true,
    summary:
      "Show lines above task definitions, services and manifests: size and price, what runs them, what a deployment does.",
  },
  {
    key: "trace.server",
    group: "server",
    places: ["editor"],
    scope: "window",
    shape: {
      type: "choice",
      choices: [
        { value: "off", summary: "Nothing." },
        { value: "messages", summary: "The names of the messages." },
        { value: "verbose", summary: "The messages with their contents." },
      ],
    },
    default: "off",
    summary: "What is written to the output channel about the traffic between the editor and the language server.",
  },
];

/** The settings that `.stowage.json` may hold, in their order. */
export const FILE_SETTINGS: readonly Setting[] = SETTINGS.filter(({ places }) => places.includes("file"));

/** The settings that are read from the editor's, in their order; others are the client's own. */
export const EDITOR_SETTINGS: readonly Setting[] = SETTINGS.filter(
  ({ places, scope }) => places.includes("editor") && scope === "resource",
);
