/** A draft held against others: places, shares, figures, many at a time, progress and cancelling. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type WorkDoneProgressReport } from 'vscode-languageserver';
import type { PassageIndexFile } from '../../server/src/core/index.js';
import { type CompareParams, type CompareResult, Methods } from '../../server/src/protocol.js';
import { Writer } from '../core/compare/drafts.js';
import type { LspPair } from '../support/lsp-pair.js';
import { at, pairs } from './support.js';

const COPIED = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const HERE = `青石镇2024年法治政府建设年度报告\n一、做法\n今年抓得紧。${COPIED}。化解矛盾纠纷118件。\n二、安排\n新建调解室4个。`;
const THERE = `往年的话。\n${COPIED}。化解矛盾纠纷205件。`;
const OLD = 'file:///reports/2023.txt';

const compare = (pair: LspPair, params: CompareParams): Promise<CompareResult | null> =>
  pair.client.sendRequest(Methods.compare, params);

describe('language server: comparing drafts', () => {
  const start = pairs();

  it('tells passages by section with both places, and what became of figures', async () => {
    const pair = await start({ files: { [OLD]: THERE } });
    const uri = await pair.open(HERE);
    const result = await compare(pair, { uri, others: [OLD] });
    const [other] = result!.others;
    assert.equal(other?.uri, OLD);
    assert.ok(other.hereShare > 0.5 && other.thereShare > 0.8);
    const [section] = other.sections;
    assert.deepEqual([other.sections.length, section?.title, section?.passages.length], [1, '一、做法', 1]);
    const [passage] = section!.passages;
    assert.deepEqual([passage?.here, passage?.there], [at(2, 6, 53), at(1, 0, 47)]);
    assert.deepEqual(
      other.figures.map(({ kind, indicator, here, there }) => [kind, indicator, here?.text, there?.text]),
      [
        ['changed', '化解矛盾纠纷', '118件', '205件'],
        ['new', '新建调解室', '4个', undefined],
      ],
    );
  });

  it('takes a draft as it is open, not as it was saved', async () => {
    const pair = await start({ files: { [OLD]: '没有什么。', 'file:///reports/draft.txt': '' } });
    const uri = await pair.open(HERE);
    const old = await pair.open(THERE, OLD);
    await pair.change(old, { range: at(1, 0, 3), text: '' });
    const result = await compare(pair, { uri, others: [old] });
    assert.deepEqual(result?.others[0]?.sections[0]?.passages[0]?.there.start, { line: 1, character: 0 });
  });

  it('tells of one other draft even where nothing is shared, and of none that cannot be read', async () => {
    const pair = await start({ files: { [OLD]: '另一篇。' } });
    const uri = await pair.open(HERE);
    const one = await compare(pair, { uri, others: [OLD] });
    assert.deepEqual(
      one?.others.map(({ hereShare, sections }) => [hereShare, sections]),
      [[0, []]],
    );
    const gone = await compare(pair, { uri, others: ['file:///gone.txt'] });
    assert.deepEqual([gone?.others, gone?.compared, gone?.unread], [[], 0, ['file:///gone.txt']]);
    assert.equal(await compare(pair, { uri: 'file:///gone.txt', others: [OLD] }), null);
  });

  it('finds among many those that share something, the most alike first, with progress', async () => {
    const writer = new Writer(71);
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`file:///reports/${at}.txt`, writer.paragraph()]),
    );
    files['file:///reports/7.txt'] += `\n${COPIED}。`;
    files['file:///reports/31.txt'] = HERE;
    let clock = 0;
    const pair = await start({ files, env: { now: () => (clock += 60) } });
    const uri = await pair.open(HERE);
    const told: string[] = [];
    pair.client.onNotification('$/progress', ({ value }: { value: WorkDoneProgressReport }) => {
      told.push(value.message!);
    });
    const others = [...Object.keys(files), 'file:///reports/gone.txt'];
    const result = await compare(pair, { uri, others, workDoneToken: 't' });
    assert.deepEqual(
      result?.others.map(({ uri }) => uri),
      ['file:///reports/31.txt', 'file:///reports/7.txt'],
    );
    assert.deepEqual([result.compared, result.unread], [40, ['file:///reports/gone.txt']]);
    assert.ok(told.includes('20/41'), told.join());
  });

  it('reads a file again only when it has changed, also after a new start', async () => {
    const files = { [OLD]: THERE, 'file:///reports/2022.txt': '别的稿件，写的是别的事情。' };
    const reads: string[] = [];
    let kept: PassageIndexFile = new Map();
    let stamp = 1;
    const env = {
      readFile: async (uri: string) => {
        if (uri.endsWith('.txt')) reads.push(uri);
        return files[uri as keyof typeof files];
      },
      stampOf: async () => String(stamp),
      keptPassages: () => ({
        read: async () => kept,
        write: async (index: PassageIndexFile) => {
          kept = new Map(index);
        },
      }),
    };
    const others = Object.keys(files);
    const readFor = async (pair: LspPair): Promise<number> => {
      const uri = await pair
        .open(HERE, 'file:///elsewhere/draft.txt')
        .catch(() => 'file:///elsewhere/draft.txt');
      reads.length = 0;
      assert.equal((await compare(pair, { uri, others }))?.others.length, 1);
      return reads.length;
    };
    // Each time the one that is looked at closely.
    assert.equal(await readFor(await start({ env })), 3);
    const second = await start({ env });
    assert.equal(await readFor(second), 1);
    stamp = 2;
    reads.length = 0;
    await compare(second, { uri: 'file:///elsewhere/draft.txt', others });
    assert.equal(reads.length, 3);
  });

  it('stops when it is cancelled', async () => {
    const stop = new CancellationTokenSource();
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`file:///${at}.txt`, HERE]));
    let reads = 0;
    const pair = await start({
      env: {
        readFile: async (uri) => {
          if (uri.endsWith('.txt') && ++reads === 5) {
            stop.cancel();
            // The word that it is cancelled has to come in first.
            await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
          }
          return files[uri];
        },
      },
    });
    const uri = await pair.open(HERE, 'file:///draft.txt');
    await assert.rejects(
      pair.client.sendRequest(Methods.compare, { uri, others: Object.keys(files) }, stop.token),
      /compare|draft/,
    );
    assert.ok(reads < 30, String(reads));
  });

  it('gives a draft sentence by sentence', async () => {
    const pair = await start({ files: { [OLD]: '一是排查。二是整改；\n\n三是巩固' } });
    assert.equal(
      await pair.client.sendRequest(Methods.sentences, { uri: OLD }),
      '一是排查。\n二是整改；\n三是巩固\n',
    );
    assert.equal(await pair.client.sendRequest(Methods.sentences, { uri: 'file:///gone.txt' }), null);
  });
});
