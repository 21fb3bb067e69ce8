CREATE TABLE "objections" (
	"hash" text PRIMARY KEY NOT NULL,
	"since" date DEFAULT current_date NOT NULL
);
