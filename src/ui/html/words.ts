export const words = {
  image: (alt: string) => (alt ? `Picture: ${alt}` : 'Picture, not loaded'),
} as const;
