"""Programs that make and check this project; none is part of the wheel."""
