CREATE INDEX `people_verified` ON `people` (`verified_at`) WHERE verified_at is not null;--> statement-breakpoint
CREATE INDEX `orders_created` ON `orders` (`created_at`);--> statement-breakpoint
CREATE INDEX `outcome_reports_reported` ON `outcome_reports` (`reported_at`);--> statement-breakpoint
CREATE INDEX `jobs_dead` ON `jobs` (`queue`) WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX `resumes_created` ON `resumes` (`created_at`);