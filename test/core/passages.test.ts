/** Passages that stand twice: what is found in a draft, and that edits lead to the same as a fresh draft. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageIndex } from '../../server/src/core/compare/passage-index.js';
import { MIN_EXACT } from '../../server/src/core/compare/passages.js';
import type { Finding } from '../../server/src/core/index.js';
import rule from '../../server/src/core/lint/rules/duplicate/passage.js';
import { assembleOutline } from '../../server/src/core/outline/assemble.js';
import { lexLine } from '../../server/src/core/outline/lexer.js';
import { drawMarks, parseMarked } from '../support/marked.js';
import { draftOf, findingsOf } from '../support/rule-tester.js';

const fresh = (text: string): readonly Finding[] => draftOf([rule], text).findings;

/** All places of all findings. */
const placesOf = (findings: readonly Finding[]) =>
  findings.flatMap((finding) => [finding, ...finding.related]);

/** Asserts that exactly the marked places are found, as so many passages. */
function finds(marked: string, passages = 1): void {
  const { text } = parseMarked(marked);
  const findings = findingsOf(rule, text);
  assert.equal(drawMarks(text, placesOf(findings)), marked);
  assert.equal(findings.length, passages);
}

const findsNothing = (text: string): void => finds(text, 0);

const A = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const B = '网格员每周入户走访，能当场化解的当场化解，不能化解的登记造册、限期办结';

