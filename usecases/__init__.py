"""One verb per file: what people and the schedule do, each inside a transaction it is handed."""
