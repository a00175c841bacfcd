// The text of docs/kinds.md, made from the table of kinds and from that of documents which look like ours and are not.
import { KINDS, type Kind } from "../../server/src/core/kinds/kinds.js";
import { OTHER_KINDS } from "../../server/src/core/kinds/others.js";

export function kindsPage(): string {
  const sections = [
    "<!-- Generated from the tables of kinds by `npm run docs`. -->",
    INTRODUCTION,
    kindTable(),
    ...KINDS.map(kindSection),
    PRINTED,
    NOT_OURS,
    OTHER_KINDS.map(({ title }) => `- ${title}`).join("\n"),
    BY_HAND,
  ];
  return `${sections.join("\n\n")}\n`;
}

const INTRODUCTION = `# What is recognised, and how

Stowage looks at JSON, JSON with comments and YAML, and at templates of them (\`.tpl\`, \`.j2\`, \`.tmpl\` and the like). Of each document in a file it decides once what it is:

1. A kind that the configuration gives the file counts first ([below](#setting-the-kind-by-hand)).
2. Then its content: the keys that only one kind has. A file may be called what it likes.
3. Then its name, where the content does not tell: an empty file, a broken one, or one in which the first keys are just being typed.

The names are compared without regard to capitals, and without the endings of template tools. The status bar of the editor and \`stowage lint --format json\` say what a file was taken for; a file that is nothing of this gets no findings.`;

const PRINTED = `## Printed forms

What the AWS CLI prints is checked as it is, wrapper and all: \`{"taskDefinition": {…}}\`, \`{"services": […]}\`, \`{"service": {…}}\`, \`{"clusters": […]}\`, \`{"cluster": {…}}\`, \`{"capacityProviders": […]}\`, \`{"capacityProvider": {…}}\`. Of several things in one document each is checked by itself. Keys that only ECS writes (\`status\`, \`events\`, \`revision\` and the like) are no error; one information a file tells that they are there.`;

const NOT_OURS = `## What is left alone

These look like one of the kinds above and are not. They are recognised so that nothing is said of them:`;

const BY_HAND = `## Setting the kind by hand

In the editor: a click on *Stowage* in the status bar shows why a file was recognised or not, and offers the kinds; the choice is written into \`.stowage.json\`. By hand it stands there under [\`associations\`](configuration.md#associations), from a glob to the id of a kind:

\`\`\`json
{
  "associations": { "deploy/*.json.tpl": "ecs.taskDefinition" }
}
\`\`\`

An association beats content and name. What is not to be checked at all is named in [\`ignore\`](configuration.md#ignore).`;

function kindTable(): string {
  const rows = KINDS.map(({ id, title }) => `| \`${id}\` | [${title}](#${anchor(title)}) |`);
  return ["| id | what it is |", "| --- | --- |", ...rows].join("\n");
}

function kindSection({ id, title, recognisedBy, forms, usualNames }: Kind): string {
  return [
    `## ${title}`,
    `The id is \`${id}\`.`,
    `**Recognised by** ${recognisedBy}.`,
    `**Forms**\n\n${forms.map((form) => `- ${form}`).join("\n")}`,
    `**Usual names**: ${usualNames.map((name) => `\`${name}\``).join(", ")}.`,
  ].join("\n\n");
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}
