"""Papers out: Word, PDF and Markdown from one block structure; bytes out, no clock and no network."""
