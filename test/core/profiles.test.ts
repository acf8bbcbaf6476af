/** The kinds of report that ship: which one a title picks, what each asks for, and that a new report is complete. */
import assert from 'node:assert/strict';
import { BASES, Draft, newReport, PROFILES, profileById, RULES } from '../../server/src/core/index.js';

const profileOf = (title: string): string =>
  new Draft(`${title}\n一、总体情况\n一切就绪。`, { rules: [] }).analysis.profile.id;

/** States of the parts of a report on the disclosure of information. */
function partsOf(...lines: readonly string[]): Record<string, string> {
  const { parts } = new Draft(['长桥街道2024年政府信息公开工作年度报告', ...lines].join('\n'), { rules: [] })
    .analysis;
  return Object.fromEntries(parts.map(({ part, status }) => [part.id, status]));
}

describe('profiles', () => {
  it('are picked by the title', () => {
    assert.deepEqual(
      [
        '青石镇2024年法治政府建设年度报告',
        '长桥街道2024年政府信息公开工作年度报告',
        '青石镇2024年度政府信息公开工作报告',
        '青石镇2024年政府信息公开年报',
        '关于2024年政府信息公开情况的报告',
        '关于做好信息公开平台维护工作的报告',
        '关于防汛准备情况的报告',
      ].map(profileOf),
      [
        'fazhi-annual',
        'xinxi-gongkai-annual',
        'xinxi-gongkai-annual',
        'xinxi-gongkai-annual',
        'xinxi-gongkai-annual',
        'general',
        'general',
      ],
    );
  });

  for (const profile of PROFILES) {
    it(`${profile.id} rests on a basis and makes a new report with every part in order`, () => {
      assert.ok(profile.basis in BASES);
      const text = newReport(profile, { unit: '青石镇人民政府', year: 2024 });
      const draft = new Draft(text, {
        rules: RULES.filter(({ id }) => id.startsWith('structure/')),
        settings: { profile: profile.id },
      });
      assert.deepEqual(
        draft.analysis.parts.map(({ status }) => status),
        profile.parts.map(() => 'present'),
      );
      assert.deepEqual(draft.findings, []);
      if (profile.yearly) assert.equal(profileOf(text.split('\n')[0]!), profile.id);
    });
  }

  it('have ids that differ, parts included', () => {
    assert.equal(new Set(PROFILES.map(({ id }) => id)).size, PROFILES.length);
    for (const { id, parts } of PROFILES)
      assert.equal(new Set(parts.map((part) => part.id)).size, parts.length, id);
    assert.equal(profileById('xinxi-gongkai-annual')?.name, '政府信息公开工作年度报告');
  });
});

describe('the yearly report on the disclosure of information', () => {
  it('has its six parts, in the wording of the format or another', () => {
    const expected = {
      overview: 'present',
      disclosure: 'present',
      requests: 'present',
      disputes: 'present',
      shortcomings: 'present',
      other: 'present',
    };
    assert.deepEqual(
      partsOf(
        '一、总体情况',
        '（一）主动公开',
        '（二）依申请公开',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ),
      expected,
    );
    assert.deepEqual(
      partsOf(
        '一、概述',
        '二、行政机关主动公开政府信息的情况',
        '三、依申请公开政府信息办理情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、存在的问题和改进措施',
        '六、其他需要报告的情况',
      ),
      expected,
    );
  });

  it('lacks a part that only a heading of the overview touches', () => {
    const { disclosure, requests } = partsOf('一、总体情况', '（一）主动公开', '（二）依申请公开');
    assert.deepEqual([disclosure, requests], ['missing', 'missing']);
  });
});
