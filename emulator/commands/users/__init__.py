"""Commands about users and logins."""
