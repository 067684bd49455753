import { VENDOR_KEYS, type VendorKey } from '~/platform/ai/vendors/vendors';
import type { TokenPrice } from '../budget';

/** Every vendor at one price. */
export const samePrices = (price: TokenPrice): Readonly<Record<VendorKey, TokenPrice>> =>
  Object.fromEntries(VENDOR_KEYS.map((key) => [key, price])) as Record<VendorKey, TokenPrice>;
