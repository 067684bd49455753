CREATE TABLE `applications` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`company` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`next` text DEFAULT '' NOT NULL,
	`next_on` text,
	`aside_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `downloads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`resume_id` text NOT NULL,
	`version` integer NOT NULL,
	`format` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `downloads_resume` ON `downloads` (`resume_id`,`at`);--> statement-breakpoint
CREATE INDEX `downloads_person` ON `downloads` (`person_id`);--> statement-breakpoint
CREATE TABLE `outcome_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`application_key` text NOT NULL,
	`resume_id` text,
	`sent` text,
	`state` text NOT NULL,
	`happened_on` text,
	`sent_on` text,
	`salary_hundredths` integer,
	`salary_currency` text,
	`salary_period` text,
	`notes` text DEFAULT '' NOT NULL,
	`via` text NOT NULL,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `outcome_reports_application` ON `outcome_reports` (`person_id`,`application_key`,`reported_at`);--> statement-breakpoint
CREATE INDEX `outcome_reports_resume` ON `outcome_reports` (`resume_id`,`reported_at`);--> statement-breakpoint
CREATE TABLE `reminder_wishes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`wanted` integer NOT NULL,
	`time_zone` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`resume_id` text NOT NULL,
	`after_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`resume_id`,`after_days`);--> statement-breakpoint
CREATE INDEX `reminders_person` ON `reminders` (`person_id`);--> statement-breakpoint
CREATE TABLE `training_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`given` integer NOT NULL,
	`wording` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `training_consents_person` ON `training_consents` (`person_id`,`at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `unsubscribe_url` text;