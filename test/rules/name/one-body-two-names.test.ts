import rule from '../../../server/src/core/lint/rules/name/one-body-two-names.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '镇党委研究4次。\n⟦镇委⟧书记带头学法，落实⟦镇委⟧部署。',
      fixed: '镇党委研究4次。\n镇党委书记带头学法，落实镇党委部署。',
      says: '“镇委”和文中的“镇党委”',
    },
    {
      draft: '街道党工委研究4次，⟦街道工委⟧书记述法。',
      fixed: '街道党工委研究4次，街道党工委书记述法。',
    },
  ],
  passes: [
    '镇委研究4次，镇委书记述法。',
    '镇党委研究4次，乡镇委托执法，城镇委员会换届，镇委员述职。',
    '镇党委研究4次，县委、区委督导。',
    '',
  ],
});
