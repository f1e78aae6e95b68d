import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './Button';

export interface FileButtonProps extends Pick<ButtonProps, 'icon' | 'isPending' | 'variant'> {
  /** Endings or media types, e.g. `.json`. */
  readonly accept: readonly string[];
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks for one file. */
export function FileButton({ accept, onChoose, ...button }: FileButtonProps) {
  const choose = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  return (
    <FileTrigger acceptedFileTypes={accept} onSelect={choose}>
      <Button {...button} />
    </FileTrigger>
  );
}
