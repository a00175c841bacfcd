// A plugin of the bundler: style sheets come as text, without the room between their rules; so do those of the components, which
// stand in scripts. Their icons are left out: they come from a font that no page here lets in.
import { readFile } from "node:fs/promises";

export const cssText = {
  name: "css-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      const { code } = await build.esbuild.transform(css, { loader: "css", minify: true, target: "es2022" });
      return { loader: "text", contents: code };
    });
    build.onLoad({ filter: /@vscode-elements.*styles\.js$/ }, async ({ path }) => {
      const script = await readFile(path, "utf8");
      return { loader: "js", contents: script.replaceAll(/\n\s+/g, "\n") };
    });
    build.onLoad({ filter: /@vscode-elements.*vscode-icon.index\.js$/ }, () => ({ contents: "" }));
  },
};
