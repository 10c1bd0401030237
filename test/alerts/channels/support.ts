// What the tests of channels share.
import { expect } from 'vitest';
import { type Channel, createChannel } from '../../../src/alerts/index.ts';
import { RasidError } from '../../../src/shared/errors.ts';
import { config } from '../build.ts';

/** The channel as an operator configures it. @param settings like «ntfy: { … }» */
export const channelOf = (settings: string): Channel =>
  createChannel(config(`receivers: [{ name: desk, ${settings} }]\nroute: { receiver: desk }`).receivers[0]!);

export const signal = (): AbortSignal => new AbortController().signal;

export const failure = (sending: Promise<unknown>): Promise<RasidError> =>
  sending.then(
    () => expect.unreachable('it was sent'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(RasidError);
      return error as RasidError;
    },
  );

/** One black dot as PNG. */
export const PICTURE = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  alt: { ar: 'خريطة الفاشر', en: 'Map of El Fasher' },
};
