ALTER TABLE `resume_versions` ADD `pdf_noticed_at` integer;--> statement-breakpoint
ALTER TABLE `resume_versions` ADD `pdf_removed_at` integer;--> statement-breakpoint
CREATE INDEX `resume_versions_kept` ON `resume_versions` (`created_at`) WHERE pdf_removed_at is null;