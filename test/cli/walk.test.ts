// Which files are found below a folder, and what is read of them.
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createConfigFiles } from "../../server/src/host/configFiles.js";
import { readTextFile } from "../../server/src/host/textFile.js";
import { looksRelevant, type WalkOptions, type WalkProblem, walk } from "../../server/src/host/walk.js";
import { type Files, inFolder } from "./folder.js";

async function found(folder: string, roots: readonly string[] = [""], options: WalkOptions = {}): Promise<string[]> {
  const files: string[] = [];
  const absolute = roots.map((root) => path.posix.join(folder, root).replace(/(.)\/$/, "$1"));
  for await (const file of walk(absolute, options)) files.push(path.posix.relative(folder, file.path));
  return files;
}

/** What is found besides the files listed here is not; what is listed is what git says of the same files. */
const AS_GIT: Readonly<Record<string, { files: Files; found: readonly string[] }>> = {
  "a list at the top": {
    files: { ".gitignore": "*.yml\n/only-here.json\n", "a.yml": "", "only-here.json": "", "b/only-here.json": "" },
    found: ["b/only-here.json"],
  },
  "a list further down counts below it": {
    files: { "b/.gitignore": "x.json\n", "x.json": "", "b/x.json": "", "b/c/x.json": "" },
    found: ["x.json"],
  },
  "what is nearer wins": {
    files: { ".gitignore": "*.json\n", "b/.gitignore": "!keep.json\n", "b/c/keep.json": "", "keep.json": "" },
    found: ["b/c/keep.json"],
  },
  "an ignored folder is not entered": {
    files: { ".gitignore": "out/\n!out/keep.json\n", "out/keep.json": "", "in/out.json": "" },
    found: ["in/out.json"],
  },
  "a folder taken back in": {
    files: { ".gitignore": "b\n", "a/.gitignore": "!b\n", "a/b/x.json": "", "b/x.json": "" },
    found: ["a/b/x.json"],
  },
  "a path below the list": {
    files: { "a/.gitignore": "b/x.json\n", "a/b/x.json": "", "a/c/b/x.json": "", "b/x.json": "" },
    found: ["a/c/b/x.json", "b/x.json"],
  },
  "the exclude list of the repository": {
    files: { ".git/info/exclude": "secret.json\n", "secret.json": "", "a/secret.json": "", "x.json": "" },
    found: ["x.json"],
  },
  ".gitignore beats the exclude list": {
    files: { ".git/info/exclude": "*.json\n", ".gitignore": "!x.json\n", "x.json": "", "y.json": "" },
    found: ["x.json"],
  },
  "names with signs of patterns": {
    files: { "a[b]/.gitignore": "x.json\n", "a[b]/x.json": "", "ab/x.json": "", "a b/#.json": "" },
    found: ["a b/#.json", "ab/x.json"],
  },
  "a repository inside starts anew": {
    files: { ".gitignore": "*.json\n", "sub/.git": "gitdir: elsewhere", "sub/x.json": "", "x.json": "" },
    found: ["sub/x.json"],
  },
};

describe("the walk leaves out what git ignores", () => {
  for (const [name, { files, found: expected }] of Object.entries(AS_GIT)) {
    test(name, () =>
      inFolder({ ".git/HEAD": "ref: refs/heads/main\n", ...files }, async (folder) => {
        assert.deepEqual(await found(folder), expected);
      }),
    );
  }

  test("lists above the folder count up to the root of the repository", () =>
    inFolder(
      {
        ".gitignore": "*.json\n",
        "repo/.git/HEAD": "",
        "repo/.gitignore": "*.yml\n",
        "repo/a/b/x.json": "",
        "repo/a/b/x.yml": "",
      },
      async (folder) => {
        assert.deepEqual(await found(folder, ["repo/a/b"]), ["repo/a/b/x.json"]);
      },
    ));

  test("a named folder is walked even when it is ignored", () =>
    inFolder(
      { ".git/HEAD": "", ".gitignore": "out/\n*.yml\n", "out/x.json": "", "node_modules/m/x.json": "" },
      async (folder) => {
        assert.deepEqual(await found(folder, ["out", "node_modules"]), ["out/x.json", "node_modules/m/x.json"]);
        assert.deepEqual(await found(folder), []);
      },
    ));
});

