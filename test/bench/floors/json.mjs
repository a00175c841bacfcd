// What treating a JSON text costs in process: parsers, a compiled validator, and the library inside vscode-json.

import { readSchema } from "../fixtures/schemas.mjs";
import { benchRequire } from "../packages.mjs";

export const jsonFloor = "jsonc.parseTree";

const endOfText = 17;

/** Candidates for a JSON document; `jsonc` is the parser library that Stowage ships. */
export function jsonCandidates(document, { jsonc }) {
  const schema = readSchema(document.kind);
  const validate = compile(schema);
  const { parseJSONDocument, validateText } = jsonService(schema);
  return [
    { name: jsonFloor, run: (text) => jsonc.parseTree(text, [], { allowTrailingComma: false }) },
    { name: "JSON.parse", run: (text) => JSON.parse(text) },
    {
      name: "jsonc scanner only",
      run: (text) => {
        const scanner = jsonc.createScanner(text, false);
        while (scanner.scan() !== endOfText);
      },
    },
    { name: "ajv validate only", prepare: (text) => JSON.parse(text), run: (_text, _at, value) => validate(value) },
    {
      name: "jsonc.parseTree + JSON.parse + ajv",
      run: (text) => {
        jsonc.parseTree(text, []);
        validate(JSON.parse(text));
      },
    },
    { name: "vscode-json's library: parse", run: parseJSONDocument },
    { name: "vscode-json's library: parse + validate", run: validateText },
  ];
}

function compile(schema) {
  const Ajv = benchRequire("ajv").default;
  return new Ajv({ strict: false, logger: false, validateFormats: false, allErrors: true }).compile(schema);
}

function jsonService(schema) {
  const { getLanguageService, TextDocument } = benchRequire("vscode-json-languageservice");
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: "bench://schema", fileMatch: ["*.json"], schema }] });
  let version = 0;
  const documentOf = (text) => TextDocument.create("file:///bench.json", "json", ++version, text);
  return {
    parseJSONDocument: (text) => service.parseJSONDocument(documentOf(text)),
    validateText: (text) => {
      const document = documentOf(text);
      return service.doValidation(document, service.parseJSONDocument(document));
    },
  };
}
