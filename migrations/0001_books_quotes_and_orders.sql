CREATE TABLE `credit_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `credit_accounts_person` ON `credit_accounts` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`entry` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`credits` integer NOT NULL,
	`cause` text NOT NULL,
	`hold` integer,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `credit_accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold`) REFERENCES `ledger_entries`(`entry`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_kinds" CHECK(case kind
        when 'grant' then credits > 0 and hold is null
        when 'hold' then credits < 0 and hold is null
        when 'capture' then credits = 0 and hold is not null
        when 'release' then credits > 0 and hold is not null
        when 'refund' then credits <> 0 and hold is null
        when 'adjust' then credits <> 0 and hold is null and reason <> ''
        else 0 end)
);
--> statement-breakpoint
CREATE INDEX `ledger_account` ON `ledger_entries` (`account_id`,`credits`);--> statement-breakpoint
CREATE INDEX `ledger_cause` ON `ledger_entries` (`cause`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_one_end_a_hold` ON `ledger_entries` (`hold`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_one_grant_and_hold_a_cause` ON `ledger_entries` (`account_id`,`kind`,`cause`) WHERE kind in ('grant', 'hold', 'adjust');--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`variant` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`credits` integer NOT NULL,
	`state` text NOT NULL,
	`provider` text NOT NULL,
	`checkout_id` text,
	`checkout_url` text,
	`checkout_ends_at` integer,
	`payment_id` text,
	`paid_minor` integer DEFAULT 0 NOT NULL,
	`refunded_minor` integer DEFAULT 0 NOT NULL,
	`disputed_minor` integer DEFAULT 0 NOT NULL,
	`dispute` text DEFAULT 'none' NOT NULL,
	`created_at` integer NOT NULL,
	`paid_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `credit_accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkoutId_unique` ON `orders` (`checkout_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_paymentId_unique` ON `orders` (`payment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_idempotency` ON `orders` (`account_id`,`idempotency_key`);--> statement-breakpoint
CREATE TABLE `payment_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`reading` text NOT NULL,
	`outcome` text NOT NULL,
	`about` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `payment_events_about` ON `payment_events` (`about`,`outcome`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`variant` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`credits` integer NOT NULL,
	`created_at` integer NOT NULL,
	`valid_until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quotes_person` ON `quotes` (`person_id`,`valid_until`);--> statement-breakpoint
CREATE TABLE `sandbox_checkouts` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`title` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`success_url` text NOT NULL,
	`cancel_url` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_checkouts_reference_unique` ON `sandbox_checkouts` (`reference`);--> statement-breakpoint
CREATE TRIGGER `ledger_never_edited` BEFORE UPDATE ON `ledger_entries`
BEGIN
	SELECT RAISE(ABORT, 'ledger: an entry is never edited');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_never_deleted` BEFORE DELETE ON `ledger_entries`
BEGIN
	SELECT RAISE(ABORT, 'ledger: an entry is never deleted');
END;
--> statement-breakpoint
-- REPLACE deletes what is in its way without asking the trigger above.
CREATE TRIGGER `ledger_never_replaced` BEFORE INSERT ON `ledger_entries`
WHEN EXISTS (SELECT 1 FROM `ledger_entries` WHERE `entry` = NEW.`entry`)
	OR (NEW.`kind` IN ('grant', 'hold', 'adjust') AND EXISTS (
		SELECT 1 FROM `ledger_entries`
		WHERE `account_id` = NEW.`account_id` AND `kind` = NEW.`kind` AND `cause` = NEW.`cause`))
BEGIN
	SELECT RAISE(ABORT, 'ledger: this is in the books already');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_never_negative` BEFORE INSERT ON `ledger_entries`
WHEN NEW.`credits` < 0 AND NEW.`credits` + (
	SELECT coalesce(sum(`credits`), 0) FROM `ledger_entries` WHERE `account_id` = NEW.`account_id`) < 0
BEGIN
	SELECT RAISE(ABORT, 'ledger: the balance would be negative');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_holds_end_once` BEFORE INSERT ON `ledger_entries`
WHEN NEW.`hold` IS NOT NULL AND (
	EXISTS (SELECT 1 FROM `ledger_entries` WHERE `hold` = NEW.`hold`)
	OR NOT EXISTS (
		SELECT 1 FROM `ledger_entries` AS held
		WHERE held.`entry` = NEW.`hold` AND held.`kind` = 'hold'
			AND held.`account_id` = NEW.`account_id` AND held.`cause` = NEW.`cause`
			AND NEW.`credits` IN (0, -held.`credits`)))
BEGIN
	SELECT RAISE(ABORT, 'ledger: a hold ends once, as a whole');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_refunds_within_grant` BEFORE INSERT ON `ledger_entries`
WHEN NEW.`kind` = 'refund' AND NOT EXISTS (
	SELECT 1 FROM `ledger_entries` AS granted
	WHERE granted.`account_id` = NEW.`account_id` AND granted.`kind` = 'grant' AND granted.`cause` = NEW.`cause`
		AND NEW.`credits` + (
			SELECT coalesce(sum(taken.`credits`), 0) FROM `ledger_entries` AS taken
			WHERE taken.`account_id` = NEW.`account_id` AND taken.`kind` = 'refund' AND taken.`cause` = NEW.`cause`)
			BETWEEN -granted.`credits` AND 0)
BEGIN
	SELECT RAISE(ABORT, 'ledger: a refund takes back no more than was granted');
END;
