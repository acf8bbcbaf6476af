import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 报告的结尾夹带请示事项。特此报告、请予审议、请审阅、敬请批评指正都不是请示。 */
export default defineDraftRule({
  id: 'structure/request-in-report',
  title: '报告夹带请示事项',
  severity: 'warning',
  fix: 'none',
  reads: 'numbers',
  basis: ['tiaoli-2012'],
  why: '条例规定不得在报告等非请示性公文中夹带请示事项，因为上级对报告可以不批复。需要上级解决的事项，应当另行文请示。',
  bad: [
    '青石镇关于2024年法治政府建设情况的报告',
    '一、做法',
    '全年办结案件12件。',
    '以上报告⟦妥否，请批示⟧。',
  ].join('\n'),
  good: [
    '青石镇关于2024年法治政府建设情况的报告',
    '一、做法',
    '重大事项及时请示报告，根据上级批示整改。',
    '特此报告，请予审议。',
  ].join('\n'),

  *check({ lines, outline }) {
    const { title, roles } = outline;
    if (!title || !REPORT.test(title.text)) return;
    for (const [index, { text, start }] of lines.entries()) {
      if (text.length > SHORT_LINE || roles[index] !== 'body') continue;
      const match = REQUEST.exec(text);
      if (!match) continue;
      yield {
        at: { start: start + match.index, end: start + match.index + match[0].length },
        message: message(
          '“{0}”是请示的话，条例规定报告不得夹带请示事项，请删去，需要上级解决的另行请示',
          match[0],
        ),
      };
    }
  },
});

/** Rules of this kind look at no longer lines; a request stands in a short closing paragraph. */
const SHORT_LINE = 160;
const REPORT = /报告(?:[（(][^）)]{1,12}[）)])?$/;

/** At the start of a clause, said by the writer to the reader. */
const REQUEST =
  /(?<=^|[，。；,;\s\u3000]|报告|以上)(?:[妥当]否，?请(?:予以?)?(?:批示|批复|审批|指示)|[妥当]否(?=[。，？]|$)|请(?:予以?|给予)?(?:批示|批复|批准|审批)(?=[。！，]|$)|(?:恳请|特请|请求)[^，。；]{0,20}(?:批准|批复|解决|支持|帮助|拨付|拨款)(?=[。！，]|为盼|$))/;
