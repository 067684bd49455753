CREATE TABLE `cv_review_counts` (
	`day` text NOT NULL,
	`via` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`total_ms` integer NOT NULL,
	`slowest_ms` integer NOT NULL,
	PRIMARY KEY(`day`, `via`, `outcome`)
);
--> statement-breakpoint
CREATE TABLE `cv_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cv_reviews_expiry` ON `cv_reviews` (`expires_at`);