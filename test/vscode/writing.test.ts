// A whole task definition for Fargate in JSON, written from an empty file with nothing but completions, snippets and the values
// that only a person knows.
import { press, typeText } from "./support/driver.js";
import { openNewFile } from "./support/editor.js";
import { newLine, newLineBelow, take, takeOpened, waitForWritten } from "./support/writing.js";

const WRITTEN = `{
    "family": "shop-web",
    "requiresCompatibilities": ["FARGATE"],
    "networkMode": "awsvpc",
    "cpu": "512",
    "memory": "1024",
    "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
    "containerDefinitions": [
        {
            "name": "web",
            "image": "public.ecr.aws/nginx/nginx:1.27",
            "logConfiguration": {
                "logDriver": "awslogs",
                "options": {
                    "awslogs-group": "/ecs/shop-web",
                    "awslogs-region": "eu-west-1",
                    "awslogs-stream-prefix": "web",
                    "mode": "non-blocking",
                    "max-buffer-size": "25m"
                }
            },
            "healthCheck": {
                "command": ["CMD-SHELL", "curl -f http://localhost/ || exit 1"],
                "interval": 30,
                "timeout": 5,
                "retries": 3
            },
            "portMappings": [
                {
                    "containerPort": 8080
                }
            ],
            "essential": true
        }
    ]
}`;

describe("Writing a task definition in JSON", () => {
  it("takes completions and snippets only, and ends without a problem", async function () {
    // Forty keystrokes and lists, each waited for.
    this.timeout(90_000);
    const editor = await openNewFile("writing/taskdef.json", "");
    await typeText("{");
    await press("Enter");
    await take(editor, "fam", "family");
    await typeText("shop-web");
    await newLine();
    await take(editor, "requ", "requiresCompatibilities");
    await takeOpened(editor, "FARG", "FARGATE");
    await newLine();
    await take(editor, "netw", "networkMode");
    await takeOpened(editor, "aws", "awsvpc");
    await newLine();
    await take(editor, "cpu", "cpu");
    await takeOpened(editor, "512", "512");
    await newLine();
    await take(editor, "mem", "memory");
    await takeOpened(editor, "1024", "1024");
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
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "portM", "portMappings");
    await typeText("8080");
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "healthC", "healthCheck");
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "ecs-log-awsl", "ecs-log-awslogs");
    await waitForWritten(editor, WRITTEN);
  });
});
