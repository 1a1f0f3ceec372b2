"""The service: its edge, its turns, its outbox, its clock."""
