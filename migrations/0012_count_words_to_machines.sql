CREATE TABLE `order_counts` (
	`day` text NOT NULL,
	`place` text NOT NULL,
	`form` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `place`, `form`)
);
