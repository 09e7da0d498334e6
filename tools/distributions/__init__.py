"""What is published: built the same to the byte, looked through, described, and tried as users install it."""
