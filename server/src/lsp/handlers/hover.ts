// textDocument/hover: what a key is and what its value means. The text is read for it; findings are those of the last check,
// as they are what the client shows.
import type { Hover, HoverParams } from "vscode-languageserver/node";
import { docsUrl } from "../../host/docsUrl.js";
import type { Read } from "../reads.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange } from "../toLsp.js";

export async function hover(session: Session, { textDocument: { uri }, position }: HoverParams): Promise<Hover | null> {
  const read = session.reads.known(uri) ?? (await readSettled(session, uri));
  if (read === undefined) return null;
  const { file, config } = read;
  const { workspaceIndex, checks, caps } = session;
  const found = session
    .host()
    .features.hover(file, file.lines.offsetAt({ line: position.line, column: position.character }), {
      findings: checks.known(uri)?.file.findings ?? [],
      tasks: () => workspaceIndex.tasks(file, config),
      prices: config.forFile(file.path).prices,
      workspace: workspaceIndex.workspace(),
      now: Date.now(),
      docsUrl: (rule) => docsUrl(rule, caps.rulePage),
    });
  if (found === undefined) return null;
  const { markdown, start, end } = found;
  const contents = caps.showsMarkdown
    ? ({ kind: "markdown", value: markdown } as const)
    : ({ kind: "plaintext", value: plainText(markdown) } as const);
  return { contents, range: toRange({ start, end }, file.lines) };
}

async function readSettled(session: Session, uri: string): Promise<Read | undefined> {
  await settled(session, uri);
  return session.reads.of(uri);
}

/** The same for a client that shows it as it is: links with their address behind them, no marks. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, "$1 ($2)")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/(?<![\w\\*])\*([^*\n]+)\*(?![\w*])/g, "$1")
    .replace(/\\([\\`*_[\]<>#|~])/g, "$1");
}
