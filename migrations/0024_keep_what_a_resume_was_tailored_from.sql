CREATE TABLE `tailored_interviews` (
	`interview_id` text PRIMARY KEY NOT NULL,
	`resume_id` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tailored_interviews_resume` ON `tailored_interviews` (`resume_id`);