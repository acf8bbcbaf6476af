/** The English texts that the built server reads from a file beside it. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasedBundles } from '../support/bundles.js';
import { StdioServer } from '../support/stdio-server.js';

const URI = 'file:///reports/draft.txt';
/** A draft with one finding. */
const DRAFT = '青石镇2024年普法工作报告\n一、学法用法\n领导带头,学法4次。';

describe('the texts of the built server', () => {
  const bundles = releasedBundles();
  const file = (): string => join(bundles(), 'english.json');

  it('are Chinese for who reads Chinese', async () => {
    assert.match((await told('zh-CN')).message, /半角/);
  });

  it('are English for who reads English', async () => {
    const { message, log } = await told('en');
    assert.match(message, /half-width/);
    assert.deepEqual(log, []);
  });

  it('are Chinese where the English ones are damaged, and the log says so', async () => {
    writeFileSync(file(), '{"a');
    const { message, log } = await told('en');
    assert.match(message, /半角/);
    assert.match(log.join('\n'), /english\.json: SyntaxError/);
  });

  it('are Chinese where the English ones are missing, and the log says so', async () => {
    rmSync(file());
    const { message, log } = await told('en');
    assert.match(message, /半角/);
    assert.match(log.join('\n'), /english\.json: Error/);
  });

  async function told(language: string): Promise<{ message: string; log: readonly string[] }> {
    const server = new StdioServer(bundles());
    try {
      await server.initialize();
      server.notify('workspace/didChangeConfiguration', { settings: { reportDraft: { language } } });
      server.open(URI, DRAFT);
      const [finding] = await server.findings(URI, 1);
      const log = server.received.filter(({ method }) => method === 'window/logMessage');
      return {
        message: finding?.message ?? '',
        log: log.map(({ params }) => params.message),
      };
    } finally {
      await server.stop();
    }
  }
});
