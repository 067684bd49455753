CREATE TABLE `resume_pictures` (
	`pdf_sha256` text PRIMARY KEY NOT NULL,
	`drawn_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `resumes` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `resumes` ADD `deleted_at` integer;--> statement-breakpoint
CREATE INDEX `resumes_deleted` ON `resumes` (`deleted_at`) WHERE deleted_at is not null;