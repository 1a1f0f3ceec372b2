"""Tests of the sentences in both languages and of the code that says them."""
