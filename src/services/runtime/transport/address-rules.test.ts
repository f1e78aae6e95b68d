import { describe, expect, test } from 'vitest';
import { refusalOf } from './address-rules';

/** Spellings of this machine. */
const loopback = [
  'http://localhost',
  'http://LOCALHOST.',
  'http://a.localhost',
  'http://127.0.0.1',
  'http://127.1',
  'http://127.0.1',
  'http://127.255.255.254',
  'http://127.0.0.1.',
  'http://2130706433',
  'http://0x7f000001',
  'http://0x7f.0.0.1',
  'http://0x7F.1',
  'http://0177.0.0.1',
  'http://017700000001',
  'http://0177.0x0.0.1',
  'http://%31%32%37.0.0.1',
  'http://127。0。0。1',
  'http://127.0.0.1',
  'http://①②⑦.0.0.1',
  'http://[::1]',
  'http://[0:0:0:0:0:0:0:1]',
  'http://[0000::0001]',
  'http://[::ffff:127.0.0.1]',
  'http://[::FFFF:7f00:1]',
  'http://[::127.0.0.1]',
  'http://[64:ff9b::127.0.0.1]',
  'http://[2002:7f00:1::]',
  'http:\\\\127.0.0.1',
  'http://127.0.0.1:80/path',
  '  http://127.0.0.1  ',
  'http://\t127.0.0.1',
];

/** Spellings of private networks, of machines next door and of the places where clouds keep secrets. */
const inside = [
  'http://10.0.0.1',
  'http://10.255.255.255',
  'http://012.0.0.1',
  'http://167772161',
  'http://0xa.1',
  'http://172.16.0.1',
  'http://172.31.255.255',
  'http://192.168.0.1',
  'http://3232235521',
  'http://0xc0a80001',
  'http://169.254.169.254',
  'http://169.254.1',
  'http://0xa9fea9fe',
  'http://2852039166',
  'http://0251.0376.0251.0376',
  'http://168.63.129.16',
  'http://100.64.0.1',
  'http://100.100.100.200',
  'http://0.0.0.0',
  'http://0',
  'http://0.1.2.3',
  'http://192.0.0.192',
  'http://192.0.2.1',
  'http://198.18.0.1',
  'http://198.51.100.7',
  'http://203.0.113.9',
  'http://224.0.0.1',
  'http://240.0.0.1',
  'http://255.255.255.255',
  'http://metadata.google.internal',
  'http://METADATA.GOOGLE.INTERNAL.',
  'http://metadata',
  'http://router',
  'http://printer.local',
  'http://nas.lan',
  'http://wiki.corp',
  'http://box.home.arpa',
  'http://[::]',
  'http://[::ffff:10.0.0.1]',
  'http://[::ffff:a9fe:a9fe]',
  'http://[::10.0.0.1]',
  'http://[64:ff9b::a00:1]',
  'http://[2002:c0a8:1::]',
  'http://[fe80::1]',
  'http://[feb0::1]',
  'http://[fc00::1]',
  'http://[fd00:ec2::254]',
  'http://[fec0::1]',
  'http://[ff02::1]',
  'http://[100::1]',
  'http://[2001:db8::1]',
  'http://[2001::1]',
];

const neverSent = [
  'ftp://example.com',
  'file:///etc/passwd',
  'data:text/plain,x',
  'javascript:1',
  'example.com',
  '//example.com',
  'http://',
  'https://name@example.com',
  'https://name:word@example.com',
  'https://example.com@127.0.0.1',
  'https://127.0.0.1@example.com',
  'http://300.0.0.1',
  'http://1.2.3.4.5',
  'http://0x100000000',
];

const outside = [
  'https://example.com',
  'https://example.com:8443/a?b',
  'http://8.8.8.8',
  'http://172.15.0.1',
  'http://172.32.0.1',
  'http://192.169.0.1',
  'http://100.128.0.1',
  'http://11.0.0.1',
  'http://128.0.0.1',
  'https://[2606:4700::1]',
  'https://localhost.example.com',
  'https://internal.example.com',
  'https://127.0.0.1.example.com',
  'https://[::ffff:8.8.8.8]',
];

describe('where a flow may send requests', () => {
  test.each([...loopback, ...inside, ...neverSent])('not to %s', (uri) => {
    expect(refusalOf(uri, {})).toBeTypeOf('string');
  });

  test.each(outside)('to %s', (uri) => {
    expect(refusalOf(uri, {})).toBeUndefined();
  });

  test.each(loopback)('to %s, if services on this machine are allowed', (uri) => {
    expect(refusalOf(uri, { allowLoopback: true })).toBeUndefined();
  });

  test.each([...inside, ...neverSent])('not to %s even then', (uri) => {
    expect(refusalOf(uri, { allowLoopback: true })).toBeTypeOf('string');
  });

  test('never to our own pages, under any name of theirs', () => {
    const local = { allowLoopback: true, ownOrigin: 'http://127.0.0.1:4682' };
    for (const uri of ['http://127.0.0.1:4682/x', 'http://localhost:4682', 'http://[::1]:4682']) {
      expect(refusalOf(uri, local)).toContain('Millrace itself');
    }
    expect(refusalOf('http://127.0.0.1:4683', local)).toBeUndefined();
    const hosted = { ownOrigin: 'https://millrace.example.com' };
    expect(refusalOf('https://millrace.example.com:443/api', hosted)).toContain('Millrace itself');
    expect(refusalOf('https://other.example.com', hosted)).toBeUndefined();
  });
});
