CREATE TABLE `nps_askings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`occasion` text NOT NULL,
	`asked_at` integer NOT NULL,
	`score` integer,
	`closed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nps_askings_person` ON `nps_askings` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `nps_askings_closed` ON `nps_askings` (`closed_at`) WHERE closed_at is not null;--> statement-breakpoint
CREATE TABLE `deployments` (
	`id` text PRIMARY KEY NOT NULL,
	`release` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deployments_at` ON `deployments` (`at`);--> statement-breakpoint
CREATE INDEX `people_active` ON `people` (`active_at`);--> statement-breakpoint
CREATE INDEX `people_created` ON `people` (`created_at`);