import assert from 'node:assert/strict';
import { looksLikeReport } from '../../client/src/detect.js';

const looks = (name: string, text: string): boolean => looksLikeReport(name, text.split('\n'));

describe('a plain text that looks like a report', () => {
  const reports: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'by its title': ['新建文本文档.txt', '青石镇2024年法治政府建设年度报告\n\n2024年，青石镇……'],
    'by a title of two lines': [
      '稿.txt',
      '\n长桥街道办事处\n关于2024年依法行政工作情况的报告\n\n现将有关情况报告如下：',
    ],
    'by a title below page furniture': [
      '稿.txt',
      '首页 > 政务公开\n来源：青石镇\n青石镇法治政府建设工作情况\n正文',
    ],
    'by its name, still empty': ['/d/青石镇2024年法治建设情况报告.txt', ''],
    'by title and outline': ['工作.txt', '青石镇2024年工作总结\n一、主要工作\n（一）抓发展\n二、下步打算'],
    'with a kind behind its title': ['a.txt', '青石镇法治政府建设年度报告（征求意见稿）\n正文'],
  };
  for (const [why, [name, text]] of Object.entries(reports)) {
    it(why, () => assert.equal(looks(name, text), true));
  }

  const others: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'an empty text': ['新建文本文档.txt', ''],
    'a text in English': ['REPORT.txt', 'Annual report\n1. Results\n2. Plan'],
    'a log': ['server.txt', '2024-05-01 10:00:00 一切正常\n2024-05-01 10:00:01 报告'],
    'a novel': ['小说.txt', '第一章 归来\n　　那年冬天，他回到了青石镇。\n一、\n雪下得很大。'],
    'a list': ['购物.txt', '一、买菜\n二、买米\n（一）大米'],
    'a sentence about a report': ['便条.txt', '请把法治政府建设年度报告发给我，谢谢。\n一、二楼会议室'],
    'a report by name, English inside': ['法治建设情况报告.txt', 'TODO: translate\n1. x'],
  };
  for (const [what, [name, text]] of Object.entries(others)) {
    it(`is not ${what}`, () => assert.equal(looks(name, text), false));
  }
});
