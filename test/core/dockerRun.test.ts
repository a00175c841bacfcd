// A container from a `docker run` command line: how the line is read, what it becomes, and what is said about the rest.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { addDockerRun } from "../../server/src/core/features/addDockerRun.js";
import { wordsOf } from "../../server/src/core/features/refactor/docker/words.js";
import { readDockerRun } from "../../server/src/core/features/refactor/dockerRun.js";
import { fargate, task } from "../support/documents.js";
import { analyseText } from "../support/examples.js";
import { newErrors, valuesIn } from "../support/refactorTest.js";

const LINES: Readonly<Record<string, readonly [string, readonly string[], string?]>> = {
  "quotes and escapes": ['a \'b "c\' "d \\"e" f\\ g h\'i\'"j"', ["a", 'b "c', 'd "e', "f g", "hij"]],
  "lines that go on": ["a \\\n  b \\\r\n c `\n d ^\n e", ["a", "b", "c", "d", "e"]],
  "lines that were put on one when they were pasted": [
    "docker run \\  --name a \\-p 80",
    ["docker", "run", "--name", "a", "-p", "80"],
  ],
  "an empty word": ["a '' b", ["a", "", "b"]],
  "what the shell fills in": [
    '-v $(pwd)/a b:/c -v "$PWD/d e:/f" ${X Y}',
    ["-v", "$(pwd)/a", "b:/c", "-v", "$PWD/d e:/f", "${X Y}"],
  ],
  "another command behind it": ["a b && c d", ["a", "b"], "&& c d"],
  "a quote that does not end": ["a 'b c", ["a", "b c"]],
};

for (const [name, [line, words, rest = ""]] of Object.entries(LINES))
  test(`words: ${name}`, () => assert.deepEqual(wordsOf(line), { words, rest }));

const READ: Readonly<Record<string, readonly [string, object]>> = {
  "flags, image and command": [
    "$ sudo docker container run -dit -p8080:80 -e=A=b --name=web --rm nginx:1.27 sh -c 'echo -p 1'",
    {
      flags: ["detach=true", "interactive=true", "tty=true", "publish=8080:80", "env=A=b", "name=web", "rm=true"],
      image: "nginx:1.27",
      command: ["sh", "-c", "echo -p 1"],
      unknown: [],
    },
  ],
  "unknown flags": [
    "podman run --foo --bar=1 -Z nginx",
    { flags: [], image: "nginx", command: [], unknown: ["--foo", "--bar=1", "-Z"] },
  ],
  "the end of the flags": [
    "docker run --read-only=false -- nginx -p",
    { flags: ["read-only=false"], image: "nginx", command: ["-p"], unknown: [] },
  ],
  "another command": ["docker ps", { problem: "This does not begin with docker run. Paste the whole command." }],
  "no image": ["docker run -p 80:80", { problem: "No image is named in this command. Paste the whole command." }],
  nothing: ["", { problem: "This does not begin with docker run. Paste the whole command." }],
};

for (const [name, [line, wanted]] of Object.entries(READ)) {
  test(`docker run: ${name}`, () => {
    const read = readDockerRun(line);
    if ("problem" in read) return assert.deepEqual(read, wanted);
    const { flags, image, command, unknown } = read;
    assert.deepEqual({ flags: flags.map(({ name, value }) => `${name}=${value}`), image, command, unknown }, wanted);
  });
}

