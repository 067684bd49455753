CREATE TABLE `exposures` (
	`id` text PRIMARY KEY NOT NULL,
	`experiment` text NOT NULL,
	`variant` text NOT NULL,
	`person_id` text,
	`met_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exposures_once` ON `exposures` (`experiment`,`person_id`);--> statement-breakpoint
CREATE INDEX `exposures_person` ON `exposures` (`person_id`);--> statement-breakpoint
CREATE INDEX `exposures_unsettled` ON `exposures` (`experiment`,`met_at`) WHERE settled_at is null;--> statement-breakpoint
CREATE TABLE `outcomes` (
	`exposure_id` text NOT NULL,
	`metric` text NOT NULL,
	`value` real NOT NULL,
	PRIMARY KEY(`exposure_id`, `metric`),
	FOREIGN KEY (`exposure_id`) REFERENCES `exposures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_at` ON `audit_events` (`at`);--> statement-breakpoint
CREATE TABLE `operators` (
	`person_id` text PRIMARY KEY NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `interviews` ADD `question_order` text DEFAULT 'posting_first' NOT NULL;