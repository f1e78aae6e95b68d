/**
 * Turning, or with reduced motion standing still: the word beside it says what happens. What turns is a
 * box around the drawing: the drawing itself would be laid out anew by the page in each frame.
 */
export function Spinner({ size = 16, className }: { size?: number; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 animate-spin motion-reduce:animate-none ${className ?? ''}`}
      style={{ width: size, height: size }}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width={size}
        height={size}
        fill="none"
        strokeWidth="2.25"
        strokeLinecap="round"
      >
        <circle cx="8" cy="8" r="6" stroke="currentColor" opacity="0.22" />
        <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" />
      </svg>
    </span>
  );
}
