import { rule } from "../../../server/src/core/rules/linux/tmpfs.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const tmpfs = (list: string): string => task("", container(`"memory": 128, "linuxParameters": { "tmpfs": [${list}] }`));

ruleTest(rule, {
  valid: {
    "two paths": tmpfs('{ "containerPath": "/tmp", "size": 1 }, { "containerPath": "/run", "size": 64 }'),
    "options, also with values": tmpfs(
      '{ "containerPath": "/tmp", "size": 64, "mountOptions": ["rw", "noexec", "mode=1777", "mpol=bind:0,2"] }',
    ),
    "unknown values": tmpfs(
      '{ "containerPath": "${PATH}", "size": "${SIZE}", "mountOptions": ["${A}"] }, { "containerPath": "${PATH}" }',
    ),
    "Windows is another rule's": task(
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      container('"linuxParameters": { "tmpfs": [{ "containerPath": "tmp", "size": 0 }] }'),
    ),
  },
  invalid: {
    "a relative path": { code: tmpfs('{ "containerPath": «"tmp"», "size": 64 }'), messages: ["relative"] },
    "no room": {
      code: tmpfs('{ "containerPath": "/a", "size": «0» }, { "containerPath": "/b", "size": «-1» }'),
      messages: ["size", "size"],
    },
    "a path twice": {
      code: tmpfs('{ "containerPath": "/tmp", "size": 64 }, { "containerPath": «"/tmp"», "size": 32 }'),
      messages: ["repeated"],
    },
    "a slip": {
      code: tmpfs('{ "containerPath": "/tmp", "size": 64, "mountOptions": ["rw", «"noexc"»] }'),
      messages: ["option"],
      fixed: tmpfs('{ "containerPath": "/tmp", "size": 64, "mountOptions": ["rw", "noexec"] }'),
    },
    "options that take no value, or that it does not know, in a bare list": {
      code: `[${container(
        '"linuxParameters": { "tmpfs": [{ "containerPath": "/tmp", "size": 64, "mountOptions": [«"nosuid=yes"», «"size=64m"»] }] }',
      )}]`,
      messages: ["option", "option"],
    },
  },
});
