/** A few questions one after the other, each with its place among them and a way back. */
import {
  Disposable,
  type InputBox,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** `back` from a question to the one before, `skip` where there is nothing to ask; undefined gives up. */
export type StepResult = 'next' | 'back' | 'skip' | undefined;
export type Step = (place: Place) => Promise<StepResult>;

export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** False where the user gives up, or goes back from the first question. */
export async function ask(title: string, steps: readonly Step[]): Promise<boolean> {
  let forward = true;
  for (let at = 0; at < steps.length; at += forward ? 1 : -1) {
    if (at < 0) return false;
    const result = await steps[at]!({ title, step: at + 1, totalSteps: steps.length });
    if (result === undefined) return false;
    if (result !== 'skip') forward = result === 'next';
  }
  return true;
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export function choose<T>(
  place: Place,
  placeholder: string,
  items: readonly Choice<T>[],
  onChosen: (value: T) => void,
): Promise<StepResult> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.items = items;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  return shown(pick, place, (accept) =>
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      onChosen(chosen.value);
      accept();
    }),
  );
}

export interface Question {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly complaint: (answer: string) => string | undefined;
}

export function enter(
  place: Place,
  { prompt, placeholder, value, complaint }: Question,
  onEntered: (answer: string) => void,
): Promise<StepResult> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  return shown(input, place, (accept) => {
    const typing = input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    const accepting = input.onDidAccept(() => {
      const answer = input.value.trim();
      input.validationMessage = complaint(answer);
      if (input.validationMessage !== undefined) return;
      onEntered(answer);
      accept();
    });
    return Disposable.from(typing, accepting);
  });
}

function shown<T>(
  input: QuickPick<Choice<T>> | InputBox,
  { title, step, totalSteps }: Place,
  listen: (accept: () => void) => Disposable,
): Promise<StepResult> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  const open: Disposable[] = [input];
  return new Promise<StepResult>((resolve) => {
    open.push(
      listen(() => resolve('next')),
      input.onDidTriggerButton(() => resolve('back')),
      input.onDidHide(() => resolve(undefined)),
    );
    input.show();
  }).finally(() => {
    for (const part of open) part.dispose();
  });
}
