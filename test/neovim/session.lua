-- neovim's own language client against the server over stdio: findings, symbols, a quick fix and a rename, as a writer
-- meets them. Runs on neovim 0.7 and later:  nvim -u NONE -i NONE -n --headless -S session.lua
-- Environment: NODE, SERVER and DRAFT are absolute paths. Prints a line for each thing seen to hold.

local passed, failed = 0, 0

local function show(value)
  return type(value) == 'string' and value or vim.inspect(value)
end

local function same(what, actual, expected)
  if vim.deep_equal(actual, expected) then
    passed = passed + 1
    io.stdout:write('  ok  ' .. what .. '\n')
  else
    failed = failed + 1
    io.stdout:write('  FAILED  ' .. what .. '\n    expected ' .. show(expected) .. '\n    found    ' .. show(actual) .. '\n')
  end
end

--- Asks for a condition until it holds.
local function await(what, condition)
  if not vim.wait(10000, condition, 20) then
    error(what .. ': not within 10 s', 0)
  end
end

-- From 0.8 on clients are started as people start them; before that there is only the older call, which does not send
-- the settings.
local function start(config)
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local id = vim.lsp.start_client(config)
  await('the server starts', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end)
  vim.lsp.get_client_by_id(id).notify('workspace/didChangeConfiguration', { settings = config.settings })
  vim.lsp.buf_attach_client(0, id)
  return id
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

--- Severity, rule and marked text of every finding: where the columns were wrong the text would be.
local function findings()
  local found = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    if item.severity ~= vim.diagnostic.severity.HINT then
      local text = vim.api.nvim_buf_get_text(0, item.lnum, item.col, item.end_lnum, item.end_col, {})
      local severity = vim.diagnostic.severity[item.severity]
      table.insert(found, severity .. ' ' .. item.user_data.lsp.code .. ' ' .. table.concat(text, '\n'))
    end
  end
  table.sort(found)
  return found
end

local function request(id, method, params)
  local answers, trouble = vim.lsp.buf_request_sync(0, method, params, 10000)
  local answer = answers and answers[id]
  if not answer or answer.err or answer.error then
    error(method .. ': ' .. show(trouble or answer), 0)
  end
  return answer.result
end

local function outline(symbols, indent)
  local rows = {}
  for _, symbol in ipairs(symbols) do
    table.insert(rows, indent .. symbol.name)
    vim.list_extend(rows, outline(symbol.children or {}, indent .. '  '))
  end
  return rows
end

local function session()
  local published, exited = 0, nil
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  local id = start({
    name = 'report-draft',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':p:h'),
    settings = { reportDraft = { rules = { ['numbering/gap'] = 'error' } } },
    handlers = {
      ['textDocument/publishDiagnostics'] = function(...)
        published = published + 1
        vim.lsp.diagnostic.on_publish_diagnostics(...)
      end,
    },
    on_exit = function(code)
      exited = code
    end,
  })
  assert(id, 'the server did not start')
  local client = vim.lsp.get_client_by_id(id)
  local document = { uri = vim.uri_from_bufnr(0) }

  await('findings', function()
    return published > 0
  end)
  same('findings stand where they belong, as grave as the settings say', findings(), {
    'ERROR numbering/gap 三、',
    'WARN punctuation/half-width ,',
  })

  same('symbols are the outline', outline(request(id, 'textDocument/documentSymbol', { textDocument = document }), ''), {
    '一、学法用法',
    '  （一）领导带头学法',
    '三、规范执法',
  })

  -- Lines and columns from 0, the columns in UTF-16 units as the protocol counts: 𠮷 is two of them.
  local comma = { start = { line = 3, character = 10 }, ['end'] = { line = 3, character = 11 } }
  local actions = request(id, 'textDocument/codeAction', {
    textDocument = document,
    range = comma,
    context = { diagnostics = {}, only = { 'quickfix' } },
  })
  local fix
  for _, action in ipairs(actions) do
    fix = fix or (action.edit and action.title:find('，', 1, true) and action)
  end
  assert(fix, 'no quick fix with an edit: ' .. show(actions))
  published = 0
  vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)
  same('a quick fix changes its place and nothing else', lines()[4], '吉祥由𠮷田同志带头，学法4次。')
  await('findings after the fix', function()
    return published > 0
  end)
  same('and its finding goes', findings(), { 'ERROR numbering/gap 三、' })

  -- As a user does it: the cursor on the name, and the new one.
  vim.api.nvim_win_set_cursor(0, { 7, 0 })
  vim.lsp.buf.rename('镇司法办')
  await('the rename', function()
    return lines()[7]:find('司法办', 1, true)
  end)
  same('a rename follows the name through the draft', { lines()[6], lines()[7] }, {
    '青石镇综合行政执法和司法服务办公室（以下简称镇司法办）统一台账。',
    '镇司法办办理案件6件。',
  })
  vim.cmd('undo')
  same('and is undone in one step', lines()[7], '镇执法办办理案件6件。')

  vim.lsp.stop_client(id)
  await('the server ends', function()
    return exited ~= nil
  end)
  same('the server ends well when it is told to', exited, 0)
end

-- An error would leave a neovim without a window waiting for keys for ever.
local fine, trouble = xpcall(session, debug.traceback)
if not fine then
  failed = failed + 1
  io.stdout:write('  FAILED  ' .. tostring(trouble) .. '\n')
end
io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
io.stdout:flush()
vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
