export const pictures = {
  gone: 'A picture belongs here, but it cannot be shown right now.',
  tooLarge: 'A picture belongs here, but it is too large for Discord.',
};
