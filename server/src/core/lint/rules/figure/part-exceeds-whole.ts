import { handledFaults } from '../../../figures/handled.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 一句之内排查、受理的件数少于调处、办结的件数，或者写的比率和两数相除的结果对不上。有历史积案、上年结转的不报。 */
export default defineLineRule({
  id: 'figure/part-exceeds-whole',
  title: '办结数和受理数对不上',
  severity: 'warning',
  fix: 'none',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '调处、办结的不会多于排查、受理的，比率是两数相除的结果。如果含有上年结转或者历史积案，要在句中说明。',
  bad: '青石镇全年排查矛盾纠纷18件，调处⟦81件⟧，调处率达100%。',
  good: '青石镇全年排查矛盾纠纷81件，调处81件，调处率达100%；受理信访事项20件，办结（含上年结转）23件。',

  triggers: ['排查', '摸排', '受理', '立案', '收案', '收到', '接到', '发现', '登记'],

  *check({ text }) {
    if (!CUE.test(text)) return;
    for (const { taken, handled, rate, actual } of handledFaults(text)) {
      const [whole, part] = [taken, handled].map(({ start, end }) => text.slice(start, end));
      if (rate) {
        yield {
          at: { start: rate.start, end: rate.end },
          message:
            rate.value === 100
              ? message('前面写的是“{0}”和“{1}”，两数不等，比率不会是100%，请核对', whole!, part!)
              : message('前面写的是“{0}”和“{1}”，比率应是{2}%，请核对', whole!, part!, actual),
        };
      } else {
        yield {
          at: { start: handled.start, end: handled.end },
          message: message('这里的“{0}”比前面的“{1}”还多，请对照台账核对；含上年结转的请写明', part!, whole!),
        };
      }
    }
  },
});

const CUE =
  /(?:排查|摸排|受理|立案|收案|收到|接到|发现|登记)[^。！？；;]{0,60}(?:调处|调解|化解|办结|审结|结案|整改|处置|答复|解决)/;
