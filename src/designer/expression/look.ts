import type { Extension } from '@codemirror/state';
import { EditorView, tooltips } from '@codemirror/view';

/** What floats around an editor, in the product's own clothes. */
const floating = {
  '.cm-tooltip': {
    border: '0',
    borderRadius: 'var(--radius-card)',
    background: 'var(--color-raised)',
    color: 'var(--color-ink)',
    boxShadow:
      '0 0 0 1px light-dark(var(--color-line), var(--color-line-strong)), var(--shadow-pop)',
    overflow: 'hidden',
    zIndex: '60',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono)',
    fontSize: '12px',
    maxHeight: '232px',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '10px',
    minHeight: '26px',
    padding: '4px 8px !important',
    borderRadius: 'var(--radius-sm)',
    lineHeight: '18px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--color-accent-soft) !important',
    color: 'var(--color-ink) !important',
  },
  '@media (forced-colors: active)': {
    '.cm-tooltip': { border: '1px solid CanvasText' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      outline: '2px solid Highlight',
      outlineOffset: '-2px',
    },
  },
  '.cm-completionDetail': {
    marginLeft: 'auto !important',
    color: 'var(--color-ink-3)',
    fontStyle: 'normal',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo, .cm-signature': {
    maxWidth: '360px',
    padding: '8px 10px',
    fontFamily: 'var(--font-sans)',
    fontSize: '12px',
    lineHeight: '17px',
  },
  '.cm-signature-code, .cm-completionInfo code': {
    display: 'block',
    fontFamily: 'var(--font-mono)',
    overflowWrap: 'anywhere',
  },
  // Without room beside the list it would lie over it.
  '.cm-completionInfo-left-narrow, .cm-completionInfo-right-narrow': { display: 'none' },
  '.cm-completionInfo code': { color: 'var(--color-ink-2)', marginTop: '4px' },
  '.cm-signature-code b': { color: 'var(--color-accent-ink)', fontWeight: '600' },
  '.cm-signature-doc': { color: 'var(--color-ink-2)', marginTop: '3px' },
  '.cm-diagnostic': {
    border: '0',
    padding: '7px 10px',
    fontSize: '12px',
    lineHeight: '17px',
    maxWidth: '360px',
  },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '6px 0 0',
    padding: '3px 8px',
    borderRadius: 'var(--radius-sm)',
    background: 'var(--color-surface)',
    boxShadow: 'inset 0 0 0 1px var(--color-line-strong)',
    color: 'var(--color-ink)',
    fontSize: '12px',
    fontWeight: '500',
  },
};

/** A wavy line under the text, drawn as text and not as a picture. */
const underline = (colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy ${colour}`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});

const inside = {
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '22px', overflowX: 'auto' },
  '.cm-content': { padding: '5px 0', caretColor: 'var(--color-accent)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--color-ink-3)' },
  '.cm-lintRange-error': underline('var(--color-bad)'),
  '.cm-lintRange-warning': underline('var(--color-warn)'),
  '.cm-lintPoint::after': { borderBottomColor: 'var(--color-bad)' },
  '.cm-matchingBracket': {
    background: 'var(--color-press) !important',
    borderRadius: '2px',
  },
};

const html = {
  '.cm-tag': { color: 'var(--color-syn-fn)', fontFamily: 'var(--font-mono)', fontSize: '12px' },
};

const code = {
  '.cm-scroller': { fontFamily: 'var(--font-mono)', fontSize: '12px', lineHeight: '20px' },
  '.cm-gutters': {
    border: '0',
    background: 'transparent',
    color: 'var(--color-ink-3)',
    paddingRight: '6px',
  },
  '.cm-activeLineGutter': { background: 'transparent', color: 'var(--color-ink)' },
  '.cm-function': { color: 'var(--color-syn-fn)' },
  '.cm-string': { color: 'var(--color-syn-str)' },
  '.cm-number, .cm-value': { color: 'var(--color-syn-num)' },
  '.cm-property': { color: 'var(--color-syn-ref)' },
  '.cm-punctuation': { color: 'var(--color-syn-punc)' },
  '.cm-invalid': { color: 'var(--color-bad)' },
};

/** Tooltips stand beside the landmark that the editor is in: a panel would cut them off. */
const tooltipsBeside = (host: Element): Extension =>
  tooltips({
    position: 'fixed',
    parent: host.closest<HTMLElement>('aside, main, [role="dialog"]') ?? document.body,
  });

export const fieldLook = (host: Element): Extension => [
  EditorView.theme({ ...floating, ...inside, ...html }),
  tooltipsBeside(host),
];

export const codeLook = (host: Element): Extension => [
  // The first of two themes wins.
  EditorView.theme(code),
  EditorView.theme({ ...floating, ...inside }),
  tooltipsBeside(host),
];
