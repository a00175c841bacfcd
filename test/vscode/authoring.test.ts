// A whole task definition for Fargate in YAML, written from an empty file with nothing but completions, snippets and the values
// that only a person knows.
import { press, typeText } from "./support/driver.js";
import { openNewFile } from "./support/editor.js";
import { newLine, newLineBelow, take, takeOpened, waitForWritten } from "./support/writing.js";

const WRITTEN = `family: shop-web
requiresCompatibilities:
  - FARGATE
networkMode: awsvpc
cpu: "512"
memory: "2048"
executionRoleArn: arn:aws:iam::123456789012:role/ecsTaskExecutionRole
containerDefinitions:
  - name: web
    image: public.ecr.aws/nginx/nginx:1.27
    user: "101"
    portMappings:
      - containerPort: 8080
    healthCheck:
      command:
        - CMD-SHELL
        - curl -fsS http://localhost:8080/health || exit 1
      interval: 15
      timeout: 5
      retries: 3
      startPeriod: 30
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: /ecs/shop-web
        awslogs-region: eu-west-1
        awslogs-stream-prefix: web
        mode: non-blocking
        max-buffer-size: 25m
    essential: true`;

/** One level further out, at the beginning of a line. */
const OUT = "Shift+Tab";

describe("Writing a task definition in YAML", () => {
  it("takes completions and snippets only, and ends without a problem", async function () {
    // Fifty keystrokes and lists, each waited for.
    this.timeout(90_000);
    const editor = await openNewFile("authoring/taskdef.yaml", "");
    await take(editor, "fam", "family");
    await typeText("shop-web");
    await newLine();
    await take(editor, "requ", "requiresCompatibilities");
    await takeOpened(editor, "FARG", "FARGATE");
    await newLine();
    await press(OUT);
    await take(editor, "netw", "networkMode");
    await takeOpened(editor, "aws", "awsvpc");
    await newLine();
    await take(editor, "cpu", "cpu");
    await takeOpened(editor, "512", "512");
    await newLine();
    await take(editor, "mem", "memory");
    await takeOpened(editor, "2048", "2048");
    await newLine();
    await take(editor, "exec", "executionRoleArn");
    await typeText("123456789012");
    await press("Tab");
    await typeText("ecsTaskExecutionRole");
    await newLine();
    await take(editor, "contain", "containerDefinitions");
    await typeText("web");
    await press("Tab");
    await typeText("public.ecr.aws/nginx/nginx:1.27");
    await newLine();
    await take(editor, "user", "user");
    await typeText("101");
    await newLine();
    await take(editor, "portM", "portMappings");
    await typeText("8080");
    await newLine();
    await press(OUT);
    await take(editor, "ecs-health", "ecs-health-curl");
    await newLineBelow(editor, "startPeriod: 30");
    await press(OUT);
    await take(editor, "ecs-log-awsl", "ecs-log-awslogs");
    await waitForWritten(editor, WRITTEN);
  });
});
