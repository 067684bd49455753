CREATE TABLE `resume_edits` (
	`resume_id` text NOT NULL,
	`number` integer NOT NULL,
	`what` text NOT NULL,
	`patches` text NOT NULL,
	`inverse` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`resume_id`, `number`),
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `resume_workspaces` (
	`resume_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`head` integer NOT NULL,
	`printed_head` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`resume_id`) REFERENCES `resumes`(`id`) ON UPDATE no action ON DELETE cascade
);
