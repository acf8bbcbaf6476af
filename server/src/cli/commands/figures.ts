import { Draft, draftLedger, message } from '../../core/index.js';
import { CONFIG, type Command, formatOption } from '../command.js';
import { FIGURES_FORMATS } from '../reporters/index.js';
import { EXIT } from '../session.js';
import { reportDrafts } from './report.js';

export const figures: Command = {
  name: 'figures',
  summary: message('列出稿件的数据台账，供逐项核对'),
  options: [formatOption(Object.keys(FIGURES_FORMATS)), CONFIG],
  exits: [{ code: EXIT.clean, when: message('全部列出') }],

  async run(session, given) {
    await reportDrafts(
      session,
      given,
      FIGURES_FORMATS,
      session.io.stdout,
      ({ source, decoded }, { settings }) => {
        const draft = new Draft(decoded.text, { rules: [], settings });
        const rows = draftLedger(draft.analysis);
        return { name: source.name, draft, rows };
      },
    );
    return session.failed ? EXIT.failed : EXIT.clean;
  },
};
