import type { ButtonInputKind } from '../../model/button-inputs';

export const words = {
  title: 'New instant flow',
  lead: 'Somebody presses a button, fills in what you ask for, and the flow runs.',
  crumbs: 'Where you are',
  flows: 'My flows',
  name: 'Name',
  namePlaceholder: 'Submit an expense claim',
  nameMissing: 'Give it a name.',
  inputs: 'What the button asks for',
  inputsHelp: 'Later steps use the answers. You can change this at any time.',
  noInputs: 'Nothing yet: the button starts the flow at once.',
  add: 'Add an input',
  remove: (title: string) => `Remove ${title || 'this input'}`,
  kind: 'Kind',
  inputTitle: 'Question',
  titleMissing: 'Say what is asked.',
  required: 'Required',
  choices: 'Choices, one on each line',
  choicesMissing: 'Write at least one choice.',
  mayNot: 'Making flows here takes the maker role. Ask an administrator of the environment.',
  create: 'Create',
  cancel: 'Cancel',
  preview: 'What people see',
  previewEmpty: 'It asks for nothing.',
  untitled: 'Untitled flow',
  run: 'Run',
} as const;

export const inputKindWords: Readonly<Record<ButtonInputKind, { label: string; title: string }>> = {
  text: { label: 'Text', title: 'Text' },
  number: { label: 'Number', title: 'Number' },
  boolean: { label: 'Yes or no', title: 'Yes or no' },
  date: { label: 'Date', title: 'Date' },
  email: { label: 'E-mail', title: 'E-mail' },
  choice: { label: 'Drop-down', title: 'Choice' },
};
