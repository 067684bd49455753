const ANSWER_LIMIT_MS = 10_000;

/** Says it here, and in the channel of SLACK_WEBHOOK_URL; a channel that is away stops nothing. */
export async function notify(text: string, webhookUrl: string | undefined): Promise<void> {
  say(text);
  if (webhookUrl === undefined) return;
  try {
    const { ok, status } = await fetch(webhookUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    if (!ok) say(`Nobody was told: the webhook answers ${status}.`);
  } catch (error) {
    say(`Nobody was told: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
