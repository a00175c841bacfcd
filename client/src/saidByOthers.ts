// What other extensions say of the text of a document anyway: a slip in JSON must not stand there twice. What they do not
// know, and the fixes, still come from Stowage; so does everything where they are missing, or told to be quiet.
import { type Diagnostic, extensions, type TextDocument, type Uri, workspace } from "vscode";

/** Those of the findings that nobody else reports. */
export function notSaidByOthers(document: TextDocument | Uri, found: Diagnostic[]): Diagnostic[] {
  const language = languageOf(document);
  const said = OTHERS.filter((other) => other.language === language && isSpeaking(other)).flatMap(({ says }) => says);
  return said.length === 0 ? found : found.filter((each) => !said.includes(idOf(each)));
}

interface Other {
  readonly language: string;
  readonly extension: string;
  /** On unless it is switched off. */
  readonly setting: string;
  /** The ids of our findings that say the same. */
  readonly says: readonly string[];
}

const JSON_SUPPORT = { extension: "vscode.json-language-features", setting: "json.validate.enable" };

const OTHERS: readonly Other[] = [
  {
    language: "json",
    ...JSON_SUPPORT,
    says: ["syntax/json", "syntax/comment", "syntax/trailing-comma", "syntax/duplicate-key"],
  },
  { language: "jsonc", ...JSON_SUPPORT, says: ["syntax/json", "syntax/trailing-comma", "syntax/duplicate-key"] },
  {
    language: "yaml",
    extension: "redhat.vscode-yaml",
    setting: "yaml.validate",
    says: ["syntax/yaml", "syntax/duplicate-key"],
  },
];

/** With a link to the rule's page it stands beside that. */
function idOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function isSpeaking({ extension, setting }: Other): boolean {
  return extensions.getExtension(extension) !== undefined && workspace.getConfiguration().get(setting) !== false;
}

function languageOf(document: TextDocument | Uri): string | undefined {
  if ("languageId" in document) return document.languageId;
  return workspace.textDocuments.find(({ uri }) => uri.toString() === document.toString())?.languageId;
}
