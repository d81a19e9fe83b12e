"""Commands about interfaces and routes."""
