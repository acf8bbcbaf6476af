/** Makes the product make its patterns: all of it is loaded, then each rule and each feature that builds some is used. */
import { attachmentLinks, Draft, knownTo, parseSettings, RULES } from '../../../server/src/core/index.js';
import { crossReferencesIn } from '../../../server/src/core/outline/cross-reference.js';
import '../../../server/src/cli/main.js';
import '../../../server/src/lsp/server.js';

export function useAll(): void {
  parseSettings('{"profiles":[{"id":"own","name":"甲","titles":["甲"],"parts":[]}]}', knownTo(RULES, []));
  for (const { bad, good, example: settings = {} } of RULES)
    for (const marked of [bad, good]) use(marked.replace(/[⟦⟧]/g, ''), settings);
  use('一、甲\n二、三产业。见一、（一），另见第一、二部分。\n1.2.丙。\n附件：1.清单\n2.名单', {});
}

function use(text: string, settings: ConstructorParameters<typeof Draft>[1]['settings'] & object): void {
  const { analysis } = new Draft(text, { rules: RULES, settings });
  crossReferencesIn(analysis.lines, analysis.outline);
  for (const { isFile } of attachmentLinks(analysis)) isFile('附件1：清单.docx');
}
