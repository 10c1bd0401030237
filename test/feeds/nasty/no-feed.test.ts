import { gzipSync } from 'node:zlib';
import { nasty } from '../support/nasty.ts';

nasty('what is no feed', [
  {
    name: 'challenge page',
    body: '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="cf-chl-widget"></div></body></html>',
    error: /human/,
  },
  {
    name: 'web page',
    body: '<!doctype html><html><head><title>شام واير | الرئيسية</title></head><body></body></html>',
    error: /web page \(«شام واير/,
  },
  { name: 'empty body', body: '  \n', error: /empty/ },
  { name: 'JSON error', body: '{"error":"rate limited"}', error: /JSON that is no feed \(«rate limited»\)/ },
  { name: 'plain words', body: 'Service temporarily unavailable', error: /text that is no feed/ },
  {
    name: 'bytes of a picture',
    body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    error: /no feed/,
  },
  {
    name: 'a page with data of its own',
    body: '<html><head><title>شام</title></head><body><script>{"title":"شام","items":[{"title":"أ"}]}</script></body></html>',
    error: /web page/,
  },
  { name: 'zeros', body: Buffer.alloc(1000), error: /empty/ },
  { name: 'gzip of nothing to do with feeds', body: gzipSync('مرحبا'), error: /text that is no feed/ },
]);
