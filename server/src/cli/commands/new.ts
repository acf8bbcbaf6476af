import { join, resolve } from 'node:path';
import {
  fileNameFor,
  message,
  newReport,
  newReportAfter,
  type Profile,
  profileById,
  profilesOf,
  type Settings,
} from '../../core/index.js';
import { CONFIG, type Command } from '../command.js';
import { decodeText } from '../encoding.js';
import { shownPath } from '../files.js';
import { EXIT, type Session } from '../session.js';
import { SettingsOf } from '../settings.js';
import { codeOf, Trouble, unreadable, unwritable } from '../trouble.js';

export const newCommand: Command = {
  name: 'new',
  summary: message('写出一份新报告的提纲和空格，交由人填写'),
  options: [
    { name: 'profile', value: 'ID', help: message('体例，默认按配置文件，没有的为 fazhi-annual') },
    { name: 'unit', value: 'NAME', help: message('报告单位的名称，默认按配置文件') },
    { name: 'year', value: 'N', help: message('报告哪一年的工作') },
    { name: 'from', value: 'FILE', help: message('去年的报告：沿用它的各级标题，不取正文') },
    { name: 'out', value: 'FILE', help: message('写到哪个文件或文件夹，不覆盖已有文件；默认写到标准输出') },
    CONFIG,
  ],
  paths: 'none',
  exits: [{ code: EXIT.clean, when: message('已写出') }],

  async run(session, { options }) {
    const out = options.get('out');
    const path = resolve(session.io.cwd, out ?? '-');
    const settings = await (await SettingsOf.open(session, options.get('config'))).of({ path });
    const profile = profileFrom(options.get('profile'), settings);
    const values = {
      unit: options.get('unit') ?? settings.unit ?? missing('unit'),
      year: yearFrom(options.get('year')),
    };
    const from = options.get('from');
    const text =
      from === undefined
        ? newReport(profile, values)
        : newReportAfter(await textOf(session, from), profile, values, settings);
    if (out === undefined) await session.io.stdout.write(text);
    else await writeNew(session, out, fileNameFor(profile, values), text);
    return EXIT.clean;
  },
};

function missing(option: string): never {
  throw new Trouble(message('没有给出选项 {0}', `--${option}`));
}

function profileFrom(asked: string | undefined, settings: Settings): Profile {
  const profiles = profilesOf(settings);
  const id = asked ?? settings.profile ?? 'fazhi-annual';
  const known = profiles.map((profile) => profile.id).join('|');
  const profile = profileById(id, profiles);
  if (!profile) throw new Trouble(message('选项 {0} 没有“{1}”这个值，可用的有 {2}', '--profile', id, known));
  return profile;
}

function yearFrom(given: string | undefined): number {
  if (given === undefined) return missing('year');
  if (!/^(?:19|20)\d\d$/.test(given))
    throw new Trouble(message('选项 {0} 应是四位数字的年份，不是“{1}”', '--year', given));
  return Number(given);
}

async function textOf({ io }: Session, name: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await io.fs.readFile(resolve(io.cwd, name));
  } catch (error) {
    throw unreadable(name, error);
  }
  return decodeText(bytes, name).text;
}

/** Into the file, or under the suggested name into the folder. What is there stays as it is; no part of a file is left. */
async function writeNew(session: Session, out: string, suggested: string, text: string): Promise<void> {
  const { fs, cwd } = session.io;
  const isFolder = await fs.stat(resolve(cwd, out)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const path = isFolder ? join(resolve(cwd, out), suggested) : resolve(cwd, out);
  const name = shownPath(path, cwd);
  try {
    const file = await fs.open(path, 'wx');
    try {
      await file.writeFile(text).finally(() => file.close());
    } catch (error) {
      await fs.unlink(path).catch(() => {});
      throw error;
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Trouble(message('“{0}”已经有了，没有覆盖', name));
    throw unwritable(name, error);
  }
  session.note(session.say(message('已写出“{0}”', name)));
}
