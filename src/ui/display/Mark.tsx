/** The mark: an m drawn as a stream that forks and ends in a drop. */
export function Mark({ size = 22, className }: { size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 text-accent ${className ?? ''}`}
    >
      <path d="M4 19v-8a4 4 0 0 1 8 0v8" />
      <path d="M12 11a4 4 0 0 1 8 0v4" />
      <circle cx="20" cy="19" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
