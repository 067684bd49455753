CREATE TABLE `share_days` (
	`link_id` text NOT NULL,
	`day` text NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`downloads` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`link_id`, `day`),
	FOREIGN KEY (`link_id`) REFERENCES `share_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `share_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`resume_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`version` integer,
	`may_download` integer NOT NULL,
	`password_hash` text,
	`expires_at` integer,
	`revoked_at` integer,
	`viewed_count` integer DEFAULT 0 NOT NULL,
	`download_count` integer DEFAULT 0 NOT NULL,
	`last_viewed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `share_links_tokenHash_unique` ON `share_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `share_links_resume` ON `share_links` (`resume_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `share_links_person` ON `share_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `share_visits` (
	`link_id` text NOT NULL,
	`visitor` text NOT NULL,
	`hour` integer NOT NULL,
	PRIMARY KEY(`link_id`, `hour`, `visitor`),
	FOREIGN KEY (`link_id`) REFERENCES `share_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `share_visits_hour` ON `share_visits` (`hour`);