// Whether neovim is here, and where.
import { spawnSync } from 'node:child_process';

/** The program to run; not NVIM, which neovim itself sets for what is started in it, or undefined. */
export function findNeovim() {
  const program = process.env.REPORT_DRAFT_NVIM ?? 'nvim';
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0 ? program : undefined;
}
