/**
 * Parts of a table of which only what is in sight is drawn, so it cannot be a `table`. The grid has the
 * focus for its rows and takes their keys.
 */
import type { ComponentProps } from 'react';

export function GridRow(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="row" {...props} />;
}

export function GridCell(props: ComponentProps<'span'>) {
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <span role="gridcell" {...props} />;
}

export function GridHead(props: ComponentProps<'span'>) {
  // biome-ignore lint/a11y/useFocusableInteractive: what is pressed is the button in it
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <span role="columnheader" {...props} />;
}

export function GridBody(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="rowgroup" {...props} />;
}
