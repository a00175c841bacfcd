// Reads which kinds the API server serves out of the API classes of @kubernetes/client-node: the paths that objects are
// created at give group, version, plural and scope, and what is sent there gives the model.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ apiVersion: string, kind: string, plural: string, namespaced: boolean, model: string }} Api
 * @returns {Api[]} sorted by apiVersion and kind
 */
export function readClientApis(folder, models) {
  const apis = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith("Api.js"))) {
    for (const part of readFileSync(path.join(folder, file), "utf8").split(/\n {4}async /)) {
      if (!part.startsWith("create")) continue;
      const where = /localVarPath = '\/(api\/v1|apis\/[^/']+\/[^/']+)\/(namespaces\/\{namespace\}\/)?([a-z]+)'/.exec(
        part,
      );
      const model = /serialize\(body, "(\w+)"/.exec(part)?.[1];
      if (where === null || !models.has(model)) continue;
      const apiVersion = where[1].replace(/^apis?\//, "");
      const kind = kindOf(model, apiVersion);
      const namespaced = where[2] !== undefined;
      const known = apis.get(`${apiVersion}/${kind}`);
      if (known === undefined || namespaced)
        apis.set(`${apiVersion}/${kind}`, { apiVersion, kind, plural: where[3], namespaced, model });
    }
  }
  return [...apis.keys()].sort().map((key) => apis.get(key));
}

/** `CoreV1Event` → `Event`, `V1Deployment` → `Deployment`. */
function kindOf(model, apiVersion) {
  const version = apiVersion.split("/").at(-1);
  const mark = `V${version.slice(1)}`;
  return model.slice(model.indexOf(mark) + mark.length);
}
