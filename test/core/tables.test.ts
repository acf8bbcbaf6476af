/** Tables of words: the search for literals, the loading of rows, and what holds for every table that ships. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Draft, RULES, say } from '../../server/src/core/index.js';
import { TABLES } from '../../server/src/core/lint/tables/index.js';
import { LiteralMatcher } from '../../server/src/core/lint/tables/matcher.js';
import { TableSearch } from '../../server/src/core/lint/tables/search.js';
import { loadTable } from '../../server/src/core/lint/tables/table.js';

const folder = resolve(__dirname, '../../server/src/core/lint/tables');

describe('search for literals', () => {
  const found = (literals: readonly string[], text: string): string[] =>
    [...new LiteralMatcher(literals).search(text)].map(
      ({ start, literal }) => `${start}${literals[literal]}`,
    );

  it('finds literals that overlap and that end in others', () => {
    assert.deepEqual(found(['法治建设', '治建', '建设', '设'], '法治建设'), [
      '0法治建设',
      '1治建',
      '2建设',
      '3设',
    ]);
  });

  it('finds a literal that opens inside another one that breaks off', () => {
    assert.deepEqual(found(['甲乙甲丙', '乙甲丁'], '甲乙甲丁甲乙甲乙甲丙'), ['1乙甲丁', '6甲乙甲丙']);
    assert.deepEqual(found(['aab'], 'aaaab'), ['2aab']);
  });

  it('finds nothing with no literals, empty ones or in an empty text', () => {
    assert.deepEqual(found([], '甲乙'), []);
    assert.deepEqual(found(['', '甲'], ''), []);
    assert.deepEqual(found(['', '甲'], '乙甲'), ['1甲']);
  });

  it('agrees with indexOf on texts of few characters', () => {
    const literals = ['ab', 'ba', 'aba', 'bb', 'abab', 'caba'];
    const text = Array.from({ length: 500 }, (_, at) => 'abc'[((at * at + 3 * at) % 7) % 3]).join('');
    const expected = literals.flatMap((literal) => {
      const places: string[] = [];
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1))
        places.push(`${at}${literal}`);
      return places;
    });
    assert.deepEqual(found(literals, text).sort(), expected.sort());
  });
});

describe('loading a table', () => {
  const good = {
    wrong: '甲乙',
    right: '乙甲',
    note: '字序颠倒',
    basis: 'dictionary',
    confidence: 'certain',
    action: 'safe',
  };
  const reasons = (rows: unknown): string[] =>
    loadTable('自备.json', rows).complaints.map(
      ({ table, row, reason }) => `${table} ${row} ${say(reason).split('：')[0]}`,
    );

  it('tells rows that cannot be used with file, row and reason, and keeps the others', () => {
    const { note, ...noteless } = good;
    const { right, ...open } = good;
    const rows = [
      good,
      noteless,
      { ...good, not: { before: '(' } },
      { ...good, pattern: '[' },
      { ...good, wrong: '甲' },
      { ...good, nots: {} },
      { ...good, right: good.wrong },
      { ...good, not: { behind: '丙' } },
      { ...good, basis: '听说' },
      open,
      '甲乙',
      { ...open, action: 'hint' },
    ];
    assert.deepEqual(reasons(rows), [
      '自备.json 2 缺少“note”',
      '自备.json 3 正则表达式有误',
      '自备.json 4 正则表达式有误',
      '自备.json 5 “wrong”的值不能用',
      '自备.json 6 “nots”不是词表的字段',
      '自备.json 7 “right”的值不能用',
      '自备.json 8 “not”的值不能用',
      '自备.json 9 “basis”的值不能用',
      '自备.json 10 缺少“right”',
      '自备.json 11 这一行应是一个对象',
    ]);
    assert.deepEqual(
      loadTable('自备.json', rows).rows.map(({ action }) => action),
      ['safe', 'hint'],
    );
    assert.ok(note && right);
  });

  it('tells a table that is no list', () => {
    assert.deepEqual(reasons({ rows: [] }), ['自备.json 1 词表应是一个数组']);
  });

  it('keeps of hits that overlap the one that starts first and reaches furthest', () => {
    const table = loadTable('自备.json', [good, { ...good, wrong: '甲乙丙' }, { ...good, wrong: '丙丁' }]);
    const hits = new TableSearch(table).hits('甲乙丙丁');
    assert.deepEqual(
      hits.map(({ start, end }) => [start, end]),
      [[0, 3]],
    );
  });

  it('passes over titles and quotations, but not over what reaches out of them', () => {
    const search = new TableSearch(loadTable('自备.json', [good, { ...good, wrong: '“甲乙”丙' }]));
    const starts = (line: string): number[] => search.hits(line).map(({ start }) => start);
    assert.deepEqual(starts('《甲乙》“甲乙”"甲乙"甲乙'), [12]);
    assert.deepEqual(starts('“甲乙”丙'), [0]);
    assert.deepEqual(starts('5"甲乙'), [2]);
  });
});

describe('tables that ship', () => {
  const tables = Object.values(TABLES);

  it('are all listed and have no row that cannot be used', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    assert.deepEqual(tables.map(({ name }) => name).sort(), files.sort());
    for (const { complaints } of tables)
      assert.deepEqual(
        complaints.map(({ table, row, reason }) => `${table} ${row} ${say(reason)}`),
        [],
      );
  });

  it('say no pair twice, neither in one table nor in two', () => {
    const pairs = tables.flatMap(({ rows }) =>
      rows.map(({ wrong, pattern, only }) => `${wrong} ${pattern} ${only.before} ${only.after}`),
    );
    assert.deepEqual(
      pairs.filter((pair, index) => pairs.indexOf(pair) !== index),
      [],
    );
  });

  it('do not mend one row into the fault of another', () => {
    const rules = RULES.filter(({ id }) => /^(wording|term)\//.test(id));
    for (const { name, rows } of tables) {
      for (const { right, pattern } of rows) {
        if (right === undefined || pattern) continue;
        const findings = new Draft(right, { rules }).analysis.findings;
        // A name is without quotation marks in its own table only.
        assert.deepEqual(
          findings.map(({ rule }) => rule).filter((rule) => rule !== 'term/unquoted-name'),
          [],
          `${name}: ${right}`,
        );
      }
    }
  });

  it('have notes that obey our own rules of punctuation and name no 规定 or 标准', () => {
    const rules = RULES.filter(({ id }) => /^(punctuation|residue|wording)\//.test(id));
    for (const { name } of tables) {
      const rows = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { note: string }[];
      for (const { note } of rows) {
        assert.doesNotMatch(note, /规定|标准|。$/, name);
        // What notes quote is what is wrong.
        const findings = new Draft(note, { rules }).analysis.findings;
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          [],
          note,
        );
      }
    }
  });

  it('stay quiet on what the first drafts of such tables took for faults', () => {
    const rules = RULES.filter(({ id }) => /^(wording|term)\//.test(id));
    const quiet = [
      '建成750千伏线路，办实实在在的事，日子和和美美。',
      '以华为为代表，成为为政之要，遵循规律目的的说明。',
      '预防犯罪，屈原故里，悦己经济，城中村长租，村长效机制。',
      '游客接待人数446万人次，不少于20家、市级以上单位参加，日处理900吨/日的厨余垃圾。',
      '更好的保障，更好的服务，有效的解决方案。',
      '以总任务统揽全局，《青石镇法律顾问管理办法》印发。',
      '总量增长到4398.6亿元，挺进前列，挺立潮头。',
      '一件一件办，一项一项改，保障和改善民生水平。',
      '做到尊法、学法、守法、用法，做大做强，学以致用，以至千里。',
      '坚决捍卫“两个确立”。',
      '“四个意识”：政治意识、大局意识、核心意识、看齐意识。',
      '以经济建设为中心，全部份额，其中《其它事项办法》照旧，300余次，罚款3万余元。',
    ];
    for (const line of quiet) {
      assert.deepEqual(
        new Draft(line, { rules }).analysis.findings.map(({ rule }) => `${rule} ${line}`),
        [],
      );
    }
  });
});
