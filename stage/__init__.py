"""The made-up municipality, the local connector that stands in for Teams, the demo and the play page."""
