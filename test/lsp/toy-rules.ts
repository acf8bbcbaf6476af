/** Small rules that make what the protocol does with findings easy to see. */
import { message, type Rule } from '../../server/src/core/index.js';

const facts = {
  basis: ['practice'],
  why: '这是测试用的规则。它只看一个词。',
  bad: '⟦甲⟧',
  good: '乙',
} as const;

/** Each 甲 should be 乙; told once from three places on. */
export const bulkRule: Rule = {
  ...facts,
  id: 'wording/jia',
  title: '甲应为乙',
  severity: 'warning',
  fix: 'safe',
  scope: 'line',
  bulk: { from: 3, message: (count) => message('全文有 {0} 处甲', count) },
  *check({ text }) {
    for (const { index } of text.matchAll(/甲/g)) {
      const at = { start: index, end: index + 1 };
      yield {
        at,
        message: message('此处有甲'),
        edits: [{ ...at, newText: '乙' }],
        fixTitle: message('改为乙'),
      };
    }
  },
};

/** Each 丙 wants an eye. */
export const reviewRule: Rule = {
  ...facts,
  id: 'wording/bing',
  title: '丙要看',
  severity: 'error',
  fix: 'review',
  scope: 'line',
  *check({ text }) {
    for (const { index } of text.matchAll(/丙/g)) {
      const at = { start: index, end: index + 1 };
      yield {
        at,
        message: message('此处有丙'),
        edits: [{ ...at, newText: '丁' }],
        fixTitle: message('改为丁'),
      };
    }
  },
};

/** Tells of 空（）; a number is on its way. */
export const emptyRule: Rule = {
  ...facts,
  id: 'wording/kong',
  title: '空着',
  severity: 'warning',
  fix: 'none',
  scope: 'line',
  halfTyped: true,
  *check({ text }) {
    for (const { index } of text.matchAll(/（）/g))
      yield { at: { start: index, end: index + 2 }, message: message('空着') };
  },
};

/** Throws on 炸. */
export const crashingRule: Rule = {
  ...facts,
  id: 'wording/zha',
  title: '会出错',
  severity: 'info',
  fix: 'none',
  scope: 'line',
  *check({ text }) {
    if (text.includes('炸')) throw new Error('boom');
    yield* [];
  },
};

export const TOY_RULES: readonly Rule[] = [bulkRule, reviewRule, crashingRule];
