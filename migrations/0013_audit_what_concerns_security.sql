CREATE TABLE `audit_salts` (
	`day` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit_events` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `times` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `last_at` integer;--> statement-breakpoint
CREATE INDEX `audit_events_action_at` ON `audit_events` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_events_actor_at` ON `audit_events` (`actor`,`at`);--> statement-breakpoint
CREATE INDEX `audit_events_subject_at` ON `audit_events` (`subject`,`at`);