"""Conversations: what a person wrote, what it means, what is answered; cards and text, no storage and no network."""
