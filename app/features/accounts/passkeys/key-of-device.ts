/** A passkey as its person sees it. */
export interface KeyOfDevice {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}
