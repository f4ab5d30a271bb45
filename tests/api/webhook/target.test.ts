import { describe, expect, it } from 'vitest';
import { askedWait, waitAfter } from '../../../api/webhook/back-off.ts';
import { isPublic } from '../../../api/webhook/public-address.ts';
import { targetOf } from '../../../api/webhook/target.ts';
import { tryTarget } from '../../../api/webhook/try-target.ts';
import { newSecret } from '../../../api/webhook/secret.ts';
import { openConsumer } from './consumer.ts';

const isPrivate = [
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:1::',
  'fec0::1',
  'nonsense',
];

describe('an address', () => {
  it.each(isPrivate)('%s is not of the public internet', (address) => expect(isPublic(address)).toBe(false));
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => expect(isPublic(address)).toBe(true));
});

describe('a name', () => {
  it('that leads inside, if only by one of its addresses, is refused', async () => {
    for (const addresses of [['10.0.0.1'], ['8.8.8.8', '::1'], []])
      await expect(targetOf('https://tricky.example/', false, async () => addresses)).rejects.toThrow();
    const fine = await targetOf('https://fine.example/', false, async () => ['8.8.8.8']);
    expect(fine).toMatchObject({ addresses: ['8.8.8.8'], host: 'fine.example' });
  });

  it('that leads elsewhere a moment later is called where it was checked', async () => {
    const consumer = await openConsumer();
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return answers.shift() ?? [];
    };
    const url = `http://rebound.example:${new URL(consumer.url).port}/hook`;
    const letter = { url, secrets: [newSecret()], id: 'one', body: '{}' };
    const settings = { privateTargets: true, stopAfter: 1e9, timeout: 2000, tries: 1, firstRetry: 1 };
    const { attempt } = await tryTarget(letter, { settings, signal: new AbortController().signal, resolve });
    expect(attempt).toMatchObject({ status: 204, error: null });
    expect(asked).toEqual(['rebound.example']);
    expect(consumer.heard[0]?.headers.host).toBe(`rebound.example:${new URL(url).port}`);
  });
});

describe('waiting', () => {
  const patience = { tries: 8, firstRetry: 4000 };
  const seconds = (tries: number) => (waitAfter(tries, patience, 0.5) ?? 0) / 1000;
  it('grows to hours and ends', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(seconds)).toEqual([4, 20, 100, 500, 2500, 12_500, 62_500]);
    expect(waitAfter(8, patience)).toBeUndefined();
    expect([waitAfter(1, patience, 0), waitAfter(1, patience, 1)]).toEqual([3200, 4800]);
  });

  it.each([
    [undefined, 0],
    ['7', 7000],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
    ['soon', 0],
    ['999999999', 86_400_000],
  ])('Retry-After %s asks for %d ms', (header, wait) => expect(askedWait(header, new Date(0))).toBe(wait));
});
