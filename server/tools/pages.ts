/** The texts that `npm run gen` makes from a rule: its page, its row, its entry in the settings. */
import {
  BASES,
  basesOf,
  basisText,
  CATEGORIES,
  type Category,
  categoryOf,
  ENGLISH,
  type Message,
  message,
  type Options,
  type Rule,
  say,
} from '../src/core/index.js';

const SEVERITY_NAMES = { error: '错误', warning: '警告', info: '信息', hint: '提示' } as const;
const FIX_NAMES = {
  safe: '可安全修复（保存时或批量修复）',
  review: '可逐处修复（点一下，改一处）',
  none: '只提示，由作者修改',
} as const;
const FIX_MARKS = { safe: '安全', review: '逐处', none: '—' } as const;
const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  structure: '结构',
  numbering: '序号',
  duplicate: '重复',
  punctuation: '标点',
  residue: '残留',
  figure: '数字',
  wording: '用词',
  term: '术语',
  name: '名称',
  publish: '公开',
};

/** The page of a rule, opened from its findings. */
export function docPage(rule: Rule): string {
  const options = Object.entries(rule.options ?? {});
  return [
    '<!-- Written by `npm run gen` from the rule. Do not edit. -->',
    `# ${rule.title}`,
    '',
    `\`${rule.id}\` · ${CATEGORY_NAMES[categoryOf(rule.id)]} · ${SEVERITY_NAMES[rule.severity]} · ${FIX_NAMES[rule.fix]}`,
    '',
    rule.why,
    '',
    ...(rule.setup === undefined
      ? []
      : ['在 `.report-draft.json` 中这样写：', '', ...fenced(rule.setup, 'json'), '']),
    ...(rule.earlier === undefined ? [] : ['## 旧稿', '', ...fenced(rule.earlier), '']),
    '## 会报',
    '',
    ...fenced(withoutMarks(rule.bad)),
    '',
    '## 不报',
    '',
    ...fenced(rule.good),
    '',
    '## 依据',
    '',
    ...rule.basis.map((id) => `- ${basisText(BASES[id])}`),
    '',
    ...(options.length === 0
      ? []
      : [
          '## 选项',
          '',
          ...options.map(([key, value]) => `- \`${key}\`：默认为 \`${JSON.stringify(value)}\``),
          '',
          '选项和级别写在一起，级别可以不写：',
          '',
          ...fenced(
            `{ "rules": { "${rule.id}": ${JSON.stringify({ level: rule.severity, ...rule.options }, null, 1).replace(/\n\s*/g, ' ')} } }`,
            'json',
          ),
          '',
        ]),
    '## 调整级别或关闭',
    '',
    `在稿件所在文件夹的 \`.report-draft.json\` 中写：`,
    '',
    ...fenced(`{ "rules": { "${rule.id}": "off" } }`, 'json'),
    '',
    '级别可以是 `error`、`warning`、`info`、`hint` 或 `off`。',
    '',
    '## English',
    '',
    `**${english(rule.title)}.** ${english(rule.why)}`,
    '',
    ...rule.basis.map((id) => `- ${english(basisText(BASES[id]))}`),
    '',
  ].join('\n');
}

/** The text itself where it has no twin; a test then says which is missing. */
const english = (text: string): string => say(message(text), ENGLISH);

/** What a profile of the unit's own may rest on. */
export const basisChoices = (): { enum: readonly string[]; enumDescriptions: readonly string[] } => ({
  enum: Object.keys(BASES),
  enumDescriptions: Object.values(BASES).map(basisText),
});

/** The table of README.md, rule by rule. */
export function rulesTable(rules: readonly Rule[]): string {
  const ordered = CATEGORIES.flatMap((category) => rules.filter(({ id }) => categoryOf(id) === category));
  return [
    '| 类别 | 规则 | 说明 | 级别 | 修复 |',
    '| --- | --- | --- | --- | --- |',
    ...ordered.map(
      ({ id, title, severity, fix }) =>
        `| ${CATEGORY_NAMES[categoryOf(id)]} | [\`${id}\`](server/docs/rules/${id}.md) | ${title} | ${SEVERITY_NAMES[severity]} | ${FIX_MARKS[fix]} |`,
    ),
    '',
  ].join('\n');
}

/** Chinese description of every category and rule in the setting `rules`, by the name that it has there. */
export function descriptionsOf(rules: readonly Rule[]): Readonly<Record<string, string>> {
  const used = CATEGORIES.filter((category) => rules.some(({ id }) => categoryOf(id) === category));
  return Object.fromEntries([
    ...used.map((category) => [category, `${CATEGORY_NAMES[category]}类的全部规则`]),
    ...rules.map(({ id, title }) => [id, title]),
  ]);
}

const LEVEL = { enum: [...Object.keys(SEVERITY_NAMES), 'off'] };

/** Entries of the setting `rules`: each category, each rule. */
export function settingsProperties(
  rules: readonly Rule[],
  descriptions: Readonly<Record<string, string>>,
  level: object = LEVEL,
): Readonly<Record<string, unknown>> {
  const used = CATEGORIES.filter((category) => rules.some(({ id }) => categoryOf(id) === category));
  return Object.fromEntries([
    ...used.map((category) => [category, { ...level, description: descriptions[category] }]),
    ...rules.map(({ id, severity, options }) => {
      const declared = { default: severity, description: descriptions[id] };
      return [id, options ? { ...levelOrOptions(level, options), ...declared } : { ...level, ...declared }];
    }),
  ]);
}

/**
 * The same for the settings file, where pointing at a rule shows what it is about.
 *
 * @param speak in which language; descriptions are in it already
 */
export function schemaProperties(
  rules: readonly Rule[],
  descriptions: Readonly<Record<string, string>>,
  speak: (told: Message) => string = (told) => say(told),
): Readonly<Record<string, unknown>> {
  const levels = [...Object.values(SEVERITY_NAMES), '停用'];
  const level = { ...LEVEL, enumDescriptions: levels.map((name) => speak(message(name))) };
  const plain = settingsProperties(rules, descriptions, level) as Readonly<Record<string, object>>;
  const described = rules.map(({ id, title, why, basis, severity, fix }) => {
    const lines = [
      message('**{0}**', message(title)),
      message(why),
      message('依据：{0}', basesOf(basis)),
      message('默认级别：{0}；{1}', message(SEVERITY_NAMES[severity]), message(FIX_NAMES[fix])),
    ].map(speak);
    return [id, { ...plain[id], markdownDescription: lines.join('\n\n') }];
  });
  return { ...plain, ...Object.fromEntries(described) };
}

/** A rule that has options takes a level, or an object with level and options. */
const levelOrOptions = (level: object, options: Options): object => ({
  anyOf: [
    level,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        level,
        ...Object.fromEntries(
          Object.entries(options).map(([key, value]) => [key, { type: typeof value, default: value }]),
        ),
      },
    },
  ],
});

const withoutMarks = (text: string): string => text.replace(/[⟦⟧]/g, '');

const fenced = (text: string, language = 'text'): string[] => [
  `\`\`\`${language}`,
  ...text.split('\n'),
  '```',
];
