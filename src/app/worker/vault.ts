/** Seals credentials with the browser's own cryptography; lives in the worker, as does all that it opens. */
import type { Vault } from '../../services/platform';

const algorithm = { name: 'AES-GCM', length: 256 } as const;
/** What AES-GCM asks for; never used twice, because each value has a key of its own. */
const ivBytes = 12;

export function webCryptoVault(crypto: Crypto): Vault {
  return {
    seal: async (value, context) => {
      const key = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const plain = new TextEncoder().encode(value);
      const data = await crypto.subtle.encrypt(parametersOf(iv, context), key, plain);
      return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)), key };
    },
    open: async ({ iv, data, key }, context) => {
      const parameters = parametersOf(fromBase64(iv), context);
      const plain = await crypto.subtle.decrypt(parameters, key, fromBase64(data));
      return new TextDecoder().decode(plain);
    },
  };
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: algorithm.name, iv, additionalData: new TextEncoder().encode(context) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