/** On EC2 in bridge mode: the command behind `docker run`, and what is in the container beside name and image. */
const FLAGS: Readonly<Record<string, readonly [string, object, ...RegExp[]]>> = {
  "-p 8080:80": ["", { portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
  "-p 80 -p 127.0.0.1:53:53/udp": [
    "",
    { portMappings: [{ containerPort: 80 }, { containerPort: 53, hostPort: 53, protocol: "udp" }] },
    /every address, not on 127\.0\.0\.1 alone/,
  ],
  "-p 8000-8010:8000-8010": ["", { portMappings: [{ containerPortRange: "8000-8010" }] }],
  "-p a:b": ["", {}, /-p a:b could not be read/],
  "-e A=b=c -e TOKEN": [
    "",
    {
      environment: [
        { name: "A", value: "b=c" },
        { name: "TOKEN", value: "<TOKEN>" },
      ],
    },
    /TOKEN comes from your shell/,
  ],
  "--env-file ./prod.env": [
    "",
    { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::<BUCKET>/prod.env" }] },
    /put \.\/prod\.env into a bucket/,
  ],
  "-m 512m --memory-reservation 1g --cpus .5": ["", { memory: 512, memoryReservation: 1024, cpu: 512 }],
  "-m lots": ["", {}, /--memory lots could not be read/],
  "-u 1000:1000 -w /app -h box --read-only --privileged -it": [
    "",
    {
      user: "1000:1000",
      workingDirectory: "/app",
      hostname: "box",
      readonlyRootFilesystem: true,
      privileged: true,
      interactive: true,
      pseudoTerminal: true,
    },
  ],
  "--entrypoint /bin/sh": ["-c 'echo hi'", { entryPoint: ["/bin/sh"], command: ["-c", "echo hi"] }],
  "--cap-add=NET_ADMIN --cap-add CAP_SYS_PTRACE --cap-drop all --device /dev/a:/dev/b:rw --init --shm-size 64m": [
    "",
    {
      linuxParameters: {
        capabilities: { add: ["NET_ADMIN", "SYS_PTRACE"], drop: ["ALL"] },
        devices: [{ hostPath: "/dev/a", containerPath: "/dev/b", permissions: ["read", "write"] }],
        initProcessEnabled: true,
        sharedMemorySize: 64,
      },
    },
  ],
  "--tmpfs /run:rw,size=64m,noexec": [
    "",
    { linuxParameters: { tmpfs: [{ containerPath: "/run", size: 64, mountOptions: ["rw", "noexec"] }] } },
  ],
  "--tmpfs /run": ["", { linuxParameters: { tmpfs: [{ containerPath: "/run", size: 64 }] } }, /needs a size/],
  "--ulimit nofile=1024:2048 --ulimit nproc=5": [
    "",
    {
      ulimits: [
        { name: "nofile", softLimit: 1024, hardLimit: 2048 },
        { name: "nproc", softLimit: 5, hardLimit: 5 },
      ],
    },
  ],
  "--health-cmd 'curl -f localhost || exit 1' --health-interval=1m30s --health-timeout 5s --health-retries 3 --health-start-period 500ms":
    [
      "",
      {
        healthCheck: {
          command: ["CMD-SHELL", "curl -f localhost || exit 1"],
          interval: 90,
          timeout: 5,
          retries: 3,
          startPeriod: 1,
        },
      },
    ],
  "--no-healthcheck": ["", { healthCheck: { command: ["NONE"] } }],
  "--link db:database --volumes-from db:ro --add-host a:10.0.0.1 --dns 10.0.0.2 -l a=b": [
    "",
    {
      links: ["db:database"],
      volumesFrom: [{ sourceContainer: "db", readOnly: true }],
      extraHosts: [{ hostname: "a", ipAddress: "10.0.0.1" }],
      dnsServers: ["10.0.0.2"],
      dockerLabels: { a: "b" },
    },
  ],
  "--network bridge --net host": ["", {}, /--network host was left out: .* is bridge/],
  "--restart on-failure:5": ["", { restartPolicy: { enabled: true, ignoredExitCodes: [0] } }],
  "--restart no": ["", {}],
  "--log-opt a=b --log-driver awslogs --log-opt c=d": [
    "",
    { logConfiguration: { options: { a: "b", c: "d" }, logDriver: "awslogs" } },
  ],
  "--gpus 2": ["", { resourceRequirements: [{ type: "GPU", value: "2" }] }],
  "--gpus all": ["", { resourceRequirements: [{ type: "GPU", value: "1" }] }, /--gpus all: .* 1 is a guess/],
  "--sysctl net.core.somaxconn=1 --security-opt no-new-privileges --stop-timeout 9": [
    "",
    {
      systemControls: [{ namespace: "net.core.somaxconn", value: "1" }],
      dockerSecurityOptions: ["no-new-privileges"],
      stopTimeout: 9,
    },
  ],
  "--pids-limit 5 --foo --rm -d": [
    "",
    {},
    /--pids-limit has no place in a container definition/,
    /--foo is no flag of docker run/,
  ],
};

for (const [flags, [command, wanted, ...notes]] of Object.entries(FLAGS)) {
  test(`docker run ${flags}`, () => {
    const before = '{ "family": "web", "memory": "2048", "networkMode": "bridge", "containerDefinitions": [] }';
    const added = addDockerRun(analyseText(before), 0, `docker run ${flags} nginx:1.27 ${command}`);
    assert.ok("edits" in added);
    const [doc] = valuesIn(applyEdits(before, added.edits)) as [{ containerDefinitions: object[] }];
    assert.deepEqual(doc.containerDefinitions, [{ name: "nginx", image: "nginx:1.27", ...wanted }]);
    assert.equal(added.notes.length, notes.length, added.notes.join("\n"));
    for (const [index, note] of notes.entries()) assert.match(added.notes[index] ?? "", note);
  });
}

test("docker run: volumes are declared, and those that are there are used", () => {
  const before = `family: web
containerDefinitions:
  - name: web # the first
    image: nginx:1.27
    memory: 128
volumes:
  - name: data
    host:
      sourcePath: /srv/data
`;
  const line =
    "docker run -v /srv/data:/a:ro -v data:/b -v cache:/c -v ./src/data:/d --mount type=bind,src=/x,dst=/e,readonly -v /f web:2";
  const added = addDockerRun(analyseText(before, "/work/document.yaml"), 0, line);
  assert.ok("edits" in added);
  const after = applyEdits(before, added.edits);
  assert.equal(
    after,
    `family: web
containerDefinitions:
  - name: web # the first
    image: nginx:1.27
    memory: 128
  - name: web-2
    image: web:2
    memoryReservation: 128
    mountPoints:
      - sourceVolume: data
        containerPath: /a
        readOnly: true
      - sourceVolume: data
        containerPath: /b
      - sourceVolume: cache
        containerPath: /c
      - sourceVolume: data-2
        containerPath: /d
      - sourceVolume: x
        containerPath: /e
        readOnly: true
      - sourceVolume: f
        containerPath: /f
volumes:
  - name: data
    host:
      sourcePath: /srv/data
  - name: cache
  - name: data-2
    host:
      sourcePath: <FOLDER>/src/data
  - name: x
    host:
      sourcePath: /x
  - name: f
`,
  );
  assert.deepEqual(newErrors(before, after), []);
  assert.deepEqual(
    added.notes.map((note) => note.slice(0, 24)),
    ["Volume cache is empty wi", "./src/data is a folder o", "Volume f is empty with e", "ECS wants to know how mu"],
  );
});

test("docker run: on Fargate nothing is mapped, and there is no host", () => {
  const before = fargate("", "").replace("[]", "[ ]");
  const added = addDockerRun(analyseText(before), 0, "docker run -p 8080:80 -v /data:/data nginx:1.27");
  assert.ok("edits" in added);
  const [doc] = valuesIn(applyEdits(before, added.edits)) as [Record<string, unknown>];
  assert.deepEqual(doc.containerDefinitions, [
    {
      name: "nginx",
      image: "nginx:1.27",
      portMappings: [{ containerPort: 80 }],
      mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
    },
  ]);
  assert.deepEqual(doc.volumes, [{ name: "data" }]);
  assert.equal(added.notes.length, 2);
});

test("docker run: in a bare list of containers the volumes are told", () => {
  const before = '[{ "name": "a", "image": "b:1", "essential": true }]';
  const added = addDockerRun(analyseText(before), 0, "docker run -v /data:/data nginx:1.27");
  assert.ok("edits" in added);
  assert.match(added.notes.join(" "), /Declare in the task definition: volume data\./);
});

test("docker run: not without a task definition", () => {
  const said = { problem: "Open a task definition first." };
  assert.deepEqual(addDockerRun(analyseText('{ "a": 1 }'), 0, "docker run nginx"), said);
});

test("docker run: no text throws", () => {
  const file = analyseText(task(""));
  const line = `docker run -p : -v : --mount , --tmpfs : --ulimit = -e = --label --health-interval x --gpus "" --add-host a --device "" -h`;
  for (let end = 0; end <= line.length; end++) assert.ok(addDockerRun(file, 0, line.slice(0, end)));
});
