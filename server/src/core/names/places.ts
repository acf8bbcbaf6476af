/** Names of towns and streets, and of the unit that reports. */
import type { Span } from '../text/span.js';

/** A place named as the subject of a clause. */
export interface Place extends Span {
  readonly name: string;
}

/** The place alone, without a body of it; offsets are in the line. */
export function subjectPlacesIn(text: string): readonly Place[] {
  return [...text.matchAll(SUBJECT)].flatMap(({ 1: kind = '', 2: own = '', index }) => {
    const name = own + kind;
    const start = index - own.length;
    return KIND.test(name) ? [] : [{ name, start, end: start + name.length }];
  });
}

/** A character that a name may have: none of the usual words before 镇. */
const NAME =
  '(?:(?![各全我本该所属辖相邻两多由在了的和与对等被将把是有及其向从受为按经镇乡街县区市村以于至到让使原新要求促督导织助励请派责令推动帮会同])[\\u4e00-\\u9fff])';
/** Kinds of towns, not names: 重点镇, 试点街道. */
const KIND =
  /(?:重点|中心|特色|小|试点|示范|强|个别|部分|其他|其它|少数|基层|文明|美丽|工业|农业|贫困|沿线|名)(?:镇|乡|街道)$/;
/**
 * The name of a place, perhaps with a body of it, where it is the subject: it opens a clause and an adverb or a verb
 * follows. That tells 龙泉镇坚持 from 强化镇党委的领导. Begins with what few places of a line have, and looks back from there.
 */
const SUBJECT = new RegExp(
  `(镇|乡|街道)(?<=(?:^|[，。；：,;:\\s\\u3000])(${NAME}{2,3})\\1)(?:党委|党工委|人民政府|政府|办事处)?(?:、?(?:镇|乡)?政府|、办事处)?` +
    '(?=坚持|认真|深入|严格|高度重视|始终|积极|紧紧|紧扣|持续|按照|围绕|切实|不断|扎实|主动|召开|成立了?|制定|出台|全年|全面(?!从严)|在(?:县|区|市)委)',
  'g',
);

/**
 * The unit that a title names and the places in its name, the longest first: 东河区青石镇人民政府, 东河区, 青石镇. Empty
 * where the title names none.
 */
export function unitNamesIn(title: string): readonly string[] {
  const unit = UNIT.exec(title)?.[0];
  if (!unit) return [];
  return [...new Set([unit, ...(unit.match(PLACE) ?? [])])];
}

/** What a title begins with, up to the year or the matter. */
const UNIT =
  /^[\u4e00-\u9fff]{2,24}?(?:人民政府|办事处|委员会|党委|党工委|管委会|[镇乡局厅办]|街道)(?=关于|[〇零一二三四五六七八九\d]{4}年|法治|依法|推进|政府信息|信息公开|$)/;
const PLACE = /[\u4e00-\u9fff]{1,5}?(?:自治[县州区旗]|[省市区县旗镇乡]|街道)/g;
