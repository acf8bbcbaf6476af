import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 段首“为提升……，加快……。我镇……”：前面只有目的，主句还没有说，先用了句号。 */
export default defineLineRule({
  id: 'punctuation/stop-after-purpose',
  title: '只说了目的就用了句号',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '“为……”说的是目的，要和后面“我镇怎么做”连成一句才完整。中间用句号断开，前半句就成了残句。',
  bad: '为提升执法水平，促进公正文明执法⟦。⟧我镇组织执法培训6次。',
  good: '为提升执法水平，促进公正文明执法，我镇组织执法培训6次。为提升执法水平，加强业务培训。我镇共培训6次。',

  triggers: ['为'],

  *check({ text }) {
    const match = PURPOSE.exec(text);
    if (!match) return;
    const start = match[0].length;
    yield {
      at: { start, end: start + 1 },
      message: message('前面只说了目的，主句在后面，请核对；是一句话的，把句号改为逗号'),
      edits: [{ start, end: start + 1, newText: '，' }],
      fixTitle: message('改为“{0}”', '，'),
    };
  },
});

const AIM = '提升|提高|增强|促进|确保|保障|营造|打造|维护|加快实现|实现|加快';
const WORD = '[^，,。；;：:！？]';
/** All clauses name aims, and the next sentence names who acts. */
const PURPOSE = new RegExp(
  `^[\\s\\u3000]*为了?(?:进一步|切实|全面|不断|有效|更好地)?(?:强化|推动|推进|${AIM})${WORD}{2,30}` +
    `(?:[，,](?:进一步|切实|全面|不断|有效)?(?:${AIM})${WORD}{2,30}){1,4}(?=。(?:我[镇乡县区市局街院]|全[镇乡县区市]|我们|[\\u4e00-\\u9fff]{2,4}(?:镇|乡|街道)(?:党委|政府|坚持|健全|建立|组织|开展|制定)))`,
);
