CREATE TABLE `resume_companions` (
	`resume_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`resume_id`, `version`, `kind`),
	FOREIGN KEY (`resume_id`,`version`) REFERENCES `resume_versions`(`resume_id`,`version`) ON UPDATE no action ON DELETE cascade
);
