// The analyses of the open documents, one a document, kept until its text or the configuration changes.
import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FileAnalysis } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import type { Language } from "../core/parse/doc.js";
import { describe } from "./guard.js";
import { practise } from "./practise.js";
import type { Session } from "./session.js";
import { toDiagnostic } from "./toLsp.js";

export interface Checks {
  /** The analysis of an open document as it stands now; undefined when it is not open or too big. */
  of(uri: string): Promise<Check | undefined>;
  /** How many analyses were made. */
  readonly made: number;
}

export interface Check {
  readonly uri: string;
  readonly version: number;
  readonly file: FileAnalysis;
  readonly config: Config;
  readonly diagnostics: Diagnostic[];
  /** Another one for every analysis: the client has to draw anew even where a new version's diagnostics look the same. */
  readonly resultId: string;
}

/** Texts over this many characters are not checked. */
export const MAX_LENGTH = 20 * 1024 * 1024;

export function createChecks(session: () => Session): Checks {
  const known = new WeakMap<TextDocument, { readonly generation: number; readonly check: Check }>();
  let count = 0;

  async function of(uri: string): Promise<Check | undefined> {
    const { documents, configuration } = session();
    if (documents.get(uri) === undefined) return undefined;
    const { generation } = configuration;
    const config = await configuration.of(uri);
    if (generation !== configuration.generation) return of(uri);
    const document = documents.get(uri);
    if (document === undefined || isTooBig(document)) return undefined;
    const last = known.get(document);
    if (last?.generation === generation && last.check.version === document.version) return last.check;
    count++;
    const check = checkNow(session(), document, config, `${count}`);
    known.set(document, { generation, check });
    if (count === 1) setImmediate(() => practise(session()));
    return check;
  }

  return {
    of,
    get made() {
      return count;
    },
  };
}

export function isTooBig(document: TextDocument): boolean {
  return document.getText().length > MAX_LENGTH;
}

function checkNow(session: Session, document: TextDocument, config: Config, resultId: string): Check {
  const { uri, version, languageId } = document;
  const path = session.folders.pathFor(uri);
  const language = LANGUAGES[languageId];
  const input = { path, text: document.getText(), ...(language === undefined ? {} : { language }) };
  const file = session.host().analysis.analyse(input, config);
  for (const { rule, error } of file.failures)
    session.connection.console.error(`Rule ${rule} failed on ${uri}. ${describe(error)}`);
  const diagnostics = file.findings.map((finding) => toDiagnostic(finding, file, uri, session.caps));
  return { uri, version, file, config, diagnostics, resultId };
}

/** Of other languages (a template's, say) the path and the text tell. */
const LANGUAGES: Readonly<Record<string, Language>> = { json: "json", jsonc: "jsonc", yaml: "yaml" };
