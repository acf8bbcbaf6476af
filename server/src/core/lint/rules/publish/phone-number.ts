import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 个人的手机号码。固定电话、12345 等热线和向社会公布的服务、监督电话不报；写明是联系电话的只提示。 */
export default defineLineRule({
  id: 'publish/phone-number',
  title: '公开了手机号码',
  severity: 'warning',
  fix: 'none',
  basis: ['pipl-2021', 'practice'],
  why: '手机号码是个人信息，登在网站上会招来骚扰电话。需要公布联系方式的，实务通常写单位的固定电话。',
  bad: '村民王某的手机⟦13800138000⟧收到了短信。',
  good: '拨打12345热线或者监督电话0999-1234567，也可拨打服务热线13800138000；村民王某的手机138****8000。',

  triggers: [{ digits: 11 }],

  *check({ text }) {
    for (const match of text.matchAll(NUMBER)) {
      const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      if (CODE.test(before) || PUBLISHED.test(before)) continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('这里写了手机号码，公开稿不宜出现个人的联系方式，请删去或者换成单位的固定电话'),
        ...(CONTACT.test(before) && { severity: 'info' as const }),
      };
    }
  },
});

const LOOK_BACK = 14;

/** Three, four and four digits, whole or in groups; neither part of a longer number nor an amount. */
const NUMBER =
  /(?<![\dA-Za-z０-９.,/〔-])[1１](?:[3-9３-９][\d０-９][\d０-９]{8}|[3-9][0-9]([ -])[0-9]{4}\1[0-9]{4})(?![\dA-Za-z０-９/-]|[.,．]\d|\s?[元万亿件人个户条份吨次])/g;

/** What the public is asked to call. */
const PUBLISHED = /(?:咨询|监督|服务|举报|投诉|热线|值班|预约|办公|报警|救助|维修|受理)[^，。；]{0,8}$/;
/** The person who answers questions about the report. */
const CONTACT = /(?:联系|电话|联络)[^，。；]{0,10}$/;
/** A number that only looks like one. */
const CODE = /(?:索引号|编号|文号|代码|案号|证号|登记号|卡号|账号|帐号|订单|单号)[^，。；]{0,8}$/;
