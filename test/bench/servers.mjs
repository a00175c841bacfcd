// THE TABLE of the language servers that are measured: how each is started, which documents it is asked about, and
// with which settings it knows their schema.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { schemaFiles } from "./fixtures/schemas.mjs";
import { packageVersion } from "./packages.mjs";
import { fixtureFolder, languageServerFile, packageFile } from "./paths.mjs";

const own = "Stowage";

/** Where yaml-language-server fetches the schemas of Kubernetes; our client answers in place of the network. */
const kubernetesAddress =
  "https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/v1.34.1-standalone-strict";

/**
 * `nodes`: the Nodes there are, the running one first. Entries: `label`, `command`, `own` (Stowage itself), `heavy` (only on request), `wait` (the fixed delay before
 * diagnostics, in ms, as its source says), `nodes` (which Nodes can run it), `handles` (a document), `options` (of the
 * conversation about a document: mode, settings, contents).
 */
export function knownServers(nodes) {
  return [
    {
      label: own,
      own: true,
      wait: 0,
      command: [process.execPath, languageServerFile, "--stdio"],
      handles: () => true,
      options: () => ({ mode: "auto" }),
    },
    ...jsonServers(),
    ...yamlServers(nodes),
  ];
}

function jsonServers() {
  const name = "vscode-langservers-extracted";
  const entry = {
    command: [process.execPath, packageFile(name, "bin", "vscode-json-language-server"), "--stdio"],
    handles: (document) => document.language !== "yaml",
  };
  const label = `vscode-json ${packageVersion(name)}`;
  return [
    { ...entry, label: `${label} (pull)`, wait: 0, options: (document) => jsonOptions(document, "pull") },
    { ...entry, label: `${label} (push)`, wait: 500, options: (document) => jsonOptions(document, "push") },
  ];
}

function jsonOptions(document, mode) {
  const schema = { url: addressOf(schemaFiles(document.kind).few), fileMatch: [path.basename(document.file)] };
  return { mode, settings: { json: { validate: { enable: true }, schemas: [schema] } } };
}

function yamlServers(nodes) {
  const versions = [
    { name: "yaml-language-server-1", oldest: 20 },
    { name: "yaml-language-server-2", oldest: 22 },
  ];
  return versions.flatMap(({ name, oldest }) => {
    const runs = ({ major }) => major >= oldest;
    const node = nodes.find(runs);
    if (node === undefined) return [];
    const entry = {
      wait: 200,
      nodes: runs,
      command: [node.path, packageFile(name, "bin", "yaml-language-server"), "--stdio"],
      handles: (document) => document.language === "yaml",
    };
    const label = `yaml-ls ${packageVersion(name)}`;
    const kubernetes = (document) => document.language === "yaml" && document.kind === "kubernetes";
    return [
      { ...entry, label: `${label} (few)`, options: yamlOptions("few") },
      { ...entry, label: `${label} (kinds)`, heavy: true, handles: kubernetes, options: yamlOptions("kinds") },
      { ...entry, label: `${label} (kubernetes)`, heavy: true, handles: kubernetes, options: kubernetesOptions },
    ];
  });
}

/** "few": the schema of just the kinds in the document, its best case. "kinds": of every kind of Kubernetes. */
function yamlOptions(extent) {
  return (document) => {
    const address = addressOf(schemaFiles(document.kind)[extent]);
    return { mode: "push", settings: yamlSettings({ [address]: path.basename(document.file) }, false) };
  };
}

/** As its users set it: the server picks the definition by apiVersion and kind. */
function kubernetesOptions(document) {
  const files = ["all.json", "_definitions.json"];
  return {
    mode: "push",
    settings: yamlSettings({ kubernetes: path.basename(document.file) }, true),
    contents: Object.fromEntries(files.map((file) => [`${kubernetesAddress}/${file}`, path.join(fixtureFolder, file)])),
  };
}

function yamlSettings(schemas, customResources) {
  return {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: customResources },
      schemas,
      maxItemsComputed: 5000,
    },
  };
}

function addressOf(file) {
  return pathToFileURL(path.join(fixtureFolder, file)).href;
}
