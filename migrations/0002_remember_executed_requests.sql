CREATE TABLE `executed_requests` (
	`key` text PRIMARY KEY NOT NULL,
	`executed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `executed_requests_at` ON `executed_requests` (`executed_at`);