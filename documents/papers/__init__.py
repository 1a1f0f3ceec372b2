"""Domain records in, papers out: what the agenda and the status say, in Danish; the writers make files of them."""
