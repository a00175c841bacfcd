// Compiles a JSON Schema into one module that needs nothing else at run time: ajv's standalone code with the schema itself.
import path from "node:path";

/** Keywords of ours and of editors; they hold no constraint. */
const ANNOTATIONS = ["x-missing", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions"];

/** Writes the compiled module to `outfile`. */
export async function compile(schema, outfile) {
  const [{ build }, validator] = await Promise.all([import("esbuild"), validatorCode(schema)]);
  await build({
    entryPoints: [path.resolve("scripts/generate/compiled.mjs")],
    plugins: [
      given({
        validator: { loader: "js", contents: validator },
        schema: { loader: "json", contents: JSON.stringify(schema) },
      }),
    ],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
  });
}

async function validatorCode(schema) {
  const [{ default: Ajv }, { default: standalone }] = await Promise.all([
    import("ajv"),
    import("ajv/dist/standalone/index.js"),
  ]);
  const ajv = new (Ajv.default ?? Ajv)({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, lines: false },
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword });
  return (standalone.default ?? standalone)(ajv, ajv.compile(schema));
}

/** `stowage:NAME` is the text given under that name. */
function given(modules) {
  return {
    name: "given",
    setup(build) {
      build.onResolve({ filter: /^stowage:/ }, ({ path: id }) => ({
        path: id.slice("stowage:".length),
        namespace: "given",
      }));
      build.onLoad({ filter: /.*/, namespace: "given" }, ({ path: name }) => ({
        ...modules[name],
        resolveDir: process.cwd(),
      }));
    },
  };
}
