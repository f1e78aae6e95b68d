import type { RenameReferences } from './rename-action';

/** Until the language can name the references of a template, texts stay as they are. */
export const renameReferences: RenameReferences = (text) => text;
