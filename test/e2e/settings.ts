/** What a screen is looked at in: each theme once at the projector's size, and the smallest screen once. Colours do not depend on the size. */
export const settings = [
  ["Light", 1920, 1080],
  ["Light", 1280, 720],
  ["Dark", 1280, 720],
  ["Projector", 1920, 1080],
] as const;
