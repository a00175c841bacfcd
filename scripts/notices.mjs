// Writes dist/THIRD-PARTY-NOTICES.txt: the licences of everything that is bundled into the product, read from the
// packages themselves. What is bundled is known from esbuild's metafiles; what the generated schemas, their validators
// and the field documentation are made of is named here, because it reaches the bundles as generated files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { KUBERNETES_FOLDERS } from "./generate/kubernetes.mjs";
import { inRoot, ROOT } from "./lib/root.mjs";

const GENERATED_FROM = [
  "@aws-sdk/client-ecs",
  "ajv",
  "fast-deep-equal",
  ...KUBERNETES_FOLDERS.map((folder) => folder.replace("node_modules/", "")),
];
const OPENING = `THIRD-PARTY NOTICES

Stowage contains code of the packages below; its schemas and field documentation of Amazon ECS are made from
@aws-sdk/client-ecs, those of Kubernetes from @kubernetes/client-node and kubernetes-models. Each package is used under
its own licence.
`;
const LINE = "-".repeat(80);

/** `metafiles` are those of the bundles in dist/; returns the file. */
export function writeNotices(metafiles, file = inRoot("dist/THIRD-PARTY-NOTICES.txt")) {
  const folders = new Set(GENERATED_FROM.map((name) => `node_modules/${name}`));
  for (const metafile of metafiles) {
    for (const input of Object.keys(metafile.inputs)) {
      const folder = packageFolder(input);
      if (folder) folders.add(folder);
    }
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, [OPENING, ...[...folders].sort().map(notice)].join(`\n${LINE}\n\n`));
  return file;
}

/** `node_modules/@scope/name` of a file in it, the innermost one; nothing for the project's own files. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll("\\", "/"))?.[0];
}

function notice(folder) {
  const from = path.resolve(ROOT, folder);
  const { name, version, license, homepage } = JSON.parse(readFileSync(path.join(from, "package.json"), "utf8"));
  const texts = licenceFiles(from).map((entry) => readFileSync(path.join(from, entry), "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} ${version} (${license}) has no licence file in ${from}.`);
  return [`${name} ${version} (${license})${homepage ? `\n${homepage}` : ""}`, ...texts, ""].join("\n\n");
}

function licenceFiles(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm ci.`);
  return readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice|thirdpartynotices)/i.test(entry));
}
