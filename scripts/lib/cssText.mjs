// A plugin of the bundler: style sheets come as text, without the room between their rules.
import { readFile } from "node:fs/promises";

export const cssText = {
  name: "css-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      const { code } = await build.esbuild.transform(css, { loader: "css", minify: true, target: "es2022" });
      return { loader: "text", contents: code };
    });
  },
};
