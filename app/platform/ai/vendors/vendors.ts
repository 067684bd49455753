import { huggingFace } from './hugging-face';
import { openAiCompatible } from './openai-compatible';
import type { Vendor } from './vendor';
import { vertex } from './vertex';

/** Every vendor, in the order in which they are asked where AI_WRITERS says no other. */
export const VENDORS = [vertex, huggingFace, openAiCompatible] as const satisfies readonly Vendor[];

type AnyVendor = (typeof VENDORS)[number];
export type VendorKey = AnyVendor['key'];
/** What the client of a vendor is opened with. */
export type SettingsOf<Key extends VendorKey> = NonNullable<
  ReturnType<Extract<AnyVendor, { key: Key }>['readSettings']>
>;

export const VENDOR_KEYS: readonly VendorKey[] = VENDORS.map(({ key }) => key);

/** @throws where there is no such vendor. */
export function getVendor(key: string, vendors: readonly Vendor[] = VENDORS): Vendor {
  const vendor = vendors.find((one) => one.key === key);
  if (vendor === undefined) throw new Error(`There is no vendor ${key}`);
  return vendor;
}
