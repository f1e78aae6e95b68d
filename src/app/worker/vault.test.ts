import { expect, test } from 'vitest';
import { webCryptoVault } from './vault';

const vault = webCryptoVault(crypto);

test('a sealed value opens for what it was sealed for', async () => {
  for (const value of ['', 'pä$$ wörd 🔑', 'x'.repeat(4000)]) {
    expect(await vault.open(await vault.seal(value, 'mail'), 'mail')).toBe(value);
  }
});

test('it opens for nothing else, with no other key, and not once it was changed', async () => {
  const sealed = await vault.seal('secret', 'mail');
  const other = await vault.seal('secret', 'mail');
  const flipped = (sealed.data.startsWith('A') ? 'B' : 'A') + sealed.data.slice(1);
  await expect(vault.open(sealed, 'phone')).rejects.toThrow();
  await expect(vault.open({ ...sealed, key: other.key }, 'mail')).rejects.toThrow();
  await expect(vault.open({ ...sealed, data: flipped }, 'mail')).rejects.toThrow();
});

test('the same value is sealed differently each time, by a key that cannot be taken out', async () => {
  const [one, two] = [await vault.seal('secret', 'mail'), await vault.seal('secret', 'mail')];
  expect(one.data).not.toBe(two.data);
  expect(one.key.extractable).toBe(false);
});
