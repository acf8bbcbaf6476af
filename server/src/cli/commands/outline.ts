import { Draft, message } from '../../core/index.js';
import { CONFIG, type Command, formatOption } from '../command.js';
import { OUTLINE_FORMATS } from '../reporters/index.js';
import { EXIT } from '../session.js';
import { reportDrafts } from './report.js';

export const outline: Command = {
  name: 'outline',
  summary: message('列出稿件的提纲和法定内容的有无'),
  options: [formatOption(Object.keys(OUTLINE_FORMATS)), CONFIG],
  exits: [{ code: EXIT.clean, when: message('全部列出') }],

  async run(session, given) {
    await reportDrafts(
      session,
      given,
      OUTLINE_FORMATS,
      session.io.stdout,
      ({ source, decoded }, { settings }) => {
        // Without rules, for nothing here is told of what they find.
        return { name: source.name, draft: new Draft(decoded.text, { rules: [], settings }) };
      },
    );
    return session.failed ? EXIT.failed : EXIT.clean;
  },
};
