/** The tables that ship, each with the name of its file. */
import collocation from './collocation.json' with { type: 'json' };
import colloquial from './colloquial.json' with { type: 'json' };
import confusedWord from './confused-word.json' with { type: 'json' };
import fazhiHomophone from './fazhi-homophone.json' with { type: 'json' };
import fixedPhrase from './fixed-phrase.json' with { type: 'json' };
import lawName from './law-name.json' with { type: 'json' };
import missingObject from './missing-object.json' with { type: 'json' };
import mixedPattern from './mixed-pattern.json' with { type: 'json' };
import omission from './omission.json' with { type: 'json' };
import outdated from './outdated.json' with { type: 'json' };
import redundantWord from './redundant-word.json' with { type: 'json' };
import shortName from './short-name.json' with { type: 'json' };
import { loadTable } from './table.js';
import typo from './typo.json' with { type: 'json' };
import unansweredConjunction from './unanswered-conjunction.json' with { type: 'json' };
import unquotedName from './unquoted-name.json' with { type: 'json' };

export const TABLES = {
  collocation: loadTable('collocation.json', collocation),
  colloquial: loadTable('colloquial.json', colloquial),
  confusedWord: loadTable('confused-word.json', confusedWord),
  fazhiHomophone: loadTable('fazhi-homophone.json', fazhiHomophone),
  fixedPhrase: loadTable('fixed-phrase.json', fixedPhrase),
  lawName: loadTable('law-name.json', lawName),
  missingObject: loadTable('missing-object.json', missingObject),
  mixedPattern: loadTable('mixed-pattern.json', mixedPattern),
  omission: loadTable('omission.json', omission),
  outdated: loadTable('outdated.json', outdated),
  redundantWord: loadTable('redundant-word.json', redundantWord),
  shortName: loadTable('short-name.json', shortName),
  typo: loadTable('typo.json', typo),
  unansweredConjunction: loadTable('unanswered-conjunction.json', unansweredConjunction),
  unquotedName: loadTable('unquoted-name.json', unquotedName),
} as const;
