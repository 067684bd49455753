CREATE TABLE `improvements` (
	`id` text PRIMARY KEY NOT NULL,
	`resume_id` text NOT NULL,
	`base_version` integer NOT NULL,
	`state` text NOT NULL,
	`outcome` text,
	`version` integer,
	`sections` text NOT NULL,
	`draft` text,
	`troubles` text NOT NULL,
	`stopped_at` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `improvements_resume` ON `improvements` (`resume_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `improvements_created` ON `improvements` (`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `improvements_live` ON `improvements` (`resume_id`) WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE TABLE `model_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`given` integer NOT NULL,
	`wording` text NOT NULL,
	`providers` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `model_consents_person` ON `model_consents` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `model_usage` (
	`day` text NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`calls` integer NOT NULL,
	`troubles` integer NOT NULL,
	`input_tokens` integer NOT NULL,
	`output_tokens` integer NOT NULL,
	`cost_micros` integer NOT NULL,
	PRIMARY KEY(`day`, `provider`, `model`)
);
--> statement-breakpoint
CREATE TABLE `person_model_usage` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`calls` integer NOT NULL,
	`cost_micros` integer NOT NULL,
	PRIMARY KEY(`person_id`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `provider_health` (
	`provider` text NOT NULL,
	`region` text NOT NULL,
	`state` text NOT NULL,
	`consecutive_failures` integer NOT NULL,
	`window_started_at` integer NOT NULL,
	`window_calls` integer NOT NULL,
	`window_failures` integer NOT NULL,
	`opens` integer NOT NULL,
	`retry_at` integer,
	`probe` text,
	`probe_ends_at` integer,
	`last_trouble` text,
	`last_trouble_at` integer,
	`last_answer_at` integer,
	`checked_at` integer,
	PRIMARY KEY(`provider`, `region`)
);
