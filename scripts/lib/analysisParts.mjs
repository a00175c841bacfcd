// Builds dist/analysis.js, the core, in parts that are loaded when they are first needed: what nobody asks for takes neither
// time to read and compile nor memory. The sources know nothing of it: there, all of it is ordinary imports. Measured on
// Node 20: of 110 ms that the core took to load as one file, 30 are left.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { evaluated, leanRules } from "./leanRules.mjs";
import { toCommonJs } from "./toCommonJs.mjs";

const ENTRY = "server/src/host/analysis.node.ts";
const CORE = "server/src/core";

/** Part → the modules in it. What they export is reached through stubs, which load the part when it is first used. */
const PARTS = {
  ecsRules: [`${CORE}/rules/ecsRules.gen.ts`],
  kubernetesRules: [`${CORE}/rules/kubernetesRules.gen.ts`],
  yamlReader: [`${CORE}/parse/yamlPackage.ts`],
  features: importsOf(ENTRY).filter((module) => module.startsWith(`${CORE}/features/`)),
};

/** Packages of one function, evaluated with the first call. */
const SELDOM_USED = /^(?:picomatch|ignore)$/;

/** What its functions give is written to files, since the rules in the parts come without what is only for people. */
const DATA = { module: `${CORE}/ids.ts`, files: { allIds: "ids.json", allExamples: "examples.json" } };

export async function buildAnalysis(esbuild, product) {
  const result = await esbuild.build({
    ...product,
    format: "esm",
    splitting: true,
    entryPoints: { analysis: ENTRY, ...Object.fromEntries(Object.keys(PARTS).map((part) => [part, `part:${part}`])) },
    plugins: [onDemand, leanRules],
    write: false,
  });
  for (const { name, text } of chunksOf(result)) writeFileSync(path.join(product.outdir, name), text);
  const data = await evaluated(esbuild, DATA.module);
  const withoutExamples = (key, value) => (key === "examples" ? undefined : value);
  for (const [name, file] of Object.entries(DATA.files))
    writeFileSync(path.join(product.outdir, file), JSON.stringify(data[name](), withoutExamples));
  return result;
}

/** Chunks that several parts share are numbered: their hashes would be other names with every change. */
function chunksOf({ outputFiles, metafile }) {
  const shared = outputFiles.filter(({ path: file }) => CHUNK.test(file)).sort((a, b) => b.text.length - a.text.length);
  const names = new Map(shared.map(({ path: file }, index) => [path.basename(file), `shared${index + 1}.js`]));
  return outputFiles.map(({ path: file, text }) => {
    const { imports } = metafile.outputs[path.relative(process.cwd(), file).replaceAll(path.sep, "/")];
    const name = names.get(path.basename(file)) ?? path.basename(file);
    return { name, text: toCommonJs(text, imports).replace(/chunk-\w{8}\.js/g, (chunk) => names.get(chunk)) };
  });
}

const CHUNK = /chunk-\w{8}\.js$/;

const onDemand = {
  name: "on-demand",
  setup(build) {
    build.onResolve({ filter: /^part:/ }, ({ path: name }) => ({
      path: name.slice("part:".length),
      namespace: "part",
    }));
    build.onLoad({ filter: /.*/, namespace: "part" }, ({ path: part }) => ({
      contents: PARTS[part].map((module) => `export * from "./${module}";`).join("\n"),
      resolveDir: process.cwd(),
    }));
    build.onResolve({ filter: SELDOM_USED }, ({ path: name, namespace }) =>
      namespace === "file" ? { path: name, namespace: "seldom" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "seldom" }, ({ path: name }) => ({
      contents: `export default (...given) => require(${JSON.stringify(name)})(...given);`,
      resolveDir: process.cwd(),
    }));
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path: specifier, resolveDir, namespace, importer }) => {
      if (namespace === "stub") return { path: specifier, external: true };
      const module = moduleAt(resolveDir, specifier);
      const isStub = namespace === "file" && stubs.has(module) && !isAmongFeatures(module, importer);
      return isStub ? { path: module, namespace: "stub" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path: module }) => ({ contents: stubOf(module) }));
  },
};

const stubs = new Map([
  ...Object.entries(PARTS).flatMap(([part, modules]) => modules.map((module) => [module, `./${part}.js`])),
  [DATA.module, undefined],
]);

/** Features use each other as ever. */
function isAmongFeatures(module, importer) {
  return module.startsWith(`${CORE}/features/`) && moduleAt(importer) !== ENTRY;
}

function stubOf(module) {
  if (module === DATA.module)
    return Object.entries(DATA.files)
      .map(([name, file]) => `export const ${name} = () => require("./${file}");`)
      .join("\n");
  const load = `require(${JSON.stringify(stubs.get(module))})`;
  const source = readFileSync(module, "utf8");
  const exported = [...source.matchAll(/^export (function|const) (\w+)/gm)];
  return exported
    .map(([, sort, name]) => {
      if (sort === "function") return `export const ${name} = (...given) => ${load}.${name}(...given);`;
      return `export const ${name} = new Proxy({}, { get: (_, key) => ${load}.${name}[key] });`;
    })
    .join("\n");
}

function importsOf(file) {
  const folder = path.dirname(file);
  return [...readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+)"/g)].map(([, specifier]) =>
    moduleAt(folder, specifier),
  );
}

/** The path of a source file from the root of the checkout. */
function moduleAt(...steps) {
  const file = path.relative(process.cwd(), path.resolve(...steps)).replace(/\.js$/, ".ts");
  return file.replaceAll(path.sep, "/");
}
