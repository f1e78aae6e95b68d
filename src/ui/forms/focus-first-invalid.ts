/** Brings the reader to the first field that must be put right, once the form shows what is wrong. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const invalid = '[aria-invalid="true"], [data-invalid] button';
    form.querySelector<HTMLElement>(invalid)?.focus();
  });
}
