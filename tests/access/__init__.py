"""Who may what, walked act by act and role by role."""
