// The open documents, read and recognised: one tree a version, which checks, the workspace's index and features share.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ReadFile } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import type { Language } from "../core/parse/doc.js";
import type { Session } from "./session.js";

export interface Reads {
  /**
   * The document as it stands now; undefined when it is not open or too big. Its tree holds until the next version is read:
   * whoever waits for anything else in between asks once more.
   */
  of(uri: string): Promise<Read | undefined>;
  /** The same where it is at hand. */
  known(uri: string): Read | undefined;
}

export interface Read {
  readonly uri: string;
  readonly version: number;
  /** Of the configuration. */
  readonly generation: number;
  readonly file: ReadFile;
  readonly config: Config;
}

/** Texts over this many characters are not checked. */
export const MAX_LENGTH = 20 * 1024 * 1024;

export function createReads(session: () => Session): Reads {
  const kept = new WeakMap<TextDocument, Read>();

  function known(uri: string): Read | undefined {
    const { documents, configuration } = session();
    const document = documents.get(uri);
    const last = document === undefined ? undefined : kept.get(document);
    const isCurrent = last?.version === document?.version && last?.generation === configuration.generation;
    return isCurrent ? last : undefined;
  }

  async function of(uri: string): Promise<Read | undefined> {
    const at = known(uri);
    if (at !== undefined) return at;
    const { documents, configuration, workspaceIndex } = session();
    if (documents.get(uri) === undefined) return undefined;
    const { generation } = configuration;
    const config = await configuration.of(uri);
    if (generation !== configuration.generation) return of(uri);
    const document = documents.get(uri);
    if (document === undefined || isTooBig(document)) return undefined;
    // Somebody else may have asked at the same time.
    const meanwhile = known(uri);
    if (meanwhile !== undefined) return meanwhile;
    // The tree of the last reading goes over into the new one: who waits for something has to ask again afterwards.
    const read = readNow(session(), document, config, generation, kept.get(document));
    kept.set(document, read);
    workspaceIndex.took(read);
    return read;
  }

  return { of, known };
}

export function isTooBig(document: TextDocument): boolean {
  return document.getText().length > MAX_LENGTH;
}

function readNow(
  session: Session,
  document: TextDocument,
  config: Config,
  generation: number,
  last: Read | undefined,
): Read {
  const { uri, version, languageId } = document;
  const path = session.folders.pathFor(uri);
  const language = LANGUAGES[languageId];
  const input = { path, text: document.getText(), ...(language === undefined ? {} : { language }) };
  return { uri, version, generation, file: session.host().analysis.read(input, config, last?.file), config };
}

/** Of other languages (a template's, say) the path and the text tell. */
const LANGUAGES: Readonly<Record<string, Language>> = { json: "json", jsonc: "jsonc", yaml: "yaml" };
