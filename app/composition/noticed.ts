/** What answering a request found out, for the host. */
export interface Noticed {
  /** Who asks, where anybody looked. */
  personId?: string;
  /** The Set-Cookie header that keeps their session from ending idle. */
  renewedSession?: string;
}
