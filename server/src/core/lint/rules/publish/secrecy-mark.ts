import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 公开稿里留着密级标志，或者“内部资料”“此件不公开”一类的标注。只看单独成行的标注，不看正文。 */
export default defineDraftRule({
  id: 'publish/secrecy-mark',
  title: '公开稿带有密级或内部标注',
  severity: 'warning',
  fix: 'none',
  reads: 'numbers',
  basis: ['baomi-law', 'tiaoli-2012/9'],
  why: '标有密级的文件不能公开，“内部资料”一类的标注说明稿件还没有经过公开审查。先核对能不能公开，能公开的再删去标注。',
  bad: ['⟦秘密★1年⟧', '青石镇2024年法治政府建设年度报告', '一、做法', '全年办结案件12件。'].join('\n'),
  good: ['青石镇2024年法治政府建设年度报告', '一、保守国家秘密', '逐份开展保密审查，保护商业秘密。'].join(
    '\n',
  ),

  *check({ lines, mode }) {
    if (mode !== 'public') return;
    for (const { text, facts, start } of lines) {
      const { content } = facts;
      if (facts.blank || content.end - content.start > LONGEST) continue;
      const mark = text.slice(content.start, content.end);
      if (!SECRET.test(mark) && !INTERNAL.test(mark)) continue;
      yield {
        at: { start: start + content.start, end: start + content.end },
        message: SECRET.test(mark)
          ? message('“{0}”是密级标志，涉密文件不能公开，请核对后再定', mark)
          : message('“{0}”说明稿件不对外，公开前请核对能否公开，能公开的删去标注', mark),
      };
    }
  },
});

/** Marks stand alone on short lines. */
const LONGEST = 30;

const SECRET = /^(?:密\s*级\s*[：:]\s*)?(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆]\s*\S{0,10})?$/;
const INTERNAL =
  /^[（(【[]?(?:内部(?:资料|文件|材料|使用|参考|掌握|传阅)|仅供(?:内部|机关内部)(?:使用|参考|传阅))[，,、\s·]*(?:请?(?:注意|妥善)(?:保管|保存|保密)|请?(?:勿|不得|严禁|禁止)(?:外传|外泄|公开|转载))?[）)】\]]?$|^[（(]?此件(?:不予公开|不公开)[）)]?$/;