describe('passages that stand twice', () => {
  it('are found across paragraphs, in one paragraph, and with other text around them', () => {
    finds(`一、做法\n⟦${A}⟧。\n二、安排\n⟦${A}⟧。`);
    finds(`⟦${A}⟧。今年又开了两期。⟦${A}⟧。`);
    finds(`全年成效较好。⟦${A}⟧。\n下一步，${'逐村推开，'}⟦${A}⟧，不留死角。`);
  });

  it('are one finding however many they are', () => {
    finds(`⟦${A}⟧。\n${B}。\n⟦${A}⟧。\n另外，⟦${A}⟧。`);
  });

  it('are one finding where several paragraphs follow one another at both places', () => {
    finds(`一、做法\n⟦${A}。\n（一）排查\n\n${B}⟧。\n二、安排\n⟦${A}。\n（一）排查\n${B}⟧。`);
    finds(`⟦${A}⟧。\n⟦${B}⟧。\n⟦${B}⟧。\n⟦${A}⟧。`, 2);
  });

  it('are found whatever the width of marks and the blanks between', () => {
    const other = A.replaceAll('，', ',').replace('年度', '年 度　');
    finds(`⟦${A}⟧。\n　　⟦${other}⟧`);
  });

  it('are found where a few characters differ', () => {
    finds(`⟦${A}⟧。\n⟦${A.replace('闭卷测试', '开卷测试')}⟧。`);
    finds(`⟦${A}⟧。\n⟦${A.replace('列入', '纳入了').replace('公开栏', '公示栏')}⟧。`);
    finds(`⟦${B}⟧。\n⟦${B.replace('能当场', '')}⟧。`);
  });

  it('end where the likeness ends', () => {
    finds(
      `⟦${A}⟧，并同评优挂钩，连续两次不合格的安排补课。\n⟦${A}⟧，接受群众监督，全年没有发现弄虚作假的情况。`,
    );
  });

  it('leave out the tail end of a clause and marks at the edges', () => {
    finds(`各村的，⟦${A}⟧；\n各站所的，⟦${A}⟧，`);
    finds(`一是⟦${A}⟧。\n二是⟦${A}⟧。`);
  });

  it('tell names of laws and set phrases only within a longer passage', () => {
    findsNothing(
      '学习《中华人民共和国行政处罚法》《中华人民共和国行政复议法》。\n宣传《中华人民共和国行政处罚法》《中华人民共和国行政复议法》。',
    );
    findsNothing(
      '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神。\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神。',
    );
    const mixed =
      '镇村干部集中学习《中华人民共和国行政处罚法》《中华人民共和国行政复议法》，围绕执法中的难点逐条讨论，形成的意见交司法所汇总';
    finds(`⟦${mixed}⟧。\n${B}。\n⟦${mixed}⟧。`);
  });

  it('are no names and mottoes inside different sentences', () => {
    findsNothing(
      '推进青石镇便民服务中心和长桥街道综合执法大楼改造。\n启用青石镇便民服务中心和长桥街道综合执法大楼，群众办事更近。',
    );
    findsNothing(
      '围绕建设宜居宜业宜游的滨江生态旅游名镇目标，我们抓了三件事。\n朝着建设宜居宜业宜游的滨江生态旅游名镇目标再出发。',
    );
  });

  it('are no short sentences that tell different figures in one form of words', () => {
    findsNothing(
      '新建村级调解室4个，化解各类矛盾纠纷118件，群众满意度为96%。\n新建村级调解室6个，化解各类矛盾纠纷205件，群众满意度为98%。',
    );
  });

  it('are no titles, headings, attachments and page furniture', () => {
    findsNothing(
      `青石镇人民政府关于2025年度法治政府建设工作情况的报告\n一、做法\n青石镇人民政府关于2025年度法治政府建设工作情况的报告。`,
    );
    findsNothing(`一、${A}\n做了。\n二、${A}\n也做了。`);
    findsNothing(`（一）${A}。做了。\n（二）${A}。也做了。`);
    findsNothing(`一、做法\n${A}。\n附件：\n${A}。`);
  });

  it('are found in the body behind a run-in heading', () => {
    finds(`（一）抓学习。⟦${A}⟧。\n（二）抓考核。⟦${A}⟧。`);
  });

  it('stay few in a draft of very many like lines', () => {
    const same = findingsOf(rule, `${A}。\n`.repeat(5000));
    assert.deepEqual([same.length, same[0]!.related.length < 20], [1, true]);
    const alike = Array.from({ length: 3000 }, (_, row) => `第${row}户${A}。`).join('\n');
    assert.ok(findingsOf(rule, alike).length <= 100);
  });

  it('are as many after edits as in a fresh draft', () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(A, B, A.slice(0, 24), B.slice(9), A.replace('闭卷', '开卷')) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          '。',
          '，',
          '\n',
          '\n',
          '\r\n',
          '一、',
          '（一）抓学习。',
          '附件：',
          '镇里',
          ' ',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const edit = fc.record({
      from: fc.nat(),
      length: fc.nat(80),
      newText: fc.oneof(text, piece),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const draft = draftOf([rule], start);
        for (const { from, length, newText, look } of edits) {
          const size = draft.text.length;
          const at = from % (size + 1);
          draft.edit({ start: at, end: Math.min(size, at + length), newText });
          if (look) assert.deepEqual(draft.findings, fresh(draft.text));
        }
        assert.deepEqual(draft.findings, fresh(draft.text));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which lines come and go', () => {
    const bodies = fc.array(fc.constantFrom(A, B, `${A}，${B}`, `${B}。${A}`, '一、做法', ''), {
      maxLength: 12,
    });
    const order = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(bodies, bodies, order, (texts, others, random) => {
        const keep = texts.map((text) => ({ facts: lexLine(text) }));
        const drop = others.map((text) => ({ facts: lexLine(text) }));
        const starts = texts.map((_, index) => texts.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
        const { roles } = assembleOutline(
          keep.map((line, index) => ({ ...line, start: starts[index]!, end: starts[index]! })),
        );
        const plain = new PassageIndex();
        for (const line of keep) plain.add(line, line.facts.text);
        const shuffled = new PassageIndex();
        const ranks = new Map([...keep, ...drop].map((line) => [line, random.next().value] as const));
        for (const [line] of [...ranks].sort(([, x], [, y]) => x - y)) shuffled.add(line, line.facts.text);
        for (const line of drop) shuffled.remove(line);
        assert.deepEqual(shuffled.passages(keep, starts, roles), plain.passages(keep, starts, roles));
      }),
      { numRuns: 200 },
    );
  });

  it('are found wherever twenty characters of a sentence stand again', () => {
    const units = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: MIN_EXACT, maxLength: 60 });
    fc.assert(
      fc.property(units, fc.nat(30), fc.nat(30), (codes, before, after) => {
        const sentence = String.fromCharCode(...codes);
        const text = `${'前'.repeat(before)}。${sentence}。\n${sentence}。${'后'.repeat(after)}`;
        assert.ok(findingsOf(rule, text).some(({ start, end }) => text.slice(start, end).includes(sentence)));
      }),
      { numRuns: 300 },
    );
  });
});
