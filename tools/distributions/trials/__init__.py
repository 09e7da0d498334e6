"""Programs that run where the wheel is installed and this repository is not. Each ends with an error where something is not as promised."""
