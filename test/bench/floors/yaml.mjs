// What treating a YAML text costs in process: parsers, a compiled validator, and the library inside yaml-ls.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readSchema, schemaFiles } from "../fixtures/schemas.mjs";
import { benchRequire } from "../packages.mjs";
import { fixtureFolder } from "../paths.mjs";

export const yamlFloor = "yaml parseAllDocuments + tokens + LineCounter";

/** Candidates for a YAML document; `yaml` is the parser library that Stowage ships. */
export function yamlCandidates(document, { yaml }) {
  const parseAll = (text) => {
    const lineCounter = new yaml.LineCounter();
    return yaml.parseAllDocuments(text, { keepSourceTokens: true, lineCounter, prettyErrors: false, merge: true });
  };
  const validate = validator(document.kind);
  const parseAndValidate = (text) => {
    for (const part of parseAll(text)) validate(part.toJS());
  };
  return [
    { name: yamlFloor, run: parseAll },
    { name: "yaml parseAllDocuments", run: (text) => yaml.parseAllDocuments(text) },
    { name: "yaml lexer only", run: (text) => drain(new yaml.Lexer().lex(text)) },
    { name: "yaml parser only (syntax tree)", run: (text) => drain(new yaml.Parser().parse(text)) },
    { name: "js-yaml loadAll (no positions)", run: (text) => benchRequire("js-yaml").loadAll(text) },
    { name: "yaml parse + ajv", run: parseAndValidate },
    { name: "edited document only: yaml parse + ajv", run: (text, at) => parseAndValidate(partAt(text, at)) },
    { name: "yaml-ls 1's library: parse + validate", run: yamlService(document) },
  ];
}

function drain(tokens) {
  for (const _ of tokens);
}

/** The document between two `---` lines that holds the offset. */
function partAt(text, at) {
  const marker = "\n---\n";
  const before = text.lastIndexOf(marker, at);
  const behind = text.indexOf(marker, at);
  return text.slice(before < 0 ? 0 : before + marker.length, behind < 0 ? text.length : behind + 1);
}

function validator(kind) {
  const Ajv = benchRequire("ajv").default;
  const ajv = new Ajv({ strict: false, logger: false, validateFormats: false, allErrors: true });
  if (kind !== "kubernetes") return ajv.compile(readSchema(kind));
  const { kinds, definitions } = JSON.parse(fs.readFileSync(path.join(fixtureFolder, "k8s-bundle.json"), "utf8"));
  ajv.addSchema({ $id: "k8s", definitions });
  return (value) => {
    const name = kinds[`${value?.apiVersion}/${value?.kind}`];
    return name === undefined || ajv.getSchema(`k8s#/definitions/${name}`)(value);
  };
}

/** The library with the schema of just the kinds in the document. */
function yamlService(document) {
  const library = "yaml-language-server-1/out/server/src";
  const { getLanguageService } = benchRequire(`${library}/languageservice/yamlLanguageService.js`);
  const { SettingsState } = benchRequire(`${library}/yamlSettings.js`);
  const { TextDocument } = benchRequire("vscode-json-languageservice");
  const service = getLanguageService({
    schemaRequestService: async (uri) => fs.readFileSync(fileURLToPath(uri.split("#")[0]), "utf8"),
    workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).toString() },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
    yamlSettings: new SettingsState(),
    clientCapabilities: {},
  });
  const uri = pathToFileURL(path.join(fixtureFolder, schemaFiles(document.kind).few)).href;
  const schemas = [{ uri, fileMatch: ["*.yaml"], priority: 3 }];
  service.configure({ validate: true, hover: true, completion: true, schemas, customTags: [], yamlVersion: "1.2" });
  let version = 0;
  return (text) => service.doValidation(TextDocument.create("file:///bench.yaml", "yaml", ++version, text), false);
}
