-- Runs inside Neovim: sets Stowage up as the documentation says, opens examples, and looks at what a person would see.
local folder = os.getenv("STOWAGE_SUITE")
vim.cmd("filetype plugin on")
dofile(folder .. "/setup.lua")

local passed, failed = 0, 0
local function test(name, run)
  local ok, problem = pcall(run)
  if ok then
    passed = passed + 1
  else
    failed = failed + 1
    print("✗ " .. name .. "\n    " .. tostring(problem) .. "\n")
  end
end

local function wait_for(what, look)
  local found
  local done = vim.wait(15000, function()
    found = look()
    return found ~= nil and found ~= false
  end, 50)
  assert(done, "waited for " .. what)
  return found
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    found[tostring(diagnostic.code or (diagnostic.user_data or {}).lsp and diagnostic.user_data.lsp.code)] = true
  end
  return found
end

local function wait_for_code(code)
  wait_for(code, function()
    return codes()[code]
  end)
end

local function completion_at(line, character)
  local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = character },
  }, 5000)
  local labels = {}
  for _, answer in pairs(answers or {}) do
    for _, item in ipairs((answer.result or {}).items or answer.result or {}) do
      labels[item.label] = true
    end
  end
  return labels
end

test("a broken task definition in JSON has its findings", function()
  vim.cmd("edit examples/broken/task-definition.json")
  wait_for_code("task/fargate-size")
end)

test("they go when the text is mended", function()
  vim.cmd("edit examples/broken/task-definition.json")
  wait_for_code("task/family-pattern")
  vim.cmd([[%s/shop web/shop-web/]])
  wait_for("the finding to go", function()
    return not codes()["task/family-pattern"]
  end)
end)

test("a task definition in YAML has its findings", function()
  vim.cmd("edit! examples/broken/worker.yaml")
  wait_for("findings", function()
    return #vim.diagnostic.get(0) > 0
  end)
end)

test("keys are completed", function()
  vim.fn.writefile({ "{", '  "family": "web",', '  "containerDefinitions": [],', "  ", "}" }, "taskdef.json")
  vim.cmd("edit! taskdef.json")
  wait_for("a client", function()
    return #(vim.lsp.get_clients or vim.lsp.get_active_clients)({ bufnr = 0 }) > 0
  end)
  local labels = wait_for("completions", function()
    local found = completion_at(3, 2)
    return next(found) ~= nil and found
  end)
  assert(labels["networkMode"] or labels['"networkMode"'], "networkMode is offered: " .. vim.inspect(labels))
  assert(not labels["family"], "what is there is not offered again")
end)

test("a file of another sort has no findings", function()
  vim.fn.writefile({ '{ "name": "app", "version": "1.0.0" }' }, "package.json")
  vim.cmd("edit! package.json")
  vim.wait(1000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  assert(#vim.diagnostic.get(0) == 0, vim.inspect(vim.diagnostic.get(0)))
end)

print("\n" .. passed .. " passed, " .. failed .. " failed\n")
vim.cmd(failed == 0 and "qall!" or "cquit 1")
