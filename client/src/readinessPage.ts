// The page that shows what blocks a launch type, as HTML without scripts: its links are commands of the extension, so that
// Tab and Enter are all that is needed. Pure; knows no editor.
import type { Blocker, ReadinessResult } from "../../server/src/protocol/requests.js";

export interface PageInput {
  /** Of the launch type, as people write it. */
  readonly title: string;
  readonly fileName: string;
  readonly result: ReadinessResult;
  /** Lets the one style sheet in. */
  readonly nonce: string;
}

/** The commands behind the links: show a place, apply a fix, apply all safe ones, open a rule's page. */
export const PAGE_COMMANDS = {
  show: "stowage.readiness.show",
  fix: "stowage.readiness.fix",
  fixAll: "stowage.readiness.fixAll",
  rule: "stowage.openRule",
} as const;

export function readinessPage(input: PageInput): string {
  const { nonce, title } = input;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What blocks ${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1>What blocks ${escaped(title)}?</h1>
${body(input)}
</body>
</html>`;
}

function body({ title, fileName, result }: PageInput): string {
  const { blockers, safeEdits = [], problem } = result;
  if (blockers === undefined) return `<p>${escaped(problem ?? "Nothing can be said.")}</p>`;
  const file = `<code>${escaped(fileName)}</code>`;
  if (blockers.length === 0) return `<p class="ready">✔ Nothing blocks ${escaped(title)} in ${file}.</p>`;
  const brought = blockers.filter((one) => one.brought).length;
  const anyway = blockers.length - brought;
  const things = `${blockers.length} ${blockers.length === 1 ? "thing blocks" : "things block"} ${escaped(title)} in ${file}.`;
  const aside = anyway === 0 ? "" : ` ${anyway} of them ${anyway === 1 ? "is" : "are"} wrong anyway.`;
  const all =
    safeEdits.length === 0
      ? '<p class="quiet">None of the fixes is safe to apply unseen: choose below.</p>'
      : `<p>${link(PAGE_COMMANDS.fixAll, [], "Apply all safe fixes", "button")}</p>`;
  const items = blockers.map((blocker, index) => item(blocker, index)).join("\n");
  return `<p>${things}${aside}</p>\n${all}\n<ol>\n${items}\n</ol>`;
}

function item({ rule, message, range, brought, fixes }: Blocker, index: number): string {
  const place = link(PAGE_COMMANDS.show, [index], `Line ${range.start.line + 1}`);
  const page = rule === null ? "" : ` · ${link(PAGE_COMMANDS.rule, [rule], rule)}`;
  const anyway = brought ? "" : " · wrong anyway";
  const ways = fixes.map(({ title, safe }, fix) => {
    const note = safe ? ' <span class="quiet">safe</span>' : "";
    return `<li>${link(PAGE_COMMANDS.fix, [index, fix], title, "button")}${note}</li>`;
  });
  const fixList = ways.length === 0 ? "" : `\n<ul>${ways.join("")}</ul>`;
  return `<li><p>${escaped(message)}</p>\n<p class="quiet">${place}${page}${anyway}</p>${fixList}</li>`;
}

function link(command: string, given: readonly unknown[], text: string, kind = ""): string {
  const target = `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
  return `<a${kind === "" ? "" : ` class="${kind}" role="button"`} href="${escaped(target)}">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The editor's own colours. */
const STYLE = `
body { max-width: 60em; padding: 0.5em 1.5em 2em; line-height: 1.5; }
h1 { font-size: 1.4em; font-weight: 600; }
ol { padding-left: 1.6em; }
ol > li { margin: 1.2em 0; }
ol > li > p { margin: 0.2em 0; }
ul { list-style: none; margin: 0.5em 0 0; padding: 0; }
ul > li { margin: 0.4em 0; }
.quiet { color: var(--vscode-descriptionForeground); }
.ready { font-size: 1.1em; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
a.button { display: inline-block; padding: 0.2em 0.8em; border-radius: 2px; text-decoration: none;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
a.button:hover { background: var(--vscode-button-secondaryHoverBackground); }
p > a.button { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
p > a.button:hover { background: var(--vscode-button-hoverBackground); }
`;
