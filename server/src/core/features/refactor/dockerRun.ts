// `docker run …` read as Docker reads it: flags, image, command. What it means for a task is not its business.
import { DOCKER_FLAGS, type DockerFlag } from "../../data/dockerRun.js";
import { wordsOf } from "./docker/words.js";

export interface DockerRun {
  readonly flags: readonly GivenFlag[];
  readonly image: string;
  /** What follows the image. */
  readonly command: readonly string[];
  /** Flags that `docker run` does not have, as written. */
  readonly unknown: readonly string[];
  /** Another command behind it, which is left aside; empty when there is none. */
  readonly rest: string;
}

export interface GivenFlag {
  /** The long name. */
  readonly name: string;
  /** Of a switch: `true`, unless something else is said. */
  readonly value: string;
}

/** `problem`: one sentence. Never throws, whatever the text. */
export function readDockerRun(line: string): DockerRun | { readonly problem: string } {
  const { words, rest } = wordsOf(line);
  const start = startOf(words);
  if (start === undefined) return { problem: "This does not begin with docker run. Paste the whole command." };
  const flags: GivenFlag[] = [];
  const unknown: string[] = [];
  let at = start;
  while (at < words.length && (words[at] as string).startsWith("-") && words[at] !== "-") {
    const word = words[at++] as string;
    if (word === "--") break;
    const found = word.startsWith("--") ? longFlag(word.slice(2)) : shortFlags(word.slice(1));
    if (found === undefined) {
      unknown.push(word);
      continue;
    }
    flags.push(...found.given);
    if (found.open !== undefined) flags.push({ name: found.open.name, value: words[at++] ?? "" });
  }
  const image = words[at];
  if (image === undefined) return { problem: "No image is named in this command. Paste the whole command." };
  return { flags, image, command: words.slice(at + 1), unknown, rest };
}

/** The first word behind `docker run`, in one of the ways to say it. */
function startOf(words: readonly string[]): number | undefined {
  let at = 0;
  while (words[at] === "$" || words[at] === "sudo") at++;
  if (!/^(?:docker|podman|nerdctl|finch)(?:\.exe)?$/.test(words[at] ?? "")) return undefined;
  at++;
  if (words[at] === "container") at++;
  return words[at] === "run" || words[at] === "create" ? at + 1 : undefined;
}

interface Found {
  readonly given: readonly GivenFlag[];
  /** A flag whose value is the next word. */
  readonly open?: DockerFlag;
}

function longFlag(text: string): Found | undefined {
  const [, name = "", value] = /^([^=]*)(?:=([\s\S]*))?$/.exec(text) ?? [];
  const flag = name.length > 1 ? DOCKER_FLAGS.get(name) : undefined;
  if (flag === undefined) return undefined;
  if (value !== undefined) return { given: [{ name, value }] };
  return flag.takesValue ? { given: [], open: flag } : { given: [{ name, value: "true" }] };
}

/** `-it`, `-p80:80`, `-e=A=b`: switches in a row, and behind them a flag with its value. */
function shortFlags(text: string): Found | undefined {
  const given: GivenFlag[] = [];
  for (let at = 0; at < text.length; at++) {
    const flag = DOCKER_FLAGS.get(text[at] as string);
    if (flag === undefined) return undefined;
    const value = text.slice(at + 1);
    if (flag.takesValue && value === "") return { given, open: flag };
    if (flag.takesValue) return { given: [...given, { name: flag.name, value: value.replace(/^=/, "") }] };
    if (value.startsWith("=")) return { given: [...given, { name: flag.name, value: value.slice(1) }] };
    given.push({ name: flag.name, value: "true" });
  }
  return { given };
}
