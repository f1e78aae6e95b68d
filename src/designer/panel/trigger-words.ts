/** Texts of what a button asks for. */
import type { ButtonInputKind } from '../../model/button-inputs';

const inputKinds: Readonly<Record<ButtonInputKind, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  email: 'E-mail',
  choice: 'Choice',
};

export const triggerWords = {
  buttonAsks: 'What the button asks for',
  asksNothing: 'Nothing yet: the flow starts at once.',
  addInput: 'Add an input',
  inputTitle: 'Name of the input',
  inputHint: 'What should be filled in?',
  removeInput: (title: string) => `Remove ${title}`,
  inputKind: (kind: ButtonInputKind) => inputKinds[kind],
  choices: 'Choices',
  choicesHelp: 'One in each line.',
  firstChoice: 'First choice',
  secondChoice: 'Second choice',
  mustBeGiven: 'Must be given',
} as const;
