CREATE TABLE `cv_review_asking_counts` (
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`total_ms` integer NOT NULL,
	`slowest_ms` integer NOT NULL,
	PRIMARY KEY(`day`, `outcome`)
);
--> statement-breakpoint
CREATE TABLE `cv_review_askings` (
	`review_id` text NOT NULL,
	`number` integer NOT NULL,
	`wording` text NOT NULL,
	`providers` text NOT NULL,
	`asked_at` integer NOT NULL,
	`ends_by` integer NOT NULL,
	`stopped_at` integer,
	`ended_at` integer,
	`outcome` text,
	`troubles` text NOT NULL,
	PRIMARY KEY(`review_id`, `number`),
	FOREIGN KEY (`review_id`) REFERENCES `cv_reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cv_review_words` (
	`review_id` text NOT NULL,
	`place` integer NOT NULL,
	`sealed` blob NOT NULL,
	`state` text NOT NULL,
	`provider` text,
	`model` text,
	`shown` integer NOT NULL,
	PRIMARY KEY(`review_id`, `place`),
	FOREIGN KEY (`review_id`) REFERENCES `cv_reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
