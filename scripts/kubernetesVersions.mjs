// Compares the types of the Kubernetes API over its minors and writes server/src/core/data/kubernetesFieldVersions.ts: since
// when there is a field, what is gone, and what once had to be there. Run by hand when the newest minor changes; the
// packages of earlier minors come into the cache folder.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readClientApis } from "./generate/kubernetes/clientApis.mjs";
import { readClientModels } from "./generate/kubernetes/clientModels.mjs";
import { compareMinors } from "./kubernetesVersions/compare.mjs";
import { readCdk8s, readPulumi } from "./kubernetesVersions/read.mjs";
import { fieldVersionsModule } from "./kubernetesVersions/write.mjs";
import { CACHE, inRoot } from "./lib/root.mjs";
import { npm, tail } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";

const FILE = "server/src/core/data/kubernetesFieldVersions.ts";
const CLIENT = "node_modules/@kubernetes/client-node/dist/gen";
const NEWEST = 36;

/** Minor → the package that holds its types. */
const CDK8S = {
  22: "2.0.0-rc.138",
  23: "2.3.14",
  24: "2.8.99",
  25: "2.22.79",
  26: "2.4.17",
  27: "2.9.5",
  28: "2.5.6",
  29: "2.6.0",
  30: "2.4.10",
  31: "2.6.43",
  32: "2.5.92",
  33: "2.5.57",
  34: "2.0.54",
};
const PULUMI = { 35: "4.29.0" };

await main(async () => {
  const minors = new Map();
  for (const [minor, version] of Object.entries(CDK8S))
    minors.set(Number(minor), readCdk8s(await fileOf(`cdk8s-plus-${minor}`, version, "lib/imports/k8s.d.ts")));
  for (const [minor, version] of Object.entries(PULUMI))
    minors.set(Number(minor), readPulumi(await fileOf("@pulumi/kubernetes", version, "types/input.d.ts")));
  const models = readClientModels(inRoot(`${CLIENT}/models`), `release-1.${NEWEST}`);
  const today = { models, apis: readClientApis(inRoot(`${CLIENT}/apis`), models) };
  const compared = compareMinors(minors, Number(Object.keys(PULUMI)[0]), today, NEWEST);
  writeFileSync(inRoot(FILE), fieldVersionsModule(compared));
  execFileSync(process.execPath, [inRoot("node_modules/@biomejs/biome/bin/biome"), "format", "--write", inRoot(FILE)]);
  console.log(
    Object.entries(compared)
      .map(([name, table]) => `${name} ${Object.keys(table).length}`)
      .join(", "),
  );
  return 0;
});

/** The text of one file of a package. */
async function fileOf(name, version, file) {
  const folder = path.join(CACHE, "kubernetes", `${name.replace("/", "+")}-${version}`);
  const unpacked = path.join(folder, "package", file);
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true });
    const { code, output } = await npm(["pack", `${name}@${version}`, "--pack-destination", folder, "--silent"], {});
    if (code !== 0) throw new Trouble(`${name} ${version} could not be fetched.\n${tail(output)}`);
    const archive = path.join(folder, output.trim().split("\n").at(-1));
    execFileSync("tar", ["xzf", archive, "-C", folder, `package/${file}`]);
  }
  return readFileSync(unpacked, "utf8");
}
