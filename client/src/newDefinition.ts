// "New definition…": which one, in which language, under which name; then it opens as an untitled document, with the stops
// of the snippet to go through. The definitions are the snippets that the extension brings.
import {
  type ExtensionContext,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  Uri,
  window,
  workspace,
} from "vscode";

export async function newDefinition({ extensionUri }: ExtensionContext): Promise<void> {
  const definition = await pickDefinition(extensionUri);
  if (definition === undefined) return;
  const language = await pickLanguage();
  if (language === undefined) return;
  const body = definition.body[language.id];
  const name = await window.showInputBox({
    title: TITLE,
    prompt: "Its name",
    value: NAME.exec(body)?.[1] ?? "",
  });
  if (name === undefined) return;
  const document = await workspace.openTextDocument({ language: language.id, content: "" });
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new SnippetString(named(body, name.trim())));
}

const TITLE = "New definition";

/** The first stop of every whole definition is its name; it stands in several places. */
const NAME = /\$\{1:([^}]*)\}/;

function named(body: string, name: string): string {
  return name === "" ? body : body.replaceAll(new RegExp(NAME, "g"), () => name.replace(/[$}\\]/g, "\\$&"));
}

interface Definition extends QuickPickItem {
  readonly group: string;
  readonly body: Readonly<Record<Language["id"], string>>;
}

interface Language extends QuickPickItem {
  readonly id: "json" | "yaml";
}

async function pickDefinition(extensionUri: Uri): Promise<Definition | undefined> {
  const definitions = await readDefinitions(extensionUri);
  const items = definitions.flatMap((definition, index): (Definition | QuickPickItem)[] => {
    const isFirst = definitions[index - 1]?.group !== definition.group;
    return [...(isFirst ? [{ label: definition.group, kind: QuickPickItemKind.Separator }] : []), definition];
  });
  const picked = await window.showQuickPick(items, {
    title: TITLE,
    placeHolder: "What is it to be?",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return definitions.find((definition) => definition === picked);
}

function pickLanguage(): Thenable<Language | undefined> {
  const languages: readonly Language[] = [
    { id: "yaml", label: "YAML", description: "with comments that say why" },
    { id: "json", label: "JSON", description: "as the AWS command line takes it everywhere" },
  ];
  return window.showQuickPick(languages, { title: TITLE, placeHolder: "In which language?" });
}

/** As the files of snippets hold them, by what people type for them. */
type Snippets = Readonly<
  Record<
    string,
    { readonly title: string; readonly description: string; readonly group: string; readonly body: readonly string[] }
  >
>;

async function readDefinitions(extensionUri: Uri): Promise<readonly Definition[]> {
  const [json, yaml] = await Promise.all([read(extensionUri, "json"), read(extensionUri, "yaml")]);
  return Object.entries(yaml).map(([prefix, { title, description, group, body }]) => ({
    label: title,
    description: prefix,
    detail: description,
    group,
    body: { yaml: body.join("\n"), json: json[prefix]?.body.join("\n") ?? "" },
  }));
}

async function read(extensionUri: Uri, language: Language["id"]): Promise<Snippets> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "snippets", `${language}.json`));
  return JSON.parse(new TextDecoder().decode(bytes)) as Snippets;
}
