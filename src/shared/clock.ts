// Time is an argument: rooms take `now`, only the composition root hands them the real clock.
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
