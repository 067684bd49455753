CREATE TABLE `postings` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`text_sha256` text NOT NULL,
	`reader_version` text NOT NULL,
	`reading` text NOT NULL,
	`corrections` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