describe("the walk", () => {
  test("gives each file once, by name, and a named file whatever it is called", () =>
    inFolder(
      { "b.json": "", "a/z.json": "", "a/y.yaml": "", "a/.hidden/x.yml": "", "a/readme.md": "", notes: "" },
      async (folder) => {
        assert.deepEqual(await found(folder, ["notes", "", "a", "b.json"]), [
          "notes",
          "a/.hidden/x.yml",
          "a/y.yaml",
          "a/z.json",
          "b.json",
        ]);
      },
    ));

  test("does not run round in a loop of links, and follows a link to a file", () =>
    inFolder({ "a/x.json": "{}" }, async (folder) => {
      symlinkSync("..", path.join(folder, "a/up"));
      symlinkSync("x.json", path.join(folder, "a/link.json"));
      symlinkSync("round.json", path.join(folder, "a/round.json"));
      const problems: WalkProblem[] = [];
      const files = await found(folder, [""], { onProblem: (problem) => problems.push(problem) });
      assert.deepEqual(files, ["a/link.json", "a/x.json"]);
      assert.deepEqual(
        problems.map(({ path: file, problem, named }) => [path.relative(folder, file), problem, named]),
        [[path.join("a", "round.json"), "is a symbolic link that leads back to itself", false]],
      );
    }));

  test("tells of a root that is not there and goes on", () =>
    inFolder({ "x.json": "" }, async (folder) => {
      const problems: WalkProblem[] = [];
      const files = await found(folder, ["gone.json", "x.json/y.json", "x.json"], {
        onProblem: (problem) => problems.push(problem),
      });
      assert.deepEqual(files, ["x.json"]);
      assert.deepEqual(
        problems.map(({ kind, named }) => [kind, named]),
        [
          ["missing", true],
          ["missing", true],
        ],
      );
    }));

  test("leaves out what it is told to, without entering it, and never a root", () =>
    inFolder({ "a/x.json": "", "b/x.json": "", "b/y.json": "" }, async (folder) => {
      const asked: string[] = [];
      const ignored = async (file: string, isFolder: boolean) => {
        asked.push(path.posix.relative(folder, file) + (isFolder ? "/" : ""));
        return file.endsWith("/a") || file.endsWith("x.json");
      };
      assert.deepEqual(await found(folder, ["", "b/x.json"], { ignored }), ["b/y.json", "b/x.json"]);
      assert.deepEqual(asked, ["a/", "b/", "b/x.json", "b/y.json"]);
    }));

  test("ends when it is told to", () =>
    inFolder({ "a/x.json": "", "b/x.json": "" }, async (folder) => {
      const stop = new AbortController();
      const files: string[] = [];
      for await (const file of walk([folder], { signal: stop.signal })) {
        files.push(file.path);
        stop.abort();
      }
      assert.equal(files.length, 1);
    }));

  test("knows the names that are worth a look", () => {
    const worth = [
      "a.json",
      "A.JSON",
      "a.jsonc",
      "a.yaml",
      "a.yml",
      "a.json.tpl",
      "a.yaml.gotmpl",
      "a.json.j2",
      "a.yml.jinja",
      "a.tpl",
      "a.b.tpl",
      "taskdef.tmpl",
      "a.json.tmpl.j2",
    ];
    const not = ["a.txt", "json", "a.json.bak", "index.html.j2", "nginx.conf.tmpl", "a.ts", ""];
    assert.deepEqual([...worth, ...not].filter(looksRelevant), worth);
  });
});

describe("reading a text", () => {
  const cases: Readonly<Record<string, { content: string | Buffer; is: Record<string, unknown> }>> = {
    "plain text": { content: "a: 1\r\n", is: { text: "a: 1\r\n", bom: false } },
    "a byte order mark is told, not given": { content: "\uFEFF{}", is: { text: "{}", bom: true } },
    "an empty file": { content: "", is: { text: "", bom: false } },
    "NUL near the start": {
      content: "{}\0",
      is: { kind: "binary", problem: "is a binary file (it holds NUL characters)" },
    },
    "NUL far from the start": { content: `${" ".repeat(8192)}\0`, is: { text: `${" ".repeat(8192)}\0`, bom: false } },
    "UTF-16": {
      content: Buffer.from("\uFEFF{}", "utf16le"),
      is: { kind: "binary", problem: "is UTF-16 text; save it as UTF-8" },
    },
    "Latin-1": {
      content: Buffer.from("a: \u00e9", "latin1"),
      is: { kind: "binary", problem: "is not UTF-8 text; save it as UTF-8" },
    },
    "over 20 MB": {
      content: Buffer.alloc(20 * 1024 * 1024 + 1, " "),
      is: { kind: "too-big", problem: "is 20.1 MB; files over 20 MB are not checked" },
    },
  };
  for (const [name, { content, is }] of Object.entries(cases)) {
    test(name, () =>
      inFolder({ "x.json": content }, async (folder) =>
        assert.deepEqual(await readTextFile(path.join(folder, "x.json")), is),
      ),
    );
  }
});

describe("the configuration file of a folder", () => {
  const files: Files = {
    ".stowage.json": "above",
    "repo/.git/HEAD": "",
    "repo/a/.stowage.json": "a",
    "repo/a/b/c/x": "",
    "repo/d/x": "",
  };
  const nearest: Readonly<Record<string, string | undefined>> = {
    "repo/a/b/c": "repo/a",
    "repo/a": "repo/a",
    "repo/d": undefined,
    "": "",
  };
  test("is the nearest one upward, not above the root of the repository", () =>
    inFolder(files, async (folder) => {
      const configs = createConfigFiles();
      for (const [place, home] of Object.entries(nearest)) {
        const file = await configs.nearest(path.posix.join(folder, place).replace(/\/$/, ""));
        assert.equal(
          file?.folder,
          home === undefined ? undefined : path.posix.join(folder, home).replace(/\/$/, ""),
          place,
        );
      }
      const once = await configs.nearest(path.posix.join(folder, "repo/a"));
      assert.equal(once, await configs.nearest(path.posix.join(folder, "repo/a/b")));
      configs.forget();
      assert.notEqual(once, await configs.nearest(path.posix.join(folder, "repo/a/b")));
    }));

  test("is told even when it cannot be read", () =>
    inFolder({ ".stowage.json/": "" }, async (folder) => {
      const file = await createConfigFiles().nearest(folder);
      assert.deepEqual(file?.content, { kind: "folder", problem: "is a folder, not a file" });
    }));
});
